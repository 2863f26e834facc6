import Foundation
import Lessons
import Screen
import Testing
import Views

@testable import Tutor

@Suite struct ReadmeTests {
  /// The picture in the README is the screen of the first lesson, on its second page, after these keys.
  @Test func thePictureIsARealScreen() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let picture = try #require(readme.components(separatedBy: "```\n").dropFirst().first)
    var script = Script(Model(try Library.builtIn.lesson(named: "1"), page: 1))
    script.press("down right right")
    let lines = view(script.model, Size(rows: 24, columns: 80)).lines
    #expect(picture == lines.joined(separator: "\n") + "\n")
  }
}
