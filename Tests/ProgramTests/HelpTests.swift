import ConvEngine
import Formats
import Foundation
import Lessons
import Notation
import Pictures
import Testing
import Tutor

/// `convwalk help`: what it lists, and that nothing which the program knows is missing from its topics.
@Suite struct HelpTests {
  private static let commands = [
    "menu", "learn", "play", "solve", "check", "worksheet", "practise", "draw", "handout", "list", "lint",
    "help",
  ]
  private static let topics = ["formats", "kernels", "keys", "lessons", "pictures", "scenes", "worksheets"]

  private func lines(_ topic: String) throws -> [String] {
    let help = try Program.run(["help", topic])
    #expect(help.status == 0 && help.error == "")
    return help.output.components(separatedBy: "\n")
  }

  @Test func aloneItNamesEveryCommandAndTopic() throws {
    let help = try Program.run(["help"])
    #expect(help.status == 0 && help.error == "")
    let names = help.output.components(separatedBy: "\n").filter { $0.hasPrefix("  ") }
      .compactMap { $0.split(separator: " ").first.map { String($0) } }
    #expect(names == Self.commands + Self.topics)
    #expect(HelpTopic.all.map(\.name) == Self.topics)
  }

  @Test(arguments: commands) func aCommandsHelpIsWhatItSaysItself(command: String) throws {
    let help = try Program.run(["help", command])
    #expect(help == (try Program.run([command, "--help"], environment: ["COLUMNS": "80"])))
    #expect(help.status == 0 && help.output.contains("USAGE: convwalk \(command)"))
  }

  @Test(arguments: [
    ("scens", "did you mean 'scenes'?"), ("sovle", "did you mean 'solve'?"),
    (
      "qqqqqqqq",
      "expected one of \((commands + topics).joined(separator: ", "))"
    ),
  ])
  func namesWhatIsNearest(word: String, hint: String) throws {
    let error = "convwalk: there is no help on '\(word)'; \(hint)\n"
    #expect(try Program.run(["help", word]) == Program.Outcome(status: 64, output: "", error: error))
  }

  @Test(arguments: [""] + topics) func fitsAndHasAnASCIITwin(topic: String) throws {
    let arguments = ["help"] + (topic.isEmpty ? [] : [topic])
    let help = try Program.run(arguments)
    for line in help.output.components(separatedBy: "\n") {
      #expect(line.count <= 80 && line.last != " ", "\(line)")
    }
    let twin = try Program.run(arguments, environment: ["LC_ALL": "C"])
    #expect(twin == (try Program.run(arguments + ["--ascii"])))
    #expect(twin.output.utf8.allSatisfy { $0 < 128 })
    // No glyph without a twin: the question marks are those that were there.
    #expect(twin.output.count { $0 == "?" } == help.output.count { $0 == "?" })
  }

  // MARK: Scenes

