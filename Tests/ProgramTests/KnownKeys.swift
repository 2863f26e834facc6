import Foundation
import Testing

/// The keys that scene and lesson files know, as the program itself names them where one is unknown.
enum KnownKeys {
  /// A key that is near to no other, so that the message about it lists them all.
  private static let unknown = "qqqqqqqq"

  /// The settings of a layer; none where it has none.
  static func settings(of kind: String) throws -> [String] {
    let scene = "{input: [1], layers: [{\(kind): {\(unknown): 1}}]}"
    let error = try Program.run(["solve", "-"], input: scene).error
    guard !error.contains("it has no settings") else { return [] }
    return try listed(error, behind: "\(kind) has no key '\(unknown)'; expected ")
  }

  /// The keys of a scene, of its `input`, and of the fences of a lesson and its front matter.
  static func ofFiles() throws -> (scene: [String], lesson: [String]) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cw-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lesson = """
      ---
      title: A
      goal: B
      source: C
      \(unknown): D
      ---
      # A page

      ```scene
      {input: [1], layers: [relu], \(unknown): 1}
      ```

      ```question
      {ask: What?, number: 1, \(unknown): 1}
      ```

      """
    try lesson.write(to: folder.appendingPathComponent("01-a.md"), atomically: false, encoding: .utf8)
    let lint = try Program.run(["lint", folder.path]).output
    let parts = ["the front matter", "a scene", "a question"]
    let shaped = try Program.run(["solve", "-"], input: "{input: {\(unknown): 1}, layers: [relu]}").error
    let scene = try Program.run(["solve", "-"], input: "{\(unknown): 1}").error
    return (
      scene: try listed(scene, behind: "a scene has no key '\(unknown)'; expected one of ")
        + listed(shaped, behind: "input has no key '\(unknown)'; expected one of "),
      lesson: try parts.flatMap {
        try listed(lint, behind: "\($0) has no key '\(unknown)'; expected one of ")
      }
    )
  }

  /// The names of a list in a message: "…; expected one of a, b" has a and b, "…; expected a" has a.
  private static func listed(_ message: String, behind words: String) throws -> [String] {
    let rest = try #require(message.components(separatedBy: words).dropFirst().first, "\(message)")
    let line = try #require(rest.components(separatedBy: "\n").first)
    let names = line.hasPrefix("one of ") ? String(line.dropFirst("one of ".count)) : line
    return names.components(separatedBy: ", ")
  }
}
