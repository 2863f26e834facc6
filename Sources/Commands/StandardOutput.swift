import Glibc
import Notation
import Screen

/// Standard output as answers go to it: all of every buffer, in the characters that the locale has.
public enum StandardOutput {
  /// Whether the locale's character set is UTF-8; elsewhere everything is written in ASCII.
  public static let isUTF8: Bool = {
    setlocale(LC_CTYPE, "")
    return nl_langinfo(nl_item(CODESET)).map { strcmp($0, "UTF-8") == 0 } ?? false
  }()

  /// Writes what `body` writes.
  ///
  /// - Parameter ascii: whether every glyph is replaced by its ASCII twin.
  /// - Throws: ``CommandFailure`` with status 74; without a message where the reader has gone (`| head`).
  static func write(ascii: Bool, _ body: (inout ByteWriter) throws -> Void) throws {
    // Both are errors of `write` then, which are told apart below.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var writer = ByteWriter { bytes in
      try send(ascii ? Array(ASCIITwin.of(String(decoding: bytes, as: UTF8.self)).utf8) : bytes)
    }
    try body(&writer)
    try writer.flush()
  }

  private static func send(_ bytes: [UInt8]) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress! + sent, bytes.count - sent)
      }
      if count >= 0 {
        sent += count
      } else if errno != EINTR {
        let reason = String(cString: strerror(errno))
        throw CommandFailure(.cannotWrite, errno == EPIPE ? "" : "cannot write to standard output: \(reason)")
      }
    }
  }

  /// Writes one line to standard error, under the program's name.
  public static func complain(_ message: String) {
    let line = "convwalk: \(message)\n"
    let bytes = Array((isUTF8 ? line : ASCIITwin.of(Glyphs.ascii.text(line))).utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress!, $0.count) }
  }
}
