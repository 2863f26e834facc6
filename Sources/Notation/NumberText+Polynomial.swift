import ConvEngine

extension NumberText {
  /// A polynomial in reading order: "aw + bx − 2ey + 3".
  ///
  /// A coefficient stands in parentheses where it is no whole number, and before a symbol like e3, which would
  /// make a number of it: "(1/2)a", "(2)e3".
  ///
  /// - Parameter minus: the sign of print, or ASCII's for other programs.
  public static func expression(
    _ polynomial: Polynomial, style: NumberStyle = .decimals, minus: Character = "−"
  ) -> String {
    var text = ""
    for term in polynomial.terms {
      let isNegative = term.coefficient.signum < 0
      text += text.isEmpty ? (isNegative ? "\(minus)" : "") : (isNegative ? " \(minus) " : " + ")
      let magnitude = isNegative ? -term.coefficient : term.coefficient
      let letters = term.symbols.map(\.name).joined()
      if magnitude != 1 || letters.isEmpty {
        let digits = NumberText(.exact(magnitude), style: style).digits
        let isExponent = term.symbols.first.map { "eE".contains($0.letter) && $0.index != nil } ?? false
        let isPlain = letters.isEmpty || (magnitude.isInteger && !isExponent)
        text += isPlain ? digits : "(\(digits))"
      }
      text += letters
    }
    return text.isEmpty ? "0" : text
  }

  /// The shortest decimal that reads back as this double, for other programs: "0.1", "3", "1e+16"; −0 is 0.
  public static func shortest(_ value: Double) -> String {
    let text = value == 0 ? "0" : value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
