/// Turns the bytes of a text file into text that can be trusted: valid UTF-8, lines that end in a line feed.
enum SourceText {
  /// The text of some bytes; a byte order mark is passed over, CRLF and a lone CR become a line feed.
  ///
  /// - Throws: a fault that names the line where the bytes are no UTF-8, hold a NUL, or are UTF-16.
  /// - Complexity: O(bytes).
  static func decode(_ bytes: [UInt8], source: String) throws(InputFault) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw .badData("\(source) is UTF-16; save it as UTF-8")
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let lines = body.contains(UInt8(ascii: "\r")) ? withLineFeeds(body) : body
    if let place = lines.firstIndex(of: 0) {
      throw .badData("\(source), line \(line(of: place, in: lines)): a NUL byte; expected text in UTF-8")
    }
    if let text = String(validating: lines, as: UTF8.self) { return text }
    let place = firstInvalid(lines)
    let byte = String(lines[place], radix: 16, uppercase: true)
    throw .badData(
      "\(source), line \(line(of: place, in: lines)): byte 0x\(byte) is not UTF-8; save the file as UTF-8"
    )
  }

  /// The same lines, each ended by a line feed alone.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    let (feed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var previous = feed
    for byte in bytes {
      if byte != feed || previous != carriageReturn { lines.append(byte == carriageReturn ? feed : byte) }
      previous = byte
    }
    return lines
  }

  private static func line(of place: Int, in bytes: [UInt8]) -> Int {
    bytes[..<place].reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
  }

  /// Where the first sequence begins that is not valid.
  private static func firstInvalid(_ bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { place += scalar.count }
    return min(place, bytes.count - 1)
  }
}
