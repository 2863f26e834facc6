/// Collects what is pasted, between `ESC [ 200 ~` and `ESC [ 201 ~`.
struct PasteCollector {
  /// Bytes that are kept; the rest of a longer paste is dropped.
  static let limit = 64 * 1024
  /// What comes before a paste.
  static let start = [ASCII.escape] + Array("[200~".utf8)
  private static let end = [ASCII.escape] + Array("[201~".utf8)

  private var bytes: [UInt8] = []
  private var matched = 0
  private var isCut = false

  /// Takes a byte; true if the paste ends with it.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count
    }
    // The end holds one escape, its first byte, so only there can it begin anew.
    for byte in Self.end[..<matched] { keep(byte) }
    matched = byte == ASCII.escape ? 1 : 0
    if matched == 0 { keep(byte) }
    return false
  }

  /// The text, its line ends as line feeds and its tabs as blanks.
  ///
  /// What is no UTF-8 becomes U+FFFD, and so does a control character: dropped, it would leave `12` of `1` and
  /// `2` that something stood between.
  var text: String {
    var text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    if isCut, text.last == "\u{FFFD}" { text.removeLast() }
    var lines = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text {
      if scalar == "\r" {
        lines.append("\n")
      } else if scalar != "\n" {
        lines.append(Self.printable(scalar))
      } else if previous != "\r" {
        lines.append(scalar)
      }
      previous = scalar
    }
    return String(lines)
  }

  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "\t" { return " " }
    return scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < Self.limit {
      bytes.append(byte)
    } else {
      isCut = true
    }
  }
}
