/// The characters that a screen has: words are chosen for it before they are laid out.
///
/// Inside a figure each glyph has an ``ASCIITwin`` of one column. In prose, messages and the names of keys there is
/// room for words: on a screen of ASCII alone `Press → twice … 2² ≤ 4` is `Press Right twice ... 2^2 <= 4`.
public enum Glyphs: Hashable, Sendable {
  /// All of Unicode's.
  case unicode
  /// ASCII alone.
  case ascii

  /// Running text, or the name of a key, in these characters.
  ///
  /// An arrow between numbers is `->`, any other is the key: "400 → 120" is "400 -> 120", "→ again" is "Right again".
  /// What has neither word nor sign of its own here is left to its twin.
  ///
  /// - Complexity: O(length).
  public func text(_ text: String) -> String {
    guard self == .ascii, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    let glyphs = Array(text.unicodeScalars)
    var ascii = String.UnicodeScalarView()
    var isRaised = false
    for (index, glyph) in glyphs.enumerated() {
      if let digit = Self.raised[glyph] {
        ascii.append(contentsOf: ((isRaised ? "" : "^") + digit).unicodeScalars)
        isRaised = true
        continue
      }
      isRaised = false
      if glyph == "→", Self.joinsNumbers(glyphs, at: index) {
        ascii.append(contentsOf: "->".unicodeScalars)
      } else if let words = Self.words[glyph] {
        ascii.append(contentsOf: words.unicodeScalars)
      } else {
        ascii.append(glyph)
      }
    }
    return String(ascii)
  }

  /// Whether a number, or what is computed, stands on both sides.
  private static func joinsNumbers(_ glyphs: [Unicode.Scalar], at index: Int) -> Bool {
    func isNumber(_ glyph: Unicode.Scalar?) -> Bool { glyph.map { ("0"..."9").contains($0) } ?? false }
    return isNumber(glyphs[..<index].last { $0 != " " })
      && isNumber(glyphs[(index + 1)...].first { $0 != " " && $0 != "−" })
  }

  private static let words: [Unicode.Scalar: String] = [
    "→": "Right", "←": "Left", "↑": "Up", "↓": "Down", "…": "...", "≤": "<=", "≥": ">=", "≠": "!=",
    "√": "sqrt", "∞": "infinity", "∑": "sum", "Σ": "sum", "½": "1/2",
  ]

  private static let raised: [Unicode.Scalar: String] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
    "⁻": "-", "ⁿ": "n",
  ]
}
