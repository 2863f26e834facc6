import Foundation
import Glibc
import Testing

/// A process to be started, with nothing inherited that is not said here.
struct Spawn {
  /// The program, found along `PATH`, and its arguments.
  var command: [String]
  /// Its whole environment; nil hands on that of the tests.
  var environment: [String: String]?
  /// Files opened as standard input and output, and standard error.
  var files: [(descriptor: Int32, path: String, flags: Int32)] = []
  /// Copies of one standard descriptor as another.
  var copies: [(from: Int32, to: Int32)] = []
  /// Whether it leads a session of its own; the first terminal that it opens is then the controlling one.
  var inItsOwnSession = false
  /// Signals that are blocked when it starts.
  var blocking: [Int32] = []

  /// Starts it; every signal does what it does by default.
  func start() throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for file in files {
      posix_spawn_file_actions_addopen(&actions, file.descriptor, file.path, file.flags, 0o600)
    }
    for copy in copies { posix_spawn_file_actions_adddup2(&actions, copy.from, copy.to) }
    for descriptor in Int32(3)..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    setSignals(&attributes)
    let arguments = Self.strings(command)
    let variables = Self.strings((environment ?? ProcessInfo.processInfo.environment).map { "\($0)=\($1)" })
    defer { for string in arguments + variables { free(string) } }
    var process: pid_t = 0
    let error = posix_spawnp(&process, command[0], &actions, &attributes, arguments, variables)
    try #require(error == 0, "\(command[0]): \(String(cString: strerror(error)))")
    return process
  }

  /// Runs it to its end.
  @discardableResult
  func run() throws -> Ending {
    let process = try start()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return Ending(told: status)
  }

  private func setSignals(_ attributes: inout posix_spawnattr_t) {
    var (all, blocked) = (sigset_t(), sigset_t())
    sigfillset(&all)
    sigemptyset(&blocked)
    for signal in blocking { sigaddset(&blocked, signal) }
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | (inItsOwnSession ? Self.newSession : 0)
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }

  /// `POSIX_SPAWN_SETSID`, which is not among what Swift imports of the C library.
  private static let newSession: Int32 = 0x80

  private static func strings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }
}

/// How a process ended.
enum Ending: Equatable {
  /// It exited with this status.
  case status(Int32)
  /// This signal ended it.
  case signal(Int32)

  /// What `waitpid` told.
  init(told status: Int32) {
    self = status & 0x7F == 0 ? .status(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }
}
