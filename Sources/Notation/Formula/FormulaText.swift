/// A piece of a formula's text, all of it of one term of a cell or of none.
public struct FormulaRun: Hashable, Sendable {
  /// The characters.
  public var text: String
  /// The number of the term; nil for what stands around the terms.
  public let term: Int?
}

/// Writes formulas as a line of text, with a solidus for fractions: ⌊(5 + 1 + 1 − 3)/2⌋ + 1.
///
/// - Complexity: O(parts of the formula).
struct FormulaText {
  /// Whether + and − have no spaces around them.
  let isTight: Bool
  private(set) var runs: [FormulaRun] = []
  private var term: Int?

  init(isTight: Bool = false) { self.isTight = isTight }

  /// Appends a formula.
  mutating func write(_ formula: Formula, as place: FormulaPlace = .alone) {
    let isEnclosed = formula.needsParentheses(as: place)
    if isEnclosed { write("(") }
    switch formula {
    case .number(let number): write(number.digits)
    case .name(let name): write(name)
    case .minusInfinity: write("−∞")
    case .covered: write("?")
    case .omitted: write("…")
    case .sum(let parts): write(parts, as: .summand, separator: isTight ? "+" : " + ")
    case .difference(let left, let right):
      write(left)
      write(isTight ? "−" : " − ")
      write(right, as: .subtrahend)
    case .product(let factors):
      for (index, factor) in factors.enumerated() {
        if index > 0 { write(factors[index - 1].multiplicationSign(before: factor)) }
        write(factor, as: .factor)
      }
    case .fraction(let above, over: let below):
      write(above, as: .numerator)
      write("/")
      write(below, as: .denominator)
    case .power(let base, let exponent):
      write(base, as: .base)
      write("^")
      write(exponent, as: .exponent)
    case .floor(let part): write(part, between: ("⌊", "⌋"))
    case .ceiling(let part): write(part, between: ("⌈", "⌉"))
    case .call(let function, let arguments):
      write(function.rawValue + "(")
      write(arguments, as: .alone, separator: ", ")
      write(")")
    case .list(let parts): write(parts, as: .alone, separator: ", ")
    case .term(let number, let formula):
      term = number
      write(formula)
      term = nil
    case .terms: runs.append(FormulaRun(text: "", term: 0))
    }
    if isEnclosed { write(")") }
  }

  private mutating func write(_ parts: [Formula], as place: FormulaPlace, separator: String) {
    for (index, part) in parts.enumerated() {
      if index > 0 { write(separator) }
      write(part, as: place)
    }
  }

  private mutating func write(_ part: Formula, between brackets: (String, String)) {
    write(brackets.0)
    write(part)
    write(brackets.1)
  }

  private mutating func write(_ text: String) {
    if let last = runs.indices.last, runs[last].term == term {
      runs[last].text += text
    } else {
      runs.append(FormulaRun(text: text, term: term))
    }
  }
}

extension Formula {
  /// As a line of text: "3·1 + 0·(−1)".
  public var text: String { text() }

  /// As a line of text, or a part of one.
  func text(as place: FormulaPlace = .alone, isTight: Bool = false) -> String {
    var writer = FormulaText(isTight: isTight)
    writer.write(self, as: place)
    return writer.runs.reduce("") { $0 + $1.text }
  }

  /// The text, parted where one term ends and another begins, so that a view can mark one and break lines between
  /// them.
  ///
  /// A sum of the terms 0 and 1, 3·1 and 0·2, has three runs: "3·1", " + " of no term, and "0·2".
  public var runs: [FormulaRun] {
    var writer = FormulaText()
    writer.write(self)
    return writer.runs
  }
}

extension Formula {
  /// The text of a term in pieces, each of which may be mistaken alone.
  ///
  ///     Formula.product([1, .number(NumberText(-1))]).pieces(among: .plus)  // ["1", "·", "(−1)"]
  ///     Formula.number(NumberText(-4)).pieces(among: .plus)                 // ["(−4)"]
  public func pieces(among joint: TermJoint) -> [String] {
    guard case .product(let factors) = self, !needsParentheses(as: joint.place) else {
      return [text(as: joint.place)]
    }
    return factors.enumerated().flatMap { index, factor in
      let text = factor.text(as: .factor)
      return index == 0 ? [text] : [factors[index - 1].multiplicationSign(before: factor), text]
    }
  }
}
