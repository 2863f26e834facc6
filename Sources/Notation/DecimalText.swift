import ConvEngine

/// Fractions written as decimals, exactly or rounded; ASCII, without a thousands separator.
public enum DecimalText {
  /// Every digit of a terminating decimal, or nil where it never ends: 1/8 → "0.125", 1/3 → nil.
  ///
  /// - Parameter places: the most digits behind the point; a longer decimal gives nil.
  public static func exact(_ value: Rational, places: Int = 1_000) -> String? {
    if value.isInteger { return value.description }
    var denominator = value.denominator
    var (twos, fives) = (0, 0)
    while denominator.isMultiple(of: 2), twos <= places { (denominator, twos) = (denominator / 2, twos + 1) }
    while denominator.isMultiple(of: 5), fives <= places {
      (denominator, fives) = (denominator / 5, fives + 1)
    }
    guard denominator == 1, max(twos, fives) <= places else { return nil }
    return rounded(value, places: max(twos, fives))
  }

  /// The decimal with this many digits behind the point that is nearest, halves away from zero:
  /// 2/3 to 2 places → "0.67", −1/8 to 2 places → "-0.13".
  public static func rounded(_ value: Rational, places: Int) -> String {
    let magnitude = value.signum < 0 ? -value : value
    let scaled = (magnitude * powerOfTen(places) + Rational(1, 2)).floor
    var digits = String(scaled)
    let sign = value.signum < 0 && scaled != 0 ? "-" : ""
    guard places > 0 else { return sign + digits }
    if digits.count <= places { digits = String(repeating: "0", count: places + 1 - digits.count) + digits }
    let point = digits.index(digits.endIndex, offsetBy: -places)
    return sign + digits[..<point] + "." + digits[point...]
  }

  /// One digit, a point, more digits and an exponent: 123456 to 2 places → "1.23e5".
  public static func scientific(_ value: Rational, places: Int) -> String {
    if value.signum == 0 { return "0" }
    let magnitude = value.signum < 0 ? -value : value
    var exponent = String(magnitude.numerator).count - String(magnitude.denominator).count
    if magnitude < powerOfTen(exponent) { exponent -= 1 }
    var mantissa = rounded(magnitude / powerOfTen(exponent), places: places)
    // 9.99 may round up to 10.0, which is 1.00 of the next power.
    if mantissa.hasPrefix("10") {
      exponent += 1
      mantissa = rounded(magnitude / powerOfTen(exponent), places: places)
    }
    return (value.signum < 0 ? "-" : "") + mantissa + "e\(exponent)"
  }

  private static func powerOfTen(_ exponent: Int) -> Rational {
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
