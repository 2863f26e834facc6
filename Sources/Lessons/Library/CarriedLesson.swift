/// A lesson that the program carries: what its front matter says, and its whole text.
struct CarriedLesson: Sendable {
  let name: String
  let title: String
  let goal: String
  let source: String
  let part: String?
  let text: String

  /// The headings of its pages, and how many questions each asks.
  ///
  /// - Complexity: O(bytes).
  var outline: LessonOutline { LessonOutline(scanning: text) }

  /// The lessons in the order of their names.
  static let all = CarriedFile.lessons.map(CarriedLesson.init)

  /// Reads the front matter; no page is looked at yet.
  ///
  /// - Complexity: O(bytes of the front matter).
  init(_ file: CarriedFile) {
    let values = FrontMatter.values(atHeadOf: file.text)
    (name, text) = (file.stem, file.text)
    (title, goal, source) = (values["title"] ?? "", values["goal"] ?? "", values["source"] ?? "")
    part = values["part"]
  }

  /// The lesson, whose pages are read when they are opened: the first frame waits for one page only.
  ///
  /// - Precondition: the text has no fault, which a test holds for every lesson that is carried.
  var lesson: Lesson {
    let sections = sections
    return Lesson(
      name: name, title: title, goal: goal, source: source, part: part, outline: outline,
      pages: Pages(count: sections.count) { index in
        let section = sections[index]
        guard let page = LessonReader.page(String(section.text), firstLine: section.line) else {
          preconditionFailure("page \(index) of the carried lesson \(name) does not read")
        }
        return page
      }
    )
  }

  /// The text of each page with the line that its heading stands on.
  ///
  /// - Complexity: O(bytes).
  private var sections: [(line: Int, text: Substring)] {
    let bytes = text.utf8
    var starts: [(line: Int, index: String.Index)] = []
    var (line, isFenced) = (1, false)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let rest = bytes[index...]
      if rest.starts(with: Self.fence) { isFenced.toggle() }
      if !isFenced, rest.starts(with: Self.heading) { starts.append((line, index)) }
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { break }
      index = bytes.index(after: end)
      line += 1
    }
    return starts.indices.map { section in
      let end = section + 1 < starts.count ? starts[section + 1].index : bytes.endIndex
      return (starts[section].line, text[starts[section].index..<end])
    }
  }

  private static let fence = Array("```".utf8)
  private static let heading = Array("# ".utf8)
}
