/// One number as the student meets it: exact, approximate or a symbolic expression.
///
/// Exact arithmetic stays exact: `Number(1, over: 10) + Number(2, over: 10)` is 3/10. Anything that touches an
/// approximate number becomes approximate; anything exact that touches a symbol becomes an expression.
///
/// - Complexity: that of the arithmetic inside (``Rational``, `Double`, ``Polynomial``).
public enum Number: Hashable, Sendable {
  /// A fraction, never rounded.
  case exact(Rational)
  /// A double, shown with ≈.
  case approximate(Double)
  /// Letters and their products: aw + 2bx.
  case symbolic(Polynomial)

  /// The whole number `value`.
  public init(_ value: Int) { self = .exact(Rational(value)) }

  /// The fraction `numerator / denominator`.
  ///
  /// - Precondition: the denominator is not 0.
  public init(_ numerator: Int, over denominator: Int) { self = .exact(Rational(numerator, denominator)) }

  /// The double nearest to this value; nil for an expression with symbols.
  public var nearestDouble: Double? {
    switch self {
    case .exact(let value): Double(nearest: value)
    case .approximate(let value): value
    case .symbolic: nil
    }
  }

  /// The exact value; nil where it is approximate or has symbols.
  public var exactValue: Rational? {
    if case .exact(let value) = self { value } else { nil }
  }

  /// How many products of letters it is a sum of; 1 of a number.
  var termCount: Int {
    if case .symbolic(let sum) = self { max(1, sum.terms.count) } else { 1 }
  }

  /// Whether adding this changes nothing.
  public var isZero: Bool { self == .zero || self == .approximate(0) }
}

extension Number: ExpressibleByIntegerLiteral {
  /// A whole number written in the source: `let one: Number = 1`.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Number: Scalar {
  /// The whole number 0.
  public static var zero: Number { .exact(0) }

  /// Adds as exactly as both sides allow.
  public static func + (left: Number, right: Number) -> Number {
    combine(left, right, exact: +, approximate: +, symbolic: +)
  }

  /// Multiplies as exactly as both sides allow.
  public static func * (left: Number, right: Number) -> Number {
    combine(left, right, exact: *, approximate: *, symbolic: *)
  }

  private static func combine(
    _ left: Number,
    _ right: Number,
    exact: (Rational, Rational) -> Rational,
    approximate: (Double, Double) -> Double,
    symbolic: (Polynomial, Polynomial) -> Polynomial
  ) -> Number {
    switch (left, right) {
    case (.exact(let a), .exact(let b)):
      return .exact(exact(a, b))
    case (.symbolic(let a), .symbolic(let b)):
      return Number(simplifying: symbolic(a, b))
    case (.symbolic(let a), .exact(let b)):
      return Number(simplifying: symbolic(a, Polynomial(b)))
    case (.exact(let a), .symbolic(let b)):
      return Number(simplifying: symbolic(Polynomial(a), b))
    case (.approximate, _), (_, .approximate):
      guard let a = left.nearestDouble, let b = right.nearestDouble else {
        preconditionFailure("symbols and approximate numbers do not mix; scenes are checked for it")
      }
      return .approximate(approximate(a, b))
    }
  }

  /// What a polynomial is: a number, where no symbol is left in it.
  public init(simplifying polynomial: Polynomial) {
    if let constant = polynomial.constant { self = .exact(constant) } else { self = .symbolic(polynomial) }
  }
}
