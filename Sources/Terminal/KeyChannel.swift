import CNcurses
import Glibc

/// The descriptor that keys are read from.
struct KeyChannel {
  /// What there was to read.
  enum Reading {
    case bytes([UInt8])
    case nothing
    case gone
  }

  let descriptor: Int32
  private let isOurs: Bool

  /// Opens the terminal that keys come from.
  init(_ source: TerminalOptions.KeySource) throws(TerminalFault) {
    switch source {
    case .standardInput:
      guard isatty(STDIN_FILENO) == 1 else { throw TerminalFault("standard input is not a terminal") }
      (descriptor, isOurs) = (STDIN_FILENO, false)
    case .controllingTerminal:
      let terminal = cn_above_standard(open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC))
      guard terminal >= 0 else { throw TerminalFault("there is no controlling terminal to read keys from") }
      (descriptor, isOurs) = (terminal, true)
    }
  }

  func close() { if isOurs { _ = Glibc.close(descriptor) } }

  /// Whether bytes are waiting.
  var hasMore: Bool {
    var channel = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&channel, 1, 0) > 0 && channel.revents & Int16(POLLIN) != 0
  }

  /// Reads what is waiting.
  ///
  /// - Precondition: `poll` has said that something is, so that this does not block.
  func read() -> Reading {
    var received = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      received = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      count = max(0, received)
    }
    if received > 0 { return .bytes(bytes) }
    return received < 0 && (errno == EINTR || errno == EAGAIN) ? .nothing : .gone
  }
}
