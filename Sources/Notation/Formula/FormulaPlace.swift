/// Where a part stands in a formula, which decides whether it needs parentheses there.
enum FormulaPlace {
  /// Alone, in a list, or within brackets already.
  case alone
  /// One of several that are added.
  case summand
  /// What is taken off.
  case subtrahend
  /// One of several that are multiplied.
  case factor
  /// Above the line of a fraction, or below it.
  case numerator, denominator
  /// What is raised to a power, or the power.
  case base, exponent
}

/// What a part looks like from outside, as far as parentheses are concerned.
private enum FormulaShape {
  /// One piece: 3, n, max(1, 2).
  case atom
  /// A sign and a piece: −3, −1/3.
  case negative
  /// A sum of symbols that is one number: a + 2b.
  case expression
  /// Added or taken off.
  case sum
  case product, fraction, power

  init(_ formula: Formula) {
    self =
      switch formula {
      case .number(let number):
        if number.isSum {
          .expression
        } else if number.isNegative {
          .negative
        } else if number.isFraction {
          .fraction
        } else {
          .atom
        }
      case .minusInfinity: .negative
      case .name, .covered, .omitted, .floor, .ceiling, .call, .list: .atom
      case .sum, .difference, .terms: .sum
      case .product: .product
      case .fraction: .fraction
      case .power: .power
      case .term(_, let formula): FormulaShape(formula)
      }
  }
}

extension Formula {
  /// Whether it stands in parentheses there, in a line of text: the −1 of 3·(−1), the 1/3 of 2·(1/3).
  func needsParentheses(as place: FormulaPlace) -> Bool {
    let shape = FormulaShape(self)
    return switch place {
    case .alone: false
    case .summand: shape == .negative || shape == .expression
    case .subtrahend: shape == .negative || shape == .expression || shape == .sum
    case .factor, .numerator:
      shape == .negative || shape == .expression || shape == .sum || shape == .fraction
    case .denominator, .exponent: shape != .atom && shape != .power
    case .base: shape != .atom
    }
  }

  /// The same where fractions have a line, which holds together what is above and below it.
  func needsParenthesesBesideLines(as place: FormulaPlace) -> Bool {
    switch place {
    case .factor: needsParentheses(as: .factor) && FormulaShape(self) != .fraction
    case .exponent, .numerator, .denominator: false
    case .alone, .summand, .subtrahend, .base: needsParentheses(as: place)
    }
  }

  /// What stands between this factor and the next: nothing in (n − 1)s, spaces around the dot of words.
  func multiplicationSign(before next: Formula) -> String {
    guard case .name(let name) = next else { return "·" }
    if case .name(let word) = self, word.utf8.count > 1, name.utf8.count > 1 { return " · " }
    if case .difference = self, name.utf8.count == 1 { return "" }
    return "·"
  }
}
