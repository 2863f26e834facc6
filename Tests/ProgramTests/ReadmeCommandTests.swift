import Foundation
import Testing

/// The commands of the README are commands of the program, its lesson and its scene have no fault, and its picture is
/// what the program draws.
@Suite struct ReadmeCommandTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func readme() throws -> String {
    try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
  }

  /// The blocks of the README behind a fence that opens like this.
  private static func blocks(_ opening: String, closing: String = "```\n") throws -> [String] {
    try readme().components(separatedBy: "\n\(opening)\n").dropFirst()
      .compactMap { $0.components(separatedBy: closing).first }
  }

  /// A folder with everything that the commands name.
  private static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cw-\(UUID().uuidString)")
    let lessons = folder.appendingPathComponent("my-lessons")
    try FileManager.default.createDirectory(at: lessons, withIntermediateDirectories: true)
    let files = try [
      "grid.csv": "1,2,3\n4,5,6\n7,8,9\n",
      "scene.yaml": #require(blocks("```yaml").first),
      "my-lessons/01-stride.md": #require(blocks("````markdown", closing: "````\n").first),
    ]
    for (name, text) in files {
      try text.write(to: folder.appendingPathComponent(name), atomically: false, encoding: .utf8)
    }
    return folder
  }

  /// Runs a line as a shell does, without a terminal.
  private func status(_ line: String, in folder: URL) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    let path = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
    process.environment = ["LC_ALL": "C.UTF-8", "PATH": "\(path):/usr/bin:/bin", "HOME": folder.path]
    (process.standardInput, process.standardOutput) = (FileHandle.nullDevice, FileHandle.nullDevice)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func everyCommandIsOne() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = try Self.blocks("```sh").flatMap { $0.components(separatedBy: "\n") }
      .filter { $0.hasPrefix("convwalk") }
    #expect(lines.count == 22)
    for line in lines {
      let words = line.split(separator: " ").prefix { $0 != "#" }
      let needsTerminal =
        words.count == 1 || ["learn", "play", "practise"].contains(words[1]) && !words.contains("--plain")
      #expect(try status(line, in: folder) == (needsTerminal ? 69 : 0), "\(line)")
    }
    #expect(try status("convwalk sovle", in: folder) == 64)
  }

  /// After a change of the screen, the README's own command writes its picture anew.
  @Test func itsPictureIsWhatItsCommandDraws() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let line = try #require(try Self.blocks("```sh").first { $0.hasPrefix("convwalk draw") })
    #expect(try Self.readme().contains("](screen.svg)") && line.hasSuffix("> screen.svg\n"))
    #expect(try status(line, in: folder) == 0)
    let drawn = try String(contentsOf: folder.appendingPathComponent("screen.svg"), encoding: .utf8)
    #expect(try drawn == String(contentsOf: Self.root.appendingPathComponent("screen.svg"), encoding: .utf8))
    #expect(drawn.contains("cell 2 of 16 · term 6 of 10") && !drawn.contains("script"))
  }

  @Test func itsTextIsTheSameScreen() throws {
    let keys = "Right Down Right Right Right Right Right"
    let drawn = try Program.run(["draw", "ng-vertical-edge", "--size", "80x20", "--keys", keys])
    #expect(drawn.status == 0)
    #expect(try Self.blocks("```text") == [drawn.output])
    #expect(try Self.readme().contains("ng-vertical-edge --keys '\(keys)'"))
  }
}
