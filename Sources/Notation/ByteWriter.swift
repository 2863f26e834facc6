/// Collects text in a buffer and hands it on in large pieces, so that a long answer needs little memory and
/// few system calls.
public struct ByteWriter: ~Copyable {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  private let send: ([UInt8]) throws -> Void
  /// The most digits of a machine integer, and its sign.
  private static let longestInteger = 20

  /// A writer that passes each full buffer of `size` bytes to `send`.
  public init(size: Int = 1 << 16, to send: @escaping ([UInt8]) throws -> Void) {
    buffer = .allocate(capacity: max(size, Self.longestInteger))
    self.send = send
  }

  deinit { buffer.deallocate() }

  /// Appends text; what is handed on never ends within a character.
  public mutating func write(_ text: String) throws {
    var text = text
    let length = text.utf8.count
    if length > buffer.count - count { try flush() }
    if length > buffer.count { return try send(Array(text.utf8)) }
    text.withUTF8 { bytes in
      for index in 0..<length { buffer[count + index] = bytes[index] }
    }
    count += length
  }

  /// Appends one ASCII character.
  @inline(__always)
  public mutating func write(_ character: UInt8) throws {
    if count == buffer.count { try flush() }
    buffer[count] = character
    count += 1
  }

  /// Appends an integer in decimal, without making a string of it.
  public mutating func write(_ integer: Int) throws {
    if buffer.count - count < Self.longestInteger { try flush() }
    if integer < 0 {
      buffer[count] = UInt8(ascii: "-")
      count += 1
    }
    let start = count
    var rest = integer.magnitude
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      buffer[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
      count += 1
      rest = quotient
    } while rest > 0
    var (low, high) = (start, count - 1)
    while low < high {
      buffer.swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
  }

  /// Hands on what is left.
  public mutating func flush() throws {
    guard count > 0 else { return }
    try send(Array(buffer[..<count]))
    count = 0
  }
}
