/// Writes formulas in LaTeX's mathematics: \left\lfloor\frac{5 - 3}{2}\right\rfloor + 1.
///
/// Whatever it writes is ASCII, and what it opens it closes. A fraction has a line, except where the terms of a cell
/// stand in it: those are broken over several lines of a page, which no fraction can be.
///
/// - Complexity: O(parts of the formula), times their depth.
struct FormulaLaTeX {
  /// What is written before the terms of a cell, or all where there are none.
  private(set) var latex = ""
  /// What is written behind the terms of a cell.
  private(set) var closing = ""
  private var isBehindTerms = false

  /// Appends a formula.
  mutating func write(_ formula: Formula, as place: FormulaPlace = .alone) {
    let hasSolidus = formula.holdsTerms
    let isEnclosed =
      hasSolidus ? formula.needsParentheses(as: place) : formula.needsParenthesesBesideLines(as: place)
    let isTall = formula.isTall
    if isEnclosed { write(isTall ? "\\left(" : "(") }
    switch formula {
    case .number(let number): write(place == .exponent ? number.exponentLaTeX : number.latex)
    case .name(let name): write(name.utf8.count == 1 ? name : "\\text{\(LaTeXText.escaped(name))}")
    case .minusInfinity: write("-\\infty")
    case .covered: write("?")
    case .omitted: write("\\ldots")
    case .sum(let parts): write(parts, as: .summand, separator: " + ")
    case .difference(let left, let right):
      write(left)
      write(" - ")
      write(right, as: .subtrahend)
    case .product(let factors): write(factors: factors)
    case .fraction(let above, over: let below) where hasSolidus:
      write(above, as: .numerator)
      write("/")
      write(below, as: .denominator)
    case .fraction(let above, over: let below):
      write(above, as: .numerator, between: ("\\frac{", "}"))
      write(below, as: .denominator, between: ("{", "}"))
    case .power(let base, let exponent):
      write(base, as: .base)
      write(exponent, as: .exponent, between: ("^{", "}"))
    case .floor(let part): write(part, between: brackets("floor", isTall: isTall))
    case .ceiling(let part): write(part, between: brackets("ceil", isTall: isTall))
    case .call(let function, let arguments):
      write("\\\(function.rawValue)" + (isTall ? "\\left(" : "("))
      write(arguments, as: .alone, separator: ", ")
      write(isTall ? "\\right)" : ")")
    case .list(let parts): write(parts, as: .alone, separator: ", ")
    case .term(_, let formula): write(formula)
    case .terms: isBehindTerms = true
    }
    if isEnclosed { write(isTall ? "\\right)" : ")") }
  }

  private func brackets(_ name: String, isTall: Bool) -> (String, String) {
    isTall ? ("\\left\\l\(name)", "\\right\\r\(name)") : ("\\l\(name)", "\\r\(name)")
  }

  private mutating func write(_ parts: [Formula], as place: FormulaPlace, separator: String) {
    for (index, part) in parts.enumerated() {
      if index > 0 { write(separator) }
      write(part, as: place)
    }
  }

  private mutating func write(factors: [Formula]) {
    for (index, factor) in factors.enumerated() {
      if index > 0, !factors[index - 1].multiplicationSign(before: factor).isEmpty { write(" \\cdot ") }
      write(factor, as: .factor)
    }
  }

  private mutating func write(
    _ part: Formula, as place: FormulaPlace = .alone, between brackets: (String, String)
  ) {
    write(brackets.0)
    write(part, as: place)
    write(brackets.1)
  }

  /// A letter right behind a command would become a part of its name.
  private mutating func write(_ piece: String) {
    guard !isBehindTerms else { return closing += piece }
    if let first = piece.utf8.first, LaTeXText.isLetter(first), LaTeXText.endsInCommand(latex) {
      latex += " "
    }
    latex += piece
  }
}

extension Formula {
  /// In LaTeX's mathematics: "1 \cdot (-1)".
  public var latex: String { latex() }

  /// In LaTeX's mathematics, or a part of it.
  func latex(as place: FormulaPlace = .alone) -> String {
    var writer = FormulaLaTeX()
    writer.write(self, as: place)
    return writer.latex + writer.closing
  }

  /// Whether it has a fraction with a line, beside which brackets must grow.
  fileprivate var isTall: Bool {
    if case .fraction = self { return !holdsTerms }
    if case .power = self { return false }
    return parts.contains(where: \.isTall)
  }
}
