/// A letter that stands for an unknown cell: `a`, `w`, `x3`.
public struct Symbol: Hashable, Comparable, Sendable {
  /// One Latin letter.
  public let letter: Character
  /// The digits after the letter; nil where there are none, so that `x` and `x0` differ.
  public let index: Int?

  /// The symbol `letter` followed by `index`.
  public init(_ letter: Character, _ index: Int? = nil) {
    self.letter = letter
    self.index = index
  }

  /// As it is written: `x3`.
  public var name: String { index.map { "\(letter)\($0)" } ?? String(letter) }

  /// By letter, then by number: a < b < x < x0 < x2 < x10.
  public static func < (left: Symbol, right: Symbol) -> Bool {
    (left.letter, left.index ?? -1) < (right.letter, right.index ?? -1)
  }
}

/// A sum of products of symbols, like terms collected: aw + 2bx + 3.
///
/// Figure 9.1 of Goodfellow et al., *Deep Learning*, writes its outputs this way: aw + bx + ey + fz. Terms are
/// kept in the order of their symbols, constants last, so the same value is always written the same way.
///
/// - Complexity: adding is linear in the number of terms; multiplying is their product.
public struct Polynomial: Hashable, Sendable {
  /// One product: a coefficient other than 0, and its symbols in order (none for the constant).
  public struct Term: Hashable, Sendable {
    /// The number in front.
    public let coefficient: Rational
    /// The letters behind, sorted, repeated for powers.
    public let symbols: [Symbol]
  }

  /// The terms, by their symbols; the constant is last.
  public let terms: [Term]

  /// The single symbol `symbol`.
  public init(_ symbol: Symbol) { terms = [Term(coefficient: 1, symbols: [symbol])] }

  /// The constant `value`.
  public init(_ value: Rational) {
    terms = value.signum == 0 ? [] : [Term(coefficient: value, symbols: [])]
  }

  private init(collecting products: [Term]) {
    var coefficients: [[Symbol]: Rational] = [:]
    for product in products {
      coefficients[product.symbols, default: 0] =
        coefficients[product.symbols, default: 0] + product.coefficient
    }
    terms =
      coefficients
      .filter { $0.value.signum != 0 }
      .map { Term(coefficient: $0.value, symbols: $0.key) }
      .sorted { Polynomial.precedes($0.symbols, $1.symbols) }
  }

  /// The value, where no symbol is left in it: the 3 of a − a + 3.
  public var constant: Rational? {
    if terms.isEmpty { return 0 }
    return terms.count == 1 && terms[0].symbols.isEmpty ? terms[0].coefficient : nil
  }

  /// Like terms collected: (a + b) + (2a) = 3a + b.
  public static func + (left: Polynomial, right: Polynomial) -> Polynomial {
    Polynomial(collecting: left.terms + right.terms)
  }

  /// Each term with each: (a + 2) · w = aw + 2w.
  public static func * (left: Polynomial, right: Polynomial) -> Polynomial {
    var products: [Term] = []
    for one in left.terms {
      for other in right.terms {
        products.append(
          Term(
            coefficient: one.coefficient * other.coefficient,
            symbols: (one.symbols + other.symbols).sorted()
          )
        )
      }
    }
    return Polynomial(collecting: products)
  }

  private static func precedes(_ left: [Symbol], _ right: [Symbol]) -> Bool {
    if left.isEmpty != right.isEmpty { return right.isEmpty }
    return left.lexicographicallyPrecedes(right)
  }
}
