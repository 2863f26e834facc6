import Notation

/// Reads the smallest parts of a JSON text one after the other: space, marks, numbers, strings.
///
/// The bytes are UTF-8 whose lines end in a line feed, as ``SourceText`` gives them.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let source: String
  /// The byte to be read next.
  private(set) var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, source: String) { (self.bytes, self.source) = (bytes, source) }

  var isAtEnd: Bool { position >= bytes.count }

  /// The next byte; 0, which no text holds, at the end.
  var peek: UInt8 { position < bytes.count ? bytes[position] : 0 }

  mutating func skipSpace() {
    while position < bytes.count, isSpace(bytes[position]) { position += 1 }
  }

  /// Passes one character, where it is the next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Passes a word, where it is the next and ends there.
  mutating func take(word: StaticString) -> Bool {
    let end = position + word.utf8CodeUnitCount
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard end <= bytes.count, bytes[position..<end].elementsEqual(letters),
      end == bytes.count || !isPartOfWord(bytes[end])
    else { return false }
    position = end
    return true
  }

  /// Passes a whole number of up to 18 digits behind which the number ends; leaves any other alone.
  @inline(__always)
  mutating func smallInteger() -> Int? {
    var place = position
    let isNegative = peek == UInt8(ascii: "-")
    if isNegative { place += 1 }
    let start = place
    var value = 0
    while place < bytes.count, isDigit(bytes[place]) {
      value = value &* 10 &+ Int(bytes[place] &- UInt8(ascii: "0"))
      place += 1
    }
    guard place > start, place - start <= 18, place - start == 1 || bytes[start] != UInt8(ascii: "0"),
      place == bytes.count || !isPartOfWord(bytes[place])
    else { return nil }
    position = place
    return isNegative ? -value : value
  }

  /// Passes whatever stands up to the next space or mark; nothing, where one stands here.
  mutating func word() -> UnsafeBufferPointer<UInt8> {
    let start = position
    while position < bytes.count, isPartOfWord(bytes[position]) { position += 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<position])
  }

  /// Passes a string, and gives what stands between its quotation marks, escapes and all; nil without an end.
  mutating func plainString() -> UnsafeBufferPointer<UInt8>? {
    let start = position + 1
    position = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
    return take("\"") ? UnsafeBufferPointer(rebasing: bytes[start..<position - 1]) : nil
  }

  /// Passes a number: -12.50e+3, but not 007, .5, 1., +1 or 1/3.
  mutating func number() throws(InputFault) -> UnsafeBufferPointer<UInt8> {
    let start = position
    let word = word()
    guard Self.isNumber(word) else {
      position = start
      throw fault(
        "\(Quote.of(String(decoding: word.prefix(200), as: UTF8.self))) is no JSON number; "
          + "expected one like 12, -0.5 or 1e3, or a string like \"7/4\""
      )
    }
    return word
  }

  /// Passes a string, and resolves its escapes: "\u00e9" is é.
  mutating func string() throws(InputFault) -> String {
    _ = take("\"")
    var text: [UInt8] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      guard bytes[position] >= 0x20 else {
        throw fault("a control character in a string; write it as \\u00…")
      }
      if bytes[position] == UInt8(ascii: "\\") {
        text += try escape()
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    guard take("\"") else { throw fault("a string without an end") }
    return String(decoding: text, as: UTF8.self)
  }

  /// Behind a backslash: one of eight letters, or u with four digits, two of those for what lies beyond U+FFFF.
  private mutating func escape() throws(InputFault) -> [UInt8] {
    let start = position
    position += 1
    let simple: [UInt8: UInt8] = [
      0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
    ]
    if let byte = simple[peek] {
      position += 1
      return [byte]
    }
    guard let first = codeUnit() else { throw fault("an escape that JSON does not have", at: start) }
    if !(0xD800...0xDFFF).contains(first) {
      return Unicode.Scalar(first).map { Array(String($0).utf8) } ?? []
    }
    guard first < 0xDC00, take("\\"), let second = codeUnit(), (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault("half of a surrogate pair; expected both halves, as in \\ud83d\\ude00", at: start) }
    return Array(String(scalar).utf8)
  }

  private mutating func codeUnit() -> UInt32? {
    guard take("u"), position + 4 <= bytes.count else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    position += 4
    return unit
  }
}

extension JSONScanner {
  /// Whether a word is a number of JSON: `-?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?`.
  static func isNumber(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = word[...]
    func digits() -> Int {
      let run = rest.prefix { $0 &- UInt8(ascii: "0") < 10 }
      rest = rest[run.endIndex...]
      return run.count
    }
    func take(_ options: String) -> Bool {
      guard let first = rest.first, options.utf8.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = take("-")
    let hasLeadingZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole == 1 || (whole > 1 && !hasLeadingZero) else { return false }
    if take("."), digits() == 0 { return false }
    if take("eE") {
      _ = take("+-")
      if digits() == 0 { return false }
    }
    return rest.isEmpty
  }

  @inline(__always)
  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
  }

  @inline(__always)
  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// Whether a byte belongs to what stands before it: anything but space and the marks between values.
  private func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "{"),
      UInt8(ascii: ":"), UInt8(ascii: "\""):
      false
    default: !isSpace(byte)
    }
  }

  /// A fault that quotes what stands next.
  func unexpected(_ expected: String) -> InputFault {
    guard position < bytes.count else { return fault("the end; expected \(expected)") }
    // Twelve scalars take 48 bytes at most.
    let found = String(decoding: bytes[position...].prefix(48), as: UTF8.self).unicodeScalars.prefix(12)
    return fault("found \(Quote.of(String(found))); expected \(expected)")
  }

  /// A fault at the next byte, or at another.
  func fault(_ problem: String, at place: Int? = nil) -> InputFault {
    .badData("\(self.place(of: place ?? position)): \(problem)")
  }

  /// Where the next byte stands: "x.json, line 2, column 5".
  var place: String { place(of: position) }

  /// Columns count characters from 1, as editors do.
  private func place(of position: Int) -> String {
    let before = bytes[..<min(position, bytes.count)]
    let line = before.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
    return "\(source), line \(line), column \(column)"
  }
}
