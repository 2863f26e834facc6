/// Why no picture can be drawn here; nothing has been sent to the terminal when it is thrown.
public struct TerminalFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// One line without any control character, such as `standard output is not a terminal`.
  public let reason: String

  init(_ reason: String) { self.reason = reason }

  /// The reason.
  public var description: String { reason }
}

/// Why no more events will come: the program is to keep what it has and end.
public enum TerminalEnd: Error, Hashable, Sendable {
  /// A signal asked the program to end: SIGTERM, SIGINT, SIGHUP or SIGQUIT.
  case signal(Int32)
  /// The terminal was closed, and nobody said so because SIGHUP is ignored, as under `nohup`.
  case gone
}
