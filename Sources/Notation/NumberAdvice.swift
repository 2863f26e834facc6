/// What to write instead of something that other notations take for a number.
enum NumberAdvice {
  /// "write 16, in decimal" for "0x10"; what numbers look like where nothing nearer is known.
  static func of(_ text: String) -> String {
    if text.utf8.count <= 40 {
      if let hexadecimal = hexadecimal(text) { return "write \(hexadecimal), in decimal" }
      let joined = text.filter { $0 != "_" }
      if joined != text, isNumber(joined) { return "write \(joined), without _" }
      if text.hasPrefix("."), isNumber("0" + text) { return "write 0\(text)" }
      if text.hasSuffix("."), isNumber(text + "0") { return "write \(text)0" }
      // ½, ², Arabic digits: numbers to a reader, but of another alphabet.
      if text.contains(where: { $0.isNumber && !$0.isASCII }) {
        return "write it with the digits 0 to 9, a fraction like 1/2"
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
