import Glibc

/// Standard output, on which the screen is drawn.
enum ScreenOutput {
  /// Sends all bytes, waiting where the terminal does not take them yet; gives up where it is gone.
  static func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0, errno == EAGAIN {
        wait()
      } else if written == 0 || written < 0 && errno != EINTR {
        return
      }
      rest = rest.dropFirst(max(0, written))
    }
  }

  private static func wait() {
    var screen = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    poll(&screen, 1, -1)
  }
}
