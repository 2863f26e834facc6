import Foundation
import Testing

/// The rooms of the program, as its sources lie on disk: which may know of which, and how long a file may be.
@Suite struct RoomTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// What each room may import; a room that is not here fails the test.
  private static let allowed: [String: Set<String>] = {
    let toLessons: Set = ["ConvEngine", "Notation", "Formats", "Exercises", "Screen"]
    let toTutor = toLessons.union(["Lessons", "Pictures"])
    let toViews = toTutor.union(["Tutor"])
    let toCommands = toViews.union(["Views", "Terminal"])
    return [
      "ConvEngine": ["BigInt", "Glibc"],
      "Notation": ["ConvEngine"],
      "Formats": ["ConvEngine", "Notation", "Glibc"],
      "Exercises": ["ConvEngine", "Notation"],
      "Screen": [],
      "Lessons": toLessons.union(["Yams", "Glibc"]),
      "Pictures": ["ConvEngine", "Notation", "Exercises", "Screen"],
      "Tutor": toTutor,
      "Views": toViews,
      "CNcurses": [],
      "Terminal": ["Screen", "CNcurses", "Glibc"],
      "Commands": toCommands.union(["Glibc"]),
      "convwalk": toCommands.union(["Commands", "ArgumentParser"]),
    ]
  }()

  /// The longest that a file of the program may be.
  private static let mostLines = 300
  /// Files that may be longer, each with its reason.
  private static let longFiles = [
    "Pictures/Figure/Figure.swift": "a figure has one initialiser and many small readings of it"
  ]

  /// One Swift file of the program.
  private struct SourceFile {
    /// The folder in `Sources`.
    let room: String
    /// From `Sources` on: "Screen/Frame.swift".
    let path: String
    let lines: [Substring]

    /// What it imports, by module: that of `@preconcurrency import Glibc`, and of `import struct Foundation.Data`.
    var imports: [String] {
      lines.compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import") else { return nil }
        let modifiers: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
        guard words[..<index].allSatisfy({ $0.hasPrefix("@") || modifiers.contains($0) }) else { return nil }
        let kinds: Set<Substring> = [
          "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
        ]
        return words[(index + 1)...].first { !kinds.contains($0) }?.split(separator: ".").first.map {
          String($0)
        }
      }
    }

    /// What of its imports its room may not know.
    func forbidden(in allowed: [String: Set<String>]) -> [String] {
      imports.filter { allowed[room]?.contains($0) != true }
    }
  }

  private static func files() throws -> [SourceFile] {
    let sources = root.appendingPathComponent("Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
    return try paths.filter { $0.hasSuffix(".swift") }.map { path in
      let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      return SourceFile(
        room: String(path.prefix { $0 != "/" }), path: path,
        lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  @Test func everyRoomIsListed() throws {
    let sources = Self.root.appendingPathComponent("Sources")
    let rooms = try FileManager.default.contentsOfDirectory(atPath: sources.path).filter {
      !$0.hasPrefix(".") && $0 != "README.md"
    }
    #expect(Set(rooms) == Set(Self.allowed.keys))
  }

  @Test func everyFileImportsOnlyWhatItsRoomMayKnow() throws {
    let files = try Self.files()
    #expect(files.count > 200)
    for file in files {
      let forbidden = file.forbidden(in: Self.allowed)
      #expect(forbidden.isEmpty, "\(file.path) imports \(forbidden.joined(separator: ", "))")
    }
    // Were imports not found at all, nothing would be forbidden.
    #expect(files.contains { $0.room == "Terminal" && $0.imports.contains("CNcurses") })
    #expect(Set(files.flatMap(\.imports)).isSuperset(of: ["BigInt", "Yams", "ArgumentParser", "Views"]))
  }

  /// Arrows point one way: from no room is there a way back to it.
  @Test func noRoomIsReachedFromItself() {
    for room in Self.allowed.keys {
      var reached = Self.allowed[room] ?? []
      for _ in Self.allowed { for next in reached { reached.formUnion(Self.allowed[next] ?? []) } }
      #expect(!reached.contains(room), "\(room)")
    }
  }

  @Test(arguments: [
    ("Screen", "import ConvEngine", ["ConvEngine"]), ("Views", "import CNcurses", ["CNcurses"]),
    ("Pictures", "@preconcurrency import Foundation", ["Foundation"]),
    ("Notation", "private import struct Foundation.Data", ["Foundation"]),
    ("Tutor", "import Views", ["Views"]), ("Tutor", "import Pictures", []),
    ("Tutor", "/// Files import Views.", []),
  ])
  func aForbiddenImportIsSeen(room: String, line: String, forbidden: [String]) {
    let file = SourceFile(room: room, path: "", lines: ["/// A file.", Substring(line)])
    #expect(file.forbidden(in: Self.allowed) == forbidden)
  }

  @Test func noFileIsTooLong() throws {
    for file in try Self.files() where Self.longFiles[file.path] == nil {
      #expect(file.lines.count <= Self.mostLines, "\(file.path) has \(file.lines.count) lines")
    }
    for path in Self.longFiles.keys {
      let file = try Self.files().first { $0.path == path }
      #expect((file?.lines.count ?? 0) > Self.mostLines, "\(path) need not be listed any more")
    }
  }
}
