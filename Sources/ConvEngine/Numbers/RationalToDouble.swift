import BigInt

extension Double {
  /// The double nearest to an exact fraction, ties to even: 1/3 → 0.3333333333333333.
  ///
  /// Infinite where the fraction is beyond the range of a double (1e309); subnormal results are rounded once,
  /// at their own precision.
  ///
  /// - Complexity: one division of BigInts; two machine operations where both parts are below 2⁵³.
  public init(nearest fraction: Rational) {
    let exactlyRepresentable = 1 << 53
    if let (numerator, denominator) = fraction.words,
      abs(numerator) <= exactlyRepresentable, denominator <= exactlyRepresentable
    {
      // IEEE division of two exact operands is correctly rounded.
      self = Double(numerator) / Double(denominator)
      return
    }
    let magnitude = Double.nearest(fraction.numerator.magnitude, over: fraction.denominator.magnitude)
    self = fraction.signum < 0 ? -magnitude : magnitude
  }

  private static func nearest(_ numerator: BigUInt, over denominator: BigUInt) -> Double {
    if numerator.isZero { return 0 }
    // 2^exponent is at most the quotient, and at least a quarter of it.
    let exponent = numerator.bitWidth - denominator.bitWidth - 1
    // Keep 53 bits and two or three more to round with, fewer where the result is subnormal.
    let lastPlace = max(exponent - 54, -1_074 - 2)
    let shifted =
      lastPlace < 0
      ? (numerator << -lastPlace).quotientAndRemainder(dividingBy: denominator)
      : numerator.quotientAndRemainder(dividingBy: denominator << lastPlace)
    var digits = UInt64(truncatingIfNeeded: shifted.quotient)
    if !shifted.remainder.isZero { digits |= 1 }
    return scaled(roundingToEven(digits, at: lastPlace))
  }

  /// Drops the extra low bits of `digits · 2^place`, of which the last is sticky.
  private static func roundingToEven(_ digits: UInt64, at place: Int) -> (UInt64, Int) {
    let width = UInt64.bitWidth - digits.leadingZeroBitCount
    let dropped = max(width - 53, -1_074 - place)
    guard dropped > 0 else { return (digits, place) }
    let half: UInt64 = 1 << (dropped - 1)
    let remainder = digits & (half << 1 - 1)
    var kept = digits >> dropped
    if remainder > half || (remainder == half && kept & 1 == 1) { kept += 1 }
    return (kept, place + dropped)
  }

  private static func scaled(_ value: (digits: UInt64, place: Int)) -> Double {
    // `scalbn` alone would lose nothing here: the digits are already at their final precision.
    Double(sign: .plus, exponent: value.place, significand: Double(value.digits))
  }
}

extension Rational {
  /// A finite double as the fraction it is: 0.5 → 1/2.
  ///
  /// - Precondition: it is finite.
  public init(exactly value: Double) {
    guard !value.isZero else {
      self = 0
      return
    }
    let significand = BigInt(Int(value.significand * 4_503_599_627_370_496))
    let power = Int(value.exponent) - 52
    let magnitude =
      power >= 0 ? Rational(significand << power, 1) : Rational(significand, BigInt(1) << -power)
    self = value.sign == .minus ? -magnitude : magnitude
  }
}
