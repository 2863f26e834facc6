import Foundation
import Glibc
import Testing

/// A real terminal emulator with the program in it, driven by keys and read as a screen.
final class Tmux {
  private let socket = "convwalk-\(UUID().uuidString)"
  private let folder: URL

  /// Starts a shell that runs the program once and says how it ended.
  ///
  /// - Parameter environment: assignments put before the program, as in a shell.
  init(_ arguments: String, columns: Int = 80, rows: Int = 24, environment: String = "LC_ALL=C.UTF-8") throws
  {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(socket)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let script = """
      stty -g > before
      env \(environment) '\(Program.path)' \(arguments)
      echo "ended with $?"
      stty -g > after
      sleep 1000
      """
    try script.write(to: folder.appendingPathComponent("run.sh"), atomically: true, encoding: .utf8)
    try tmux(
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder.path,
      "env LC_ALL=C.UTF-8 sh run.sh"
    )
  }

  deinit {
    _ = try? tmux("kill-server")
    try? FileManager.default.removeItem(at: folder)
  }

  /// The lines on the screen, without blanks at their ends.
  func screen() throws -> [String] {
    let text = try tmux("capture-pane", "-p")
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
  }

  /// Presses keys, by tmux's names.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Sends a signal to the program.
  func signal(_ name: String) throws {
    let shell = try tmux("display-message", "-p", "#{pane_pid}").trimmingCharacters(in: .newlines)
    try Self.execute(["pkill", "-\(name)", "-P", shell, "convwalk"])
  }

  /// Waits until the screen is as it should be, for as long as a slow machine may need.
  func expect(
    _ expected: [String], _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let screen = try wait { $0 == expected }
    #expect(screen == expected, comment, sourceLocation: sourceLocation)
  }

  /// Waits until the screen satisfies a condition, or half a minute; the last screen either way.
  @discardableResult
  func wait(until isAsExpected: ([String]) -> Bool) throws -> [String] {
    var screen = try screen()
    for _ in 0..<600 where !isAsExpected(screen) {
      usleep(50_000)
      screen = try self.screen()
    }
    return screen
  }

  /// Whether the terminal's modes are those from before the program; waits until it has ended.
  func modesAreRestored() throws -> Bool {
    try wait { $0.contains { $0.hasPrefix("ended with") } }
    let after = folder.appendingPathComponent("after")
    for _ in 0..<600 where (try? Data(contentsOf: after))?.isEmpty ?? true { usleep(50_000) }
    return try Data(contentsOf: folder.appendingPathComponent("before")) == Data(contentsOf: after)
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    try Self.execute(["tmux", "-u", "-L", socket, "-f", "/dev/null"] + arguments)
  }

  /// Runs a command and gives what it wrote.
  ///
  /// Foundation's `Process` waits on a descriptor that tmux's server inherits and keeps; spawning closes it.
  @discardableResult
  private static func execute(_ command: [String]) throws -> String {
    let output = try Program.file("")
    defer { try? FileManager.default.removeItem(at: output) }
    try Spawn(
      command: command,
      files: [(STDIN_FILENO, "/dev/null", O_RDONLY), (STDOUT_FILENO, output.path, O_WRONLY)]
    ).run()
    return try String(contentsOf: output, encoding: .utf8)
  }
}
