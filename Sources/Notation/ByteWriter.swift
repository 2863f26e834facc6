/// Collects text in a buffer and hands it on in large pieces, so that a long answer needs little memory and
/// few system calls.
public struct ByteWriter: ~Copyable {
  private var buffer: [UInt8] = []
  private let flushAt: Int
  private let send: ([UInt8]) throws -> Void

  /// A writer that passes each full buffer to `send`.
  public init(flushAt: Int = 1 << 16, to send: @escaping ([UInt8]) throws -> Void) {
    (self.flushAt, self.send) = (flushAt, send)
    buffer.reserveCapacity(flushAt + 1_024)
  }

  /// Appends text.
  public mutating func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= flushAt { try flush() }
  }

  /// Appends an integer in decimal, without making a string of it.
  public mutating func write(_ integer: Int) throws {
    if integer < 0 { buffer.append(UInt8(ascii: "-")) }
    let start = buffer.count
    var rest = integer.magnitude
    repeat {
      buffer.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    buffer[start...].reverse()
    if buffer.count >= flushAt { try flush() }
  }

  /// Hands on what is left.
  public mutating func flush() throws {
    guard !buffer.isEmpty else { return }
    try send(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
