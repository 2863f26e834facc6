import Foundation
import Testing

/// What lessons/README.md tells authors, held to the program.
@Suite struct AuthorsGuideTests {
  private static let lessons = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("lessons")

  private static func guide() throws -> String {
    try String(contentsOf: lessons.appendingPathComponent("README.md"), encoding: .utf8)
  }

  /// The lesson that the guide shows whole, in a folder of its own.
  private static func folder() throws -> URL {
    let fenced = try guide().components(separatedBy: "````markdown\n")
    let lesson = try #require(fenced.last?.components(separatedBy: "````\n").first)
    try #require(fenced.count == 2)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cw-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try lesson.write(to: folder.appendingPathComponent("01-stride.md"), atomically: false, encoding: .utf8)
    return folder
  }

  @Test func itsLessonHasNoFault() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(
      try Program.run(["lint", folder.path])
        == Program.Outcome(status: 0, output: "1 lesson, 2 pages, 4 questions: no fault\n", error: ""))
    // A control: with one letter changed it has.
    let file = folder.appendingPathComponent("01-stride.md")
    let lesson = try String(contentsOf: file, encoding: .utf8).replacing("size: true", with: "sise: true")
    try lesson.write(to: file, atomically: false, encoding: .utf8)
    #expect(try Program.run(["lint", folder.path]).status == 1)
  }

  @Test func itsLessonOpens() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = try Program.run(
      ["learn", "--plain", "--no-progress", "--lessons", folder.path, "stride"], input: "2 2\n3\n3\n0\n"
    ).output
    #expect(text.hasPrefix("The stride\nSay how large an output is before computing it.\n"))
    #expect(text.contains("Right: 2 × 2\n") && text.contains("Right: no window reaches it\n"), "\(text)")
    #expect(text.hasSuffix("4 of 4 questions right.\n"), "\(text)")
    let terminal = try PseudoTerminal("learn", "1", "--lessons", folder.path)
    #expect(try terminal.firstPicture().contains("Two at a time"))
  }

  /// Each key that a fault can suggest stands in the guide, and the guide is not taken for a lesson.
  @Test func itNamesEveryKey() throws {
    let guide = try Self.guide()
    let keys = try KnownKeys.ofFiles().lesson
    #expect(keys.contains("hint") && keys.contains("goal") && keys.contains("view"))
    for key in keys { #expect(guide.contains("`\(key)`") || guide.contains("`\(key): "), "\(key)") }
    let lint = try Program.run(["lint", Self.lessons.path])
    #expect(lint.status == 0 && lint.output.hasSuffix("no fault\n"), "\(lint.output)")
  }
}
