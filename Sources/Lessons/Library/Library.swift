import Formats
import Notation

/// A collection of lessons: the one the program carries, or one of a folder.
///
/// Only the front matter of a lesson is read before it is opened, so the menu shows at once. Of the lessons that the
/// program carries, each page is read only when it is opened.
public struct Library: Sendable {
  /// A lesson as the menu lists it.
  public struct Entry: Hashable, Sendable {
    /// The file's name without its ending: "01-the-sliding-kernel".
    public let name: String
    /// What it is called; its name if the front matter has no title.
    public let title: String
    /// What a student can do after it; empty if the front matter has no goal.
    public let goal: String
    /// Where its matter comes from; empty if the front matter does not say.
    public let source: String
    /// The part of the course that it belongs to, if it names one.
    public let part: String?
    /// The headings of its pages, and how many questions each asks.
    public let outline: LessonOutline

    /// A lesson of the list.
    public init(
      name: String, title: String, goal: String, source: String = "", part: String? = nil,
      outline: LessonOutline = LessonOutline()
    ) {
      (self.name, self.title, self.goal, self.source) = (name, title, goal, source)
      (self.part, self.outline) = (part, outline)
    }

    /// The number that the name begins with: 4 of "04-the-sliding-kernel"; nil where it has none.
    public var number: Int? { Lesson.number(of: name) }
  }

  /// The lessons in order.
  public let entries: [Entry]
  private let read: @Sendable (_ index: Int) -> LessonReading

  /// The lessons that the program carries.
  public static let builtIn = Library(
    CarriedLesson.all.map {
      Entry(
        name: $0.name, title: $0.title, goal: $0.goal, source: $0.source, part: $0.part, outline: $0.outline)
    }
  ) { LessonReading(lesson: CarriedLesson.all[$0].lesson, faults: [], questionLines: []) }

  /// The lessons of a folder.
  ///
  /// - Throws: ``InputFault``, of kind `noSuchFile` where there is no such folder; what is wrong with single files
  ///   is said when they are opened.
  /// - Complexity: O(bytes of all lessons).
  public init(folder path: String) throws(InputFault) {
    let folder = try LessonFolder(path)
    guard !folder.entries.isEmpty else {
      throw .badData(folder.faults.first?.message ?? "there is no lesson")
    }
    let entries = folder.entries.map { file in
      let bytes = (try? BoundedFile.read(file.path, limit: LessonReader.sizeLimit)) ?? []
      return Entry(name: file.name, text: (try? SourceText.decode(bytes, source: "")) ?? "")
    }
    self.init(entries) { folder.entries[$0].read() }
  }

  private init(_ entries: [Entry], _ read: @escaping @Sendable (Int) -> LessonReading) {
    (self.entries, self.read) = (entries, read)
  }

  /// The lesson at a place of ``entries``, or what is wrong with it.
  ///
  /// - Complexity: O(its bytes).
  public func reading(at index: Int) -> LessonReading { read(index) }

  /// The place in ``entries`` of the lesson that a word means: "01-the-sliding-kernel", "the-sliding-kernel", "1" or "01".
  ///
  /// - Throws: ``InputFault`` of kind `noSuchFile`, with the nearest name.
  /// - Complexity: O(lessons).
  public func index(named word: String) throws(InputFault) -> Int {
    if let index = entries.firstIndex(where: { $0.name == word || $0.shortName == word }) { return index }
    let isNumber = !word.isEmpty && word.utf8.count <= 9 && word.utf8.allSatisfy { (48...57).contains($0) }
    if isNumber {
      if let index = entries.firstIndex(where: { $0.number == Int(word) }) { return index }
      let numbers = entries.compactMap { $0.number.map { String($0) } }.joined(separator: ", ")
      throw InputFault(.noSuchFile, "no lesson has the number \(word); expected one of \(numbers)")
    }
    let names = entries.map { String($0.shortName) }
    throw InputFault(
      .noSuchFile, "no lesson is called \(Quote.of(word)); \(NearestName.hint(word, among: names))")
  }

  /// The lesson that a word means.
  ///
  /// - Throws: ``InputFault``, of kind `noSuchFile` where no lesson is meant, `badData` where it has faults: the
  ///   first of them, and how many more there are.
  /// - Complexity: O(its bytes).
  public func lesson(named word: String) throws(InputFault) -> Lesson {
    let reading = read(try index(named: word))
    if let lesson = reading.lesson { return lesson }
    let more = reading.faults.count - 1
    let rest = more > 0 ? " (and \(more) more; 'convwalk lint' names all)" : ""
    throw .badData((reading.faults.first?.message ?? "the lesson cannot be read") + rest)
  }
}

extension Library.Entry {
  /// An entry from the front matter of a lesson's text.
  fileprivate init(name: String, text: String) {
    let values = FrontMatter.values(atHeadOf: text)
    self.init(
      name: name, title: values["title"] ?? name, goal: values["goal"] ?? "",
      source: values["source"] ?? "", part: values["part"], outline: LessonOutline(reading: text))
  }

  /// The name behind its number.
  fileprivate var shortName: Substring { name.drop { $0 != "-" }.dropFirst() }
}
