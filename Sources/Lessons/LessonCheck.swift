import ConvEngine
import Exercises
import Formats
import Notation

/// Everything that is wrong with a folder of lessons, and how much of them was checked.
public struct LessonCheck: Sendable {
  /// Every fault, by file and line; those of the folder itself first.
  public private(set) var faults: [LessonFault]
  /// How many files were read.
  public private(set) var lessons = 0
  /// How many pages the lessons without faults have.
  public private(set) var pages = 0
  /// How many questions they ask.
  public private(set) var questions = 0
  /// The parts of the course so far, each where it began, and the one that the last lesson belongs to.
  private var parts: [String] = []
  private var lastPart: String?

  /// Reads every lesson of a folder, runs its scenes, and answers its questions.
  ///
  /// - Parameters:
  ///   - views: the names of the pictures there are; nil takes any name.
  ///   - layout: what is wrong with how a lesson's pages look, which rooms below this one know.
  /// - Throws: ``InputFault`` of kind `noSuchFile` where there is no such folder.
  /// - Complexity: O(bytes), and the work of all scenes.
  public init(
    folder path: String, views: [String]? = nil,
    layout: (Lesson, _ file: String) -> [LessonFault] = { _, _ in [] }
  ) throws(InputFault) {
    let folder = try LessonFolder(path)
    faults = folder.faults
    for entry in folder.entries { check(entry.read(views: views), entry.path, layout) }
    let order = faults.enumerated().sorted { ($0.element.file, $0.offset) < ($1.element.file, $1.offset) }
    faults = order.map(\.element)
  }

  private mutating func check(
    _ reading: LessonReading, _ path: String, _ layout: (Lesson, String) -> [LessonFault]
  ) {
    lessons += 1
    guard let lesson = reading.lesson else { return faults += reading.faults }
    pages += lesson.pages.count
    var list = FaultList(file: VisibleText.of(path))
    checkPart(lesson.part, reading.partLine, &list)
    for (page, lines) in zip(lesson.pages, reading.questionLines) {
      questions += page.questions.count
      for (question, line) in zip(page.questions, lines) {
        if let problem = Self.problem(question, page.scene?.scene) { list.add(line, problem) }
      }
    }
    faults += list.inOrder + layout(lesson, path)
  }

  /// The lessons of a part stand together, as the menu has one heading for them.
  private mutating func checkPart(_ part: String?, _ line: Int?, _ list: inout FaultList) {
    defer { lastPart = part }
    guard let part, part != lastPart else { return }
    if parts.contains(part) {
      list.add(
        line,
        "the part \(Quote.of(part)) has ended before, with another lesson between; "
          + "give this one a part of another name, or number its lessons one after another")
    }
    parts.append(part)
  }

  /// Why the right answer to a question, typed by a student, would not count as right; nil where it does.
  static func problem(_ question: Question, _ scene: Scene?) -> String? {
    let solved = scene?.solved(for: question)
    let answer = question.typedAnswer(on: solved)
    guard question.grade(answer, on: solved) != .right else { return nil }
    if let scene, scene.hasSymbols {
      return
        "the right answer is \(answer), which has symbols and cannot be typed; expected cells that are numbers"
    }
    return
      "the right answer, \(Quote.of(answer)), does not count as right; expected a number that can be typed"
  }
}
