/// Recognises the sequences of UTF-8, strictly: no overlong forms, no surrogates, nothing beyond U+10FFFF.
///
/// Source: The Unicode Standard, table 3-7, *Well-Formed UTF-8 Byte Sequences*.
package enum UTF8Sequence {
  /// How many bytes the sequence has that begins at `start`: 3 for "€"; nil where none begins.
  ///
  /// - Complexity: O(1).
  package static func length(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    let (length, second) = form(bytes[start])
    if length <= 1 { return length == 1 ? 1 : nil }
    guard start + length <= bytes.count, second.contains(bytes[start + 1]) else { return nil }
    for place in start + 2..<start + max(length, 2) where !(0x80...0xBF).contains(bytes[place]) { return nil }
    return length
  }

  /// Where the first byte stands that no sequence holds; nil where all is UTF-8.
  ///
  /// - Complexity: O(bytes); eight at a time where they are ASCII.
  package static func firstFault(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    var place = 0
    while place < bytes.count {
      if place + 8 <= bytes.count,
        raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        place += 8
      } else {
        guard let length = length(bytes, at: place) else { return place }
        place += length
      }
    }
    return nil
  }

  /// The length that a first byte announces, and what may come second; 0 for no first byte.
  private static func form(_ first: UInt8) -> (length: Int, second: ClosedRange<UInt8>) {
    switch first {
    case 0x00...0x7F: (1, 0x80...0xBF)
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: (0, 0x80...0xBF)
    }
  }
}
