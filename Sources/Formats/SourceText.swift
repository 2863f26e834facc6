import Notation

/// Turns the bytes of a text file into text that can be trusted: valid UTF-8, lines that end in a line feed.
package enum SourceText {
  /// The text of some bytes; a byte order mark is passed over, CRLF and a lone CR become a line feed.
  ///
  /// - Throws: a fault that names the line where the bytes are no UTF-8, hold a NUL, or are UTF-16.
  /// - Complexity: O(bytes).
  package static func decode(_ bytes: [UInt8], source: String) throws(InputFault) -> String {
    String(decoding: try utf8(bytes, source: source), as: UTF8.self)
  }

  /// The same as bytes, which most files have already in the right form: "1⇥2␍␊" becomes "1⇥2␊".
  ///
  /// - Throws: a fault that names the line where the bytes are no UTF-8, hold a NUL, or are UTF-16.
  /// - Complexity: O(bytes); copies only what has a byte order mark or a CR.
  static func utf8(_ bytes: [UInt8], source: String) throws(InputFault) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw InputFault(
        .badData, "\(source) is UTF-16; save it as UTF-8", problem: "it is UTF-16; save it as UTF-8")
    }
    if let place = bytes.firstIndex(of: 0) {
      throw InputFault(
        source: source, line: line(of: place, in: bytes), "a NUL byte; expected text in UTF-8")
    }
    if let place = bytes.withUnsafeBufferPointer({ UTF8Sequence.firstFault($0) }) {
      let byte = String(bytes[place], radix: 16, uppercase: true)
      throw InputFault(
        source: source, line: line(of: place, in: bytes),
        "byte 0x\(byte) is not UTF-8; save the file as UTF-8"
      )
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.contains(carriageReturn) else { return start == 0 ? bytes : Array(bytes[start...]) }
    return withLineFeeds(bytes[start...])
  }

  private static let carriageReturn = UInt8(ascii: "\r")
  private static let lineFeed = UInt8(ascii: "\n")

  private static func withLineFeeds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.withUnsafeBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: source.count) { target, count in
        var wasReturn = false
        for byte in source {
          let isReturn = byte == carriageReturn
          // The line feed of a CRLF has been written with its CR.
          if !(wasReturn && byte == lineFeed) {
            target[count] = isReturn ? lineFeed : byte
            count += 1
          }
          wasReturn = isReturn
        }
      }
    }
  }

  /// The line that a byte stands on, counted from 1 as editors do, whichever way lines end.
  private static func line(of place: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<place {
      let endsLine =
        bytes[index] == lineFeed || (bytes[index] == carriageReturn && bytes[index + 1] != lineFeed)
      if endsLine { line += 1 }
    }
    return line
  }
}
