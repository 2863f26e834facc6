import ConvEngine

/// The leading digits of a number above 0, and what the first of them counts: 278.00761 to five digits is "27801",
/// and the exponent of its 2 is 2.
struct SignificantDigits: Hashable, Sendable {
  /// ASCII digits, of which the first is not 0.
  let digits: [UInt8]
  /// The power of ten that the first digit counts.
  let exponent: Int

  /// The first so many digits of a fraction, rounded, halves away from 0: 2/3 to two is 67 with exponent −1.
  ///
  /// Rounding up to a power of ten keeps the last digit where it is: 9.96 to two is 100 with exponent 1.
  init(_ value: Rational, count: Int) {
    let exponent = SignificantDigits.exponent(of: value)
    let places = count - 1 - exponent
    let whole = (value * DecimalText.powerOfTen(places) + Rational(1, 2)).floor
    digits = Array(String(whole).utf8)
    self.exponent = exponent + digits.count - count
  }

  private init(_ digits: [UInt8], exponent: Int) { (self.digits, self.exponent) = (digits, exponent) }

  /// The shortest digits that read back as this double: 5e−324 is 5 with exponent −324.
  ///
  /// - Precondition: it is finite and above 0.
  init(shortest value: Double) {
    var digits: [UInt8] = []
    // Places behind the point, and the exponent that is written out.
    var (decimals, written, isNegative) = (0, 0, false)
    var (isBehindPoint, isBehindE) = (false, false)
    for byte in value.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): isBehindPoint = true
      case UInt8(ascii: "e"): isBehindE = true
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isBehindE {
          written = written * 10 + Int(byte - UInt8(ascii: "0"))
        } else {
          digits.append(byte)
          decimals += isBehindPoint ? 1 : 0
        }
      default: break
      }
    }
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    exponent = digits.count - zeros - 1 - decimals + (isNegative ? -written : written)
    while digits.count > zeros + 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    self.digits = Array(digits[zeros...])
  }

  /// The first so many of them, rounded as above, or all where there are fewer.
  func rounded(to count: Int) -> SignificantDigits {
    guard count < digits.count else { return self }
    guard digits[count] >= UInt8(ascii: "5") else {
      return SignificantDigits(Array(digits[..<count]), exponent: exponent)
    }
    var kept = Array(digits[..<count])
    var index = count - 1
    while index >= 0, kept[index] == UInt8(ascii: "9") {
      kept[index] = UInt8(ascii: "0")
      index -= 1
    }
    if index >= 0 {
      kept[index] += 1
      return SignificantDigits(kept, exponent: exponent)
    }
    return SignificantDigits([UInt8(ascii: "1")] + kept, exponent: exponent + 1)
  }

  /// The same number with zeros behind, up to so many digits.
  func padded(to count: Int) -> SignificantDigits {
    let zeros = Array(repeating: UInt8(ascii: "0"), count: max(0, count - digits.count))
    return SignificantDigits(digits + zeros, exponent: exponent)
  }

  /// As a decimal: "278.01", "0.0034"; nil where the last digit stands before the point's place.
  var decimal: String? {
    guard exponent < digits.count else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + text }
    guard exponent + 1 < digits.count else { return text }
    return String(decoding: digits[...exponent], as: UTF8.self) + "."
      + String(decoding: digits[(exponent + 1)...], as: UTF8.self)
  }

  /// With a point behind the first digit, as a power of ten follows it: "2.7801".
  var mantissa: String {
    let rest = digits.dropFirst()
    return String(UnicodeScalar(digits[0]))
      + (rest.isEmpty ? "" : "." + String(decoding: rest, as: UTF8.self))
  }

  /// The number that the digits say.
  var value: Rational {
    Rational(digits: String(decoding: digits, as: UTF8.self), exponent: exponent + 1 - digits.count)
  }

  /// The power of ten that the first digit of a number above 0 counts: 2 for 278.
  static func exponent(of value: Rational) -> Int {
    let estimate = String(value.numerator).utf8.count - String(value.denominator).utf8.count
    return value < DecimalText.powerOfTen(estimate) ? estimate - 1 : estimate
  }
}
