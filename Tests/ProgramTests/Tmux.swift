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
  convenience init(
    _ arguments: String, columns: Int = 80, rows: Int = 24, environment: String = "LC_ALL=C.UTF-8"
  ) throws {
    try self.init(columns: columns, rows: rows, shell: "sh run.sh") { folder in
      let script = """
        stty -g > before
        env \(environment) '\(Program.path)' \(arguments)
        echo "ended with $?"
        stty -g > after
        sleep 1000
        """
      try script.write(to: folder.appendingPathComponent("run.sh"), atomically: true, encoding: .utf8)
    }
  }

  /// Starts a shell that waits for commands and has job control.
  convenience init(shell: String, columns: Int = 80, rows: Int = 24) throws {
    try self.init(columns: columns, rows: rows, shell: shell) { _ in }
    try wait { $0.first?.hasPrefix("$") == true }
  }

  private init(columns: Int, rows: Int, shell: String, prepare: (URL) throws -> Void) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(socket)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try prepare(folder)
    try tmux(
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder.path,
      "env LC_ALL=C.UTF-8 PS1='$ ' \(shell)"
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

  /// Types a text as it is.
  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  /// Types a line into the shell.
  func command(_ line: String) throws {
    try type(line)
    try tmux("send-keys", "Enter")
  }

  /// Sends a signal to the program.
  func signal(_ signal: Int32) throws { kill(try program(), signal) }

  /// The number of the program's process.
  func program() throws -> pid_t {
    let shell = try tmux("display-message", "-p", "#{pane_pid}").trimmingCharacters(in: .newlines)
    let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    let programs = children.split(separator: " ").filter { child in
      (try? String(contentsOfFile: "/proc/\(child)/comm", encoding: .utf8)) == "convwalk\n"
    }
    return try #require(programs.first.flatMap { pid_t($0) }, "the program runs")
  }

  /// The text of a file beside the shell; waits until there is one with something in it.
  func file(_ name: String) throws -> String {
    let url = folder.appendingPathComponent(name)
    for _ in 0..<600 where (try? Data(contentsOf: url))?.isEmpty ?? true { usleep(50_000) }
    return try String(contentsOf: url, encoding: .utf8)
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
    for _ in 0..<1500 where !isAsExpected(screen) {
      usleep(20_000)
      screen = try self.screen()
    }
    return screen
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
