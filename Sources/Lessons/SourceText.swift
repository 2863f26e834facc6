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
    if let place = bytes.firstIndex(of: 0) {
      throw .badData("\(source), line \(line(of: place, in: bytes)): a NUL byte; expected text in UTF-8")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let place = firstInvalid(bytes)
      let byte = String(bytes[place], radix: 16, uppercase: true)
      throw .badData(
        "\(source), line \(line(of: place, in: bytes)): byte 0x\(byte) is not UTF-8; save the file as UTF-8"
      )
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? String(text.unicodeScalars.dropFirst()) : text
    guard bytes.contains(UInt8(ascii: "\r")) else { return body }
    return body.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  private static func line(of place: Int, in bytes: [UInt8]) -> Int {
    bytes[..<place].reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
  }

  /// The first byte that no valid sequence begins at or continues.
  private static func firstInvalid(_ bytes: [UInt8]) -> Int {
    var low = 0
    var high = bytes.count
    // The longest valid prefix: a prefix cut within a sequence ends in up to three bytes more.
    while low + 1 < high {
      let middle = (low + high) / 2
      if isValid(bytes[..<middle]) { low = middle } else { high = middle }
    }
    return max(0, high - 1)
  }

  private static func isValid(_ prefix: ArraySlice<UInt8>) -> Bool {
    for cut in 0...min(3, prefix.count) where String(validating: prefix.dropLast(cut), as: UTF8.self) != nil {
      return true
    }
    return false
  }
}
