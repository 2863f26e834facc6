import Foundation
import Testing

/// The program as it was built, run from outside.
enum Program {
  /// Where it lies: beside the tests.
  static let path: String = {
    let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(fileURLWithPath: tests ?? CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("convwalk").path
  }()

  /// What a run gave.
  struct Outcome: Equatable {
    var status: Int32
    var output: String
    var error: String
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:], folder: URL? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LC_ALL": "C.UTF-8", "TERM": "xterm-256color"].merging(environment) { $1 }
    let (input, output, error) = (try file(input), try file(""), try file(""))
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
    process.waitUntilExit()
    defer { for url in [input, output, error] { try? FileManager.default.removeItem(at: url) } }
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      error: try String(contentsOf: error, encoding: .utf8)
    )
  }

  /// A new file with a text in it.
  static func file(_ text: String, ending: String = "txt") throws -> URL {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).\(ending)")
    try text.write(to: url, atomically: false, encoding: .utf8)
    return url
  }
}
