import ConvEngine

/// Numbers in LaTeX's mathematics: "-\tfrac{7}{4}", "2.5 \cdot 10^{-7}", "a^{2}x_{3}".
extension NumberText {
  /// The digits after which a number may go on in the next line.
  private static let longNumber = 20

  /// As it stands in a formula, where the sign of the line says ≈.
  var latex: String { (isNegative && !isSigned ? "-" : "") + magnitudeLaTeX(isExponent: false) }

  /// As it stands raised, where a fraction is written on one line: "1/3".
  var exponentLaTeX: String { (isNegative && !isSigned ? "-" : "") + magnitudeLaTeX(isExponent: true) }

  /// Alone, with ≈ where digits were dropped.
  ///
  /// The braces keep TeX from taking a minus sign behind it for a difference.
  var latexAlone: String {
    guard isShortened, form != .omitted else { return latex }
    return "{\\approx}" + (isNegative ? "{-}" : "") + magnitudeLaTeX(isExponent: false)
  }

  private func magnitudeLaTeX(isExponent: Bool) -> String {
    switch form {
    case .decimal(let digits): NumberText.breakable(digits)
    case .power(let digits, let exponent): "\(digits) \\cdot 10^{\(exponent)}"
    case .fraction(let above, let below): NumberText.fractionLaTeX(above, below, isExponent: isExponent)
    case .expression(let polynomial, let style): NumberText.latex(polynomial, style)
    case .infinity: "\\infty"
    case .notANumber: "\\text{nan}"
    case .omitted: "\\ldots"
    }
  }

  private static func fractionLaTeX(_ above: String, _ below: String, isExponent: Bool) -> String {
    if isExponent { return "\(above)/\(below)" }
    let isLong = max(above.utf8.count, below.utf8.count) > 2 * longNumber
    return isLong
      ? "\(breakable(above))/\\allowbreak \(breakable(below))" : "\\tfrac{\(above)}{\(below)}"
  }

  /// Digits with a place to break behind every twentieth.
  private static func breakable(_ digits: String) -> String {
    guard digits.utf8.count > 2 * longNumber else { return digits }
    var latex = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, index % longNumber == 0 { latex += "\\allowbreak " }
      latex.append(digit)
    }
    return latex
  }

  /// A sum of products of symbols: "aw + \tfrac{1}{2}x_{3}^{2} - 3".
  private static func latex(_ polynomial: Polynomial, _ style: NumberStyle) -> String {
    var latex = ""
    for term in polynomial.terms {
      let isNegative = term.coefficient.signum < 0
      latex += latex.isEmpty ? (isNegative ? "-" : "") : (isNegative ? " - " : " + ")
      let magnitude = isNegative ? -term.coefficient : term.coefficient
      if magnitude != 1 || term.symbols.isEmpty { latex += NumberText(.exact(magnitude), style: style).latex }
      latex += NumberText.latex(term.symbols)
    }
    return latex
  }

  /// A product of symbols: aax3 is a^{2}x_{3}.
  private static func latex(_ symbols: [Symbol]) -> String {
    var latex = ""
    var index = 0
    while index < symbols.count {
      let symbol = symbols[index]
      let power = symbols[index...].prefix { $0 == symbol }.count
      latex += "\(symbol.letter)" + (symbol.index.map { "_{\($0)}" } ?? "") + (power > 1 ? "^{\(power)}" : "")
      index += power
    }
    return latex
  }
}
