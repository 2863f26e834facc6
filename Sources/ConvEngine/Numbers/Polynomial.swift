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

  /// The product of a number and symbols, in any order: 2, [w, a] is 2aw.
  public init(_ coefficient: Rational, _ symbols: [Symbol]) {
    terms = coefficient.signum == 0 ? [] : [Term(coefficient: coefficient, symbols: symbols.sorted())]
  }

  /// The sum of many: of a, 2w and −a it is 2w.
  ///
  /// - Complexity: O(n log n) in all their terms, where adding them one by one would take O(n²).
  public init(sum parts: [Polynomial]) { self.init(collecting: parts.flatMap(\.terms)) }

  private init(ordered terms: [Term]) { self.terms = terms }

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
    // Both are in order, so that one pass over them is enough.
    var terms: [Term] = []
    terms.reserveCapacity(left.terms.count + right.terms.count)
    var (i, j) = (0, 0)
    while i < left.terms.count, j < right.terms.count {
      let (one, other) = (left.terms[i], right.terms[j])
      if one.symbols == other.symbols {
        let coefficient = one.coefficient + other.coefficient
        if coefficient.signum != 0 { terms.append(Term(coefficient: coefficient, symbols: one.symbols)) }
        (i, j) = (i + 1, j + 1)
      } else if precedes(one.symbols, other.symbols) {
        terms.append(one)
        i += 1
      } else {
        terms.append(other)
        j += 1
      }
    }
    return Polynomial(ordered: terms + left.terms[i...] + right.terms[j...])
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
