import Formats
import Lessons
import Notation
import Pictures
import Views

/// `convwalk lint`: every fault of the lessons in a folder.
public struct LintCommand: Sendable {
  /// The folder.
  public var folder = "lessons"

  /// A command without arguments.
  public init() {}

  /// Checks all lessons and writes each fault on a line of its own, then how much was checked.
  ///
  /// - Returns: whether there was no fault.
  /// - Throws: ``CommandFailure``, with status 66 where there is no such folder.
  public func run() throws -> ExitStatus {
    let check: LessonCheck
    do throws(InputFault) {
      check = try LessonCheck(folder: folder, views: PictureRegistry.names, layout: Self.layout)
    } catch {
      throw CommandFailure(error)
    }
    try StandardOutput.write(ascii: !StandardOutput.isUTF8) { writer in
      for fault in check.faults { try writer.write(fault.message + "\n") }
      try writer.write(Self.summary(check) + "\n")
    }
    return check.faults.isEmpty ? .done : .faultsFound
  }

  /// What does not fit on a screen of 80 × 24.
  private static func layout(_ lesson: Lesson, _ file: String) -> [LessonFault] {
    PageCheck.problems(lesson).map { LessonFault(file: VisibleText.of(file), line: $0.line, $0.problem) }
  }

  /// "3 lessons, 12 pages, 7 questions: no fault", "2 faults in 3 lessons".
  static func summary(_ check: LessonCheck) -> String {
    let lessons = count(check.lessons, "lesson")
    guard check.faults.isEmpty else { return "\(count(check.faults.count, "fault")) in \(lessons)" }
    return "\(lessons), \(count(check.pages, "page")), \(count(check.questions, "question")): no fault"
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}
