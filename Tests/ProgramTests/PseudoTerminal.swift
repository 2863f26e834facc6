import Foundation
import Glibc
import Testing

/// A pseudo-terminal of the tests' own with a program on it, whose every byte is kept.
///
/// No emulator stands between: this is for what is sent and how the terminal is left, `Tmux` for how it looks.
/// The program leads its own session, and this is its controlling terminal.
final class PseudoTerminal {
  /// What the program has sent so far, as far as it was read.
  private(set) var output: [UInt8] = []
  /// The process that was started first.
  let process: pid_t
  /// The modes that the program found.
  let modesBefore: [UInt32]
  /// Where the terminal lies.
  let path: String
  private var master: Int32
  /// Kept open, so that the modes outlive the program.
  private let slave: Int32
  private var ending: Ending?

  /// A word that is in every complete frame of 80 columns and 24 rows, near its end.
  static let frameMark = "leave"

  /// What most programs have in their environment.
  static let environment = [
    "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PATH": "/usr/bin:/bin",
    "HOME": FileManager.default.temporaryDirectory.path, "SWIFT_BACKTRACE": "enable=no",
  ]

  /// Starts a command on a new terminal.
  init(
    _ command: [String], columns: Int = 80, rows: Int = 24, environment: [String: String] = environment,
    blocking: [Int32] = []
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var (number, unlocked): (UInt32, Int32) = (0, 0)
    try #require(ioctl(master, Self.tellNumber, &number) == 0 && ioctl(master, Self.setLock, &unlocked) == 0)
    path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    try #require(slave >= 0)
    Self.resize(master, columns: columns, rows: rows)
    modesBefore = Self.modes(of: slave)
    process = try Spawn(
      command: command, environment: environment, files: [(STDIN_FILENO, path, O_RDWR)],
      copies: [(STDIN_FILENO, STDOUT_FILENO), (STDIN_FILENO, STDERR_FILENO)], inItsOwnSession: true,
      blocking: blocking
    ).start()
  }

  /// Starts `convwalk`.
  convenience init(
    _ arguments: String..., columns: Int = 80, rows: Int = 24,
    environment: [String: String] = environment, blocking: [Int32] = []
  ) throws {
    try self.init(
      [Program.path] + arguments, columns: columns, rows: rows, environment: environment, blocking: blocking)
  }

  /// Starts a script of `sh` in which `"$0"` is `convwalk`.
  convenience init(
    script: String, columns: Int = 80, rows: Int = 24, environment: [String: String] = environment
  ) throws {
    try self.init(
      ["/bin/sh", "-c", script, Program.path], columns: columns, rows: rows, environment: environment)
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    if master >= 0 { close(master) }
    close(slave)
  }

  // MARK: Doing

  /// Types a text.
  func type(_ text: String) { type(Array(text.utf8)) }

  /// Types bytes, and reads what comes back meanwhile, so that neither side waits for the other.
  func type(_ bytes: [UInt8]) {
    var rest = bytes[...]
    for _ in 0..<3_000 where !rest.isEmpty && !hasEnded {
      var channel = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
      poll(&channel, 1, 20)
      read()
      let written = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      rest = rest.dropFirst(max(0, written))
    }
  }

  /// Types without ever reading what comes back.
  func typeUnread(_ text: String) { _ = write(master, text, text.utf8.count) }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) { Self.resize(master, columns: columns, rows: rows) }

  /// Sends a signal to the program.
  func send(_ signal: Int32) { kill(process, signal) }

  /// Closes the window.
  func hangUp() {
    close(master)
    master = -1
  }

  /// Forgets what was sent so far.
  func forget() { output = [] }

  // MARK: Looking

  /// The terminal's modes at the moment.
  var modes: [UInt32] { Self.modes(of: slave) }

  /// Whether the terminal takes what the program writes, and does not keep it waiting.
  var takesOutput: Bool {
    var channel = pollfd(fd: slave, events: Int16(POLLOUT), revents: 0)
    return poll(&channel, 1, 0) > 0
  }

  /// What was sent, as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// Whether something was sent.
  func hasSent(_ text: String) -> Bool { Data(output).range(of: Data(text.utf8)) != nil }

  /// What was drawn onto the screen when it was last cleared, up to and with a word; nil before that word came.
  func picture(upTo mark: String) -> String? {
    let bytes = Data(output)
    guard let start = bytes.range(of: Data("\u{1B}[H\u{1B}[2J".utf8), options: .backwards)?.upperBound,
      let end = bytes.range(of: Data(mark.utf8), in: start..<bytes.endIndex)?.upperBound
    else { return nil }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Reads until a condition holds, or the program has ended, or half a minute is over; whether it holds.
  @discardableResult
  func wait(for isSo: () -> Bool) -> Bool {
    let deadline = ContinuousClock.now + .seconds(30)
    while true {
      read()
      if isSo() { return true }
      if hasEnded || ContinuousClock.now > deadline {
        read()
        return isSo()
      }
      var channel = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      poll(&channel, 1, 20)
    }
  }

  /// Waits for a whole frame, which is to be the first since `forget`.
  func waitForFrame(showing mark: String = frameMark, sourceLocation: SourceLocation = #_sourceLocation) {
    let isThere = wait { hasSent(mark) }
    #expect(isThere, "no frame came: \(text.suffix(400).debugDescription)", sourceLocation: sourceLocation)
  }

  /// Types keys, draws the whole screen anew and waits for it: all keys have been taken by then.
  func redraw(
    showing mark: String = frameMark, after keys: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    forget()
    type(keys + "\u{0C}")
    let isThere = wait { picture(upTo: mark) != nil }
    #expect(isThere, "no frame came: \(text.suffix(400).debugDescription)", sourceLocation: sourceLocation)
  }

  /// How the program ended; waits for it.
  func waitForEnd() -> Ending? {
    wait { hasEnded }
    read()
    return ending
  }

  /// Whether the program has ended.
  var hasEnded: Bool {
    if ending != nil { return true }
    var status: Int32 = 0
    if waitpid(process, &status, WNOHANG) == process { ending = Ending(told: status) }
    return ending != nil
  }

  private func read() {
    guard master >= 0 else { return }
    withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 1) { buffer in
      while true {
        let count = Glibc.read(master, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        output += buffer[..<count]
      }
    }
  }

  /// `TIOCGPTN` and `TIOCSPTLCK`, which Swift does not import, nor the functions that use them.
  private static let (tellNumber, setLock): (UInt, UInt) = (0x8004_5430, 0x4004_5431)

  private static func resize(_ terminal: Int32, columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  private static func modes(of terminal: Int32) -> [UInt32] {
    var modes = termios()
    tcgetattr(terminal, &modes)
    let characters = withUnsafeBytes(of: modes.c_cc) { $0.map { UInt32($0) } }
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag] + characters
  }
}
