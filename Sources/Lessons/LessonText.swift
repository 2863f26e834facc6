import ConvEngine
import Exercises
import Notation

/// A whole lesson as plain text, for screen readers and pipes: each page with its scene worked out, the questions,
/// and their answers at the end.
public enum LessonText {
  private static let width = 76

  /// Writes the lesson.
  ///
  /// - Parameter picture: the lines of the picture that a scene asks for, which rooms below this one draw.
  /// - Complexity: O(text, and the work of all scenes).
  public static func write(
    _ lesson: Lesson, to writer: inout ByteWriter, picture: (LessonScene) -> [String] = { _ in [] }
  ) throws {
    try writer.write("\(lesson.title)\n\(lesson.goal)\nSource: \(lesson.source)\n")
    for (index, page) in lesson.pages.enumerated() {
      let heading = "\(index + 1). \(page.title)"
      try writer.write("\n\(heading)\n\(String(repeating: "─", count: heading.unicodeScalars.count))\n\n")
      for line in PageText(page.blocks, width: width).lines {
        let text = line.spans.map(\.text).joined()
        try writer.write(text.isEmpty ? "\n" : String(repeating: " ", count: line.indent) + text + "\n")
      }
      if let scene = page.scene {
        try write(scene, to: &writer)
        let lines = picture(scene)
        if !lines.isEmpty { try writer.write("\n\(lines.joined(separator: "\n"))\n") }
      }
      for question in page.questions { try write(question, to: &writer) }
    }
    try writeAnswers(lesson, to: &writer)
  }

  /// The calculation, or only what it starts from where a part of it is asked for.
  private static func write(_ page: LessonScene, to writer: inout ByteWriter) throws {
    try writer.write("\n")
    guard page.hidden.isEmpty else { return try SolutionText.writeGiven(page.scene, to: &writer) }
    try SolutionText.write(try page.scene.solved(), to: &writer)
  }

  private static func write(_ question: Question, to writer: inout ByteWriter) throws {
    try writer.write("\nQuestion: \(question.ask)\n")
    if case .choice(let options, _) = question.kind {
      for (index, option) in options.enumerated() { try writer.write("  \(index)  \(option)\n") }
    }
    if let hint = question.hint { try writer.write("Hint: \(hint)\n") }
  }

  private static func writeAnswers(_ lesson: Lesson, to writer: inout ByteWriter) throws {
    guard lesson.pages.contains(where: { !$0.questions.isEmpty }) else { return }
    try writer.write("\nAnswers\n───────\n")
    for (index, page) in lesson.pages.enumerated() {
      for question in page.questions {
        try writer.write(
          "\(index + 1). \(question.rightAnswer(on: page.scene?.scene.solved(for: question)))\n")
      }
    }
  }
}
