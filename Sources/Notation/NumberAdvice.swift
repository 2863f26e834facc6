/// What to write instead of something that other notations take for a number.
enum NumberAdvice {
  /// "expected it in decimal: 16" for "0x10"; what numbers look like where nothing nearer is known.
  static func of(_ text: String) -> String {
    if text.utf8.count <= 40 {
      if let hexadecimal = hexadecimal(text) { return "expected it in decimal: \(hexadecimal)" }
      let joined = text.filter { $0 != "_" }
      if joined != text, isNumber(joined) { return "expected it without _: \(joined)" }
      if text.hasPrefix("."), isNumber("0" + text) { return "expected 0\(text)" }
      if text.hasSuffix("."), isNumber(text + "0") { return "expected \(text)0" }
      // ½, ², Arabic digits: numbers to a reader, but of another alphabet.
      if text.contains(where: { $0.isNumber && !$0.isASCII }) {
        return "expected the digits 0 to 9, and fractions like 1/2"
      }
    }
    return "expected one like 12, -0.5, 1e3 or 7/4, or a symbol like x3"
  }

  private static func hexadecimal(_ text: String) -> UInt64? {
    guard text.hasPrefix("0x") || text.hasPrefix("0X") else { return nil }
    return text.dropFirst(2).first?.isHexDigit == true ? UInt64(text.dropFirst(2), radix: 16) : nil
  }

  private static func isNumber(_ text: String) -> Bool {
    guard case .exact? = try? NumberReader.number(text) else { return false }
    return true
  }
}