  /// The settings that a topic gives for a kind of layer, in the entry that names it.
  private func settings(of kind: String, in lines: [String]) throws -> [String] {
    let isHeading = { (line: String) in line.hasPrefix("  ") && !line.hasPrefix("   ") }
    let heading = try #require(
      lines.firstIndex { isHeading($0) && $0.dropFirst(2).components(separatedBy: ", ").contains(kind) },
      "no entry for \(kind)")
    return lines[(heading + 1)...].prefix { $0.hasPrefix("      ") }
      .filter { $0.dropFirst(6).first != " " }
      .compactMap { $0.components(separatedBy: "  ").first { !$0.isEmpty } }
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test(arguments: Layer.kinds) func everyKindOfLayerIsThereWithAllItsSettings(kind: String) throws {
    let found = try settings(of: kind, in: lines("scenes"))
    let known = try KnownKeys.settings(of: kind)
    for setting in known { #expect(found.contains(setting), "\(kind) has \(setting)") }
    for setting in found where setting != "no settings" {
      #expect(known.contains(setting) || kind == "max_pool" && setting == "count_include_pad", "\(setting)")
    }
    #expect(known.isEmpty == (found == ["no settings"]))
  }

  /// What a layer is said to have elsewhere, on the screen or in a solution, is in the topic under the same name.
  @Test(arguments: Layer.all) func noOtherNameIsUsedForASetting(layer: Layer) throws {
    let input = if case .linear = layer { Shape(list: 1) } else { Shape(channels: 1, rows: 2, columns: 2) }
    let named = LayerText.settings(try layer.sized(on: input), .screen(on: input, style: .decimals))
      .filter { $0.value != .words("") && $0.name != .window && $0.name != .inFeatures }
    let found = try settings(of: layer.kind, in: lines("scenes"))
    for setting in named {
      #expect(found.contains(setting.name.text), "\(layer.kind) has \(setting.name.text)")
    }
  }

  @Test func everyFlagKeyAndFileIsThere() throws {
    let lines = try lines("scenes")
    func stands(_ word: String) -> Bool { lines.contains { $0.hasPrefix("  \(word) ") } }
    for flag in SceneFlags.names { #expect(stands("--\(flag)"), "\(flag)") }
    #expect(!stands("--nope"))
    for key in try KnownKeys.ofFiles().scene {
      #expect(stands(key) || lines.contains { $0.contains("\(key): ") }, "\(key)")
    }
    let endings = GridFile.endingList.split { $0 == " " || $0 == "," }.filter { $0.hasPrefix(".") }
    #expect(endings.contains(".npy"))
    for ending in endings {
      #expect(
        lines.contains { $0.hasPrefix("  .") && $0.split(separator: " ").contains(ending) }, "\(ending)")
    }
    for mode in PaddingMode.allCases { #expect(lines.contains { $0.contains(mode.rawValue) }, "\(mode)") }
  }

  @Test func theSceneOfTheTopicRuns() throws {
    let scene = try lines("scenes").drop { !$0.hasPrefix("  input: ") }.prefix { $0.hasPrefix("  ") }
    let outcome = try Program.run(
      ["solve", "-", "--format", "csv"], input: scene.map { $0.dropFirst(2) + "\n" }.joined())
    #expect(outcome == Program.Outcome(status: 0, output: "17,8\n20,0\n", error: ""))
  }

  // MARK: Lessons

  @Test func everyKeyOfALessonIsThere() throws {
    let text = try lines("lessons").joined(separator: "\n")
    let keys = try KnownKeys.ofFiles().lesson
    #expect(keys.contains("hint") && keys.contains("goal") && keys.contains("view"))
    for key in keys { #expect(try text.contains(Regex("\\b\(key)\\b")), "\(key)") }
    #expect(!text.contains("groups"))
  }

  @Test func theLessonOfTheTopicHasNoFault() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cw-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let indented = try lines("lessons").drop { $0 != "  ---" }.prefix { $0.isEmpty || $0.hasPrefix("  ") }
    let lesson = indented.map { $0.dropFirst(2) + "\n" }.joined()
    try lesson.write(to: folder.appendingPathComponent("01-a.md"), atomically: false, encoding: .utf8)
    #expect(try Program.run(["lint", folder.path]).output == "1 lesson, 1 page, 1 question: no fault\n")
  }

  // MARK: Lists

  @Test func everyKeyOfTheKeyboardIsThere() throws {
    let lines = try lines("keys")
    for activity in [Model.Activity.scene, .lesson, .menu, .search, .shelf, .check] {
      for binding in KeyBinding.bindings(activity) {
        let isThere = lines.contains {
          $0.hasPrefix("  \(binding.label) ") && $0.hasSuffix("  \(binding.help)")
        }
        #expect(isThere, "\(binding.label): \(binding.help)")
      }
    }
    #expect(!lines.contains { $0.hasPrefix("  z ") })
  }

  @Test func everyKernelIsThereWithItsNumbers() throws {
    let lines = try lines("kernels")
    for preset in Preset.allCases {
      let heading = try #require(lines.firstIndex(of: "  \(preset.rawValue)"), "\(preset)")
      let rows = lines[(heading + 2)...(heading + 4)].map { line in
        line.split(separator: " ").map { try? NumberReader.number(String($0)) }
      }
      #expect(rows == preset.rows)
    }
  }

  @Test func everyPictureFormatAndStatusIsThere() throws {
    let pictures = try lines("pictures")
    for picture in PictureRegistry.all {
      #expect(pictures.contains { $0.hasPrefix("  \(picture.name) ") && $0.hasSuffix(picture.summary) })
    }
    let formats = try lines("formats")
    for format in ["text", "json", "csv", "markdown", "latex", "pytorch"] {
      #expect(formats.contains { $0.hasPrefix("  \(format) ") })
      #expect(try Program.run(["solve", "d2l-padding", "--format", format]).status == 0)
    }
    for status in [0, 1, 64, 65, 66, 69, 74] { #expect(formats.contains { $0.hasPrefix("  \(status) ") }) }
    #expect(!formats.contains { $0.hasPrefix("  2 ") })
  }
}
