import BigInt

/// An exact fraction of unlimited size, always in lowest terms with a positive denominator.
///
/// `Rational(1, 10) + Rational(2, 10) == Rational(3, 10)`, which binary floating point cannot say.
///
/// While numerator and denominator fit a machine word the value is two integers and arithmetic allocates
/// nothing; beyond that it moves to the BigInt package, and comes back when the result is small again, so
/// equal values always have equal representations.
///
/// - Complexity: O(1) while small; afterwards that of BigInt's multiplication and greatest common divisor.
public struct Rational: Hashable, Sendable {
  private enum Storage: Hashable, Sendable {
    /// |numerator| ≤ Int.max, 0 < denominator, lowest terms.
    case small(Int, Int)
    /// Whatever does not fit `small`.
    indirect case big(BigInt, BigInt)
  }

  private let storage: Storage

  /// The whole number `value`.
  public init(_ value: Int) {
    storage = value == .min ? .big(BigInt(value), 1) : .small(value, 1)
  }

  /// `numerator / denominator` in lowest terms: `Rational(6, -4)` is −3/2.
  ///
  /// - Precondition: the denominator is not 0.
  public init(_ numerator: Int, _ denominator: Int) {
    self.init(wide: Int128(numerator), Int128(denominator))
  }

  /// `numerator / denominator` in lowest terms, of any size.
  ///
  /// - Precondition: the denominator is not 0.
  public init(_ numerator: BigInt, _ denominator: BigInt) {
    precondition(!denominator.isZero, "a fraction needs a denominator other than 0")
    let divisor = BigInt(greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    var top = numerator / divisor
    var bottom = denominator / divisor
    if bottom.sign == .minus {
      top.negate()
      bottom.negate()
    }
    if let smallTop = Int(exactly: top), let smallBottom = Int(exactly: bottom), smallTop != .min {
      storage = .small(smallTop, smallBottom)
    } else {
      storage = .big(top, bottom)
    }
  }

  /// `numerator / denominator` in lowest terms, from the double width that a product of two words needs.
  init(wide numerator: Int128, _ denominator: Int128) {
    precondition(denominator != 0, "a fraction needs a denominator other than 0")
    let divisor = Int128(greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    let sign: Int128 = denominator < 0 ? -1 : 1
    let top = numerator / divisor * sign
    let bottom = denominator / divisor * sign
    if let smallTop = Int(exactly: top), let smallBottom = Int(exactly: bottom), smallTop != .min {
      storage = .small(smallTop, smallBottom)
    } else {
      storage = .big(BigInt(top), BigInt(bottom))
    }
  }

  /// The value as two machine words, or nil where it needs more.
  package var words: (numerator: Int, denominator: Int)? {
    if case .small(let numerator, let denominator) = storage { (numerator, denominator) } else { nil }
  }

  /// What stands above the line, with the sign.
  public var numerator: BigInt {
    switch storage {
    case .small(let numerator, _): BigInt(numerator)
    case .big(let numerator, _): numerator
    }
  }

  /// What stands below the line; always positive.
  public var denominator: BigInt {
    switch storage {
    case .small(_, let denominator): BigInt(denominator)
    case .big(_, let denominator): denominator
    }
  }

  /// Whether this is a whole number: true of −3, false of 1/2.
  public var isInteger: Bool {
    switch storage {
    case .small(_, let denominator): denominator == 1
    case .big(_, let denominator): denominator == 1
    }
  }

  /// −1, 0 or 1.
  public var signum: Int {
    switch storage {
    case .small(let numerator, _): numerator.signum()
    case .big(let numerator, _): numerator.sign == .minus ? -1 : 1
    }
  }

  /// The largest whole number that is not above this: ⌊7/2⌋ = 3, ⌊−1/2⌋ = −1.
  public var floor: BigInt {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder.sign == .minus ? quotient - 1 : quotient
  }
}

extension Rational: CustomStringConvertible {
  /// In lowest terms with an ASCII minus: "3", "-7/4".
  public var description: String {
    switch storage {
    case .small(let numerator, 1): "\(numerator)"
    case .small(let numerator, let denominator): "\(numerator)/\(denominator)"
    case .big(let numerator, 1): "\(numerator)"
    case .big(let numerator, let denominator): "\(numerator)/\(denominator)"
    }
  }
}

extension Rational: Comparable {
  /// Compares by value: −1/2 < 1/3.
  public static func < (left: Rational, right: Rational) -> Bool {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      return Int128(a) * Int128(d) < Int128(c) * Int128(b)
    }
    return left.numerator * right.denominator < right.numerator * left.denominator
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  /// A whole number written in the source: `let one: Rational = 1`.
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}

extension Rational {
  /// 1/2 + 1/3 = 5/6, exactly.
  public static func + (left: Rational, right: Rational) -> Rational {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      if b == 1, d == 1 {
        let (sum, overflow) = a.addingReportingOverflow(c)
        if !overflow { return Rational(sum) }
      }
      return Rational(wide: Int128(a) * Int128(d) + Int128(c) * Int128(b), Int128(b) * Int128(d))
    }
    return Rational(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator
    )
  }

  /// 1/2 · 2/3 = 1/3, exactly.
  public static func * (left: Rational, right: Rational) -> Rational {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      if b == 1, d == 1 {
        let (product, overflow) = a.multipliedReportingOverflow(by: c)
        if !overflow { return Rational(product) }
      }
      return Rational(wide: Int128(a) * Int128(c), Int128(b) * Int128(d))
    }
    return Rational(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The same distance from zero on the other side.
  public static prefix func - (value: Rational) -> Rational {
    switch value.storage {
    case .small(let numerator, let denominator): Rational(wide: -Int128(numerator), Int128(denominator))
    case .big(let numerator, let denominator): Rational(-numerator, denominator)
    }
  }

  /// 1/2 − 1/3 = 1/6, exactly.
  public static func - (left: Rational, right: Rational) -> Rational { left + -right }

  /// 1/2 ÷ 3 = 1/6, exactly.
  ///
  /// - Precondition: the divisor is not 0.
  public static func / (left: Rational, right: Rational) -> Rational {
    precondition(right.signum != 0, "division by 0")
    return Rational(left.numerator * right.denominator, left.denominator * right.numerator)
  }
}

/// Euclid's algorithm on machine integers: (12, 18) → 6, (0, n) → n.
func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
  var (a, b) = (left, right)
  while b != 0 {
    // Most values fit one word, where division is ten times as fast.
    if let narrowA = UInt64(exactly: a), let narrowB = UInt64(exactly: b) {
      var (x, y) = (narrowA, narrowB)
      while y != 0 { (x, y) = (y, x % y) }
      return UInt128(x)
    }
    (a, b) = (b, a % b)
  }
  return a
}

/// The same of any size; a number of one word is divided out of the other at once: (4, 10³⁰) → 4.
private func greatestCommonDivisor(_ left: BigUInt, _ right: BigUInt) -> BigUInt {
  let (smaller, larger) = left < right ? (left, right) : (right, left)
  guard let word = UInt64(exactly: smaller), word > 0 else { return left.greatestCommonDivisor(with: right) }
  if word == 1 { return 1 }
  return BigUInt(greatestCommonDivisor(UInt128(word), UInt128(larger % smaller)))
}
