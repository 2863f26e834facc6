import ConvEngine

/// Fractions written as decimals; ASCII, without a thousands separator.
public enum DecimalText {
  /// Every digit of a terminating decimal, or nil where it never ends: 1/8 → "0.125", 1/3 → nil.
  ///
  /// - Parameter places: the most digits behind the point; a longer decimal gives nil.
  public static func exact(_ value: Rational, places: Int = 1_000) -> String? {
    if value.isInteger { return value.description }
    let denominator = value.denominator.magnitude
    let twos = denominator.trailingZeroBitCount
    var rest = denominator >> twos
    var fives = 0
    while rest > 1, fives <= places {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 5)
      guard remainder.isZero else { return nil }
      (rest, fives) = (quotient, fives + 1)
    }
    let digits = max(twos, fives)
    guard digits <= places else { return nil }
    // Times what the denominator lacks of a power of ten, the numerator has just the digits of the decimal.
    var scaled = value.numerator.magnitude << (digits - twos)
    for _ in fives..<digits { scaled = scaled * 5 }
    return (value.signum < 0 ? "-" : "") + pointed(String(scaled), places: digits)
  }

  /// Digits with a point before the last `places` of them: "5" to 2 places → "0.05".
  private static func pointed(_ wholeDigits: String, places: Int) -> String {
    guard places > 0 else { return wholeDigits }
    var digits = wholeDigits
    if digits.count <= places { digits = String(repeating: "0", count: places + 1 - digits.count) + digits }
    let point = digits.index(digits.endIndex, offsetBy: -places)
    return digits[..<point] + "." + digits[point...]
  }

  /// Ten to a whole power: 10^−2 is 1/100.
  static func powerOfTen(_ exponent: Int) -> Rational {
    var power: Rational = 1
    var base: Rational = 10
    var rest = exponent.magnitude
    while rest > 0 {
      if rest & 1 == 1 { power = power * base }
      base = base * base
      rest >>= 1
    }
    return exponent < 0 ? 1 / power : power
  }
}
