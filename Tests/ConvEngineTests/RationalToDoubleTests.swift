import BigInt
import ConvEngine
import Foundation
import Testing

/// The nearest double, against the C library's reading of decimals and against exact midpoints.
@Suite struct RationalToDoubleTests {
  /// Decimals of 1 to 40 digits over the whole range of exponents, from 0 to infinity; the C library's
  /// `strtod` rounds correctly.
  @Test func `decimals are read as strtod reads them`() {
    var generator = SeededGenerator(seed: 1)
    var kinds = Set<FloatingPointClassification>()
    for _ in 0..<1_000 {
      let digits = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        String(Int.random(in: 0...9, using: &generator))
      }.joined()
      let exponent = Int.random(in: -365...310, using: &generator)
      let expected = strtod("\(digits)e\(exponent)", nil)
      kinds.insert(expected.floatingPointClass)
      #expect(Double(nearest: decimal(digits, exponent)) == expected, "\(digits)e\(exponent)")
      #expect(Double(nearest: -decimal(digits, exponent)) == -expected, "-\(digits)e\(exponent)")
    }
    #expect(
      kinds == [.positiveZero, .positiveSubnormal, .positiveNormal, .positiveInfinity],
      "the sample covers the range")
  }

  /// Where doubles end, and famous decimals that lie close to a midpoint.
  @Test(arguments: [
    ("1", 308), ("1", 309), ("1", -400), ("1", 1_000), ("1", -1_000), ("17976931348623157", 292),
    ("17976931348623158", 292), ("17976931348623159", 292), ("49406564584124654", -340),
    ("24703282292062327", -340),
    ("24703282292062328", -340), ("22250738585072011", -324), ("22250738585072014", -324),
    ("9007199254740993", 0), ("9007199254740995", 0), ("1", 23), ("8", 22), ("0", 0),
  ])
  func `the ends of the range`(_ digits: String, _ exponent: Int) {
    #expect(Double(nearest: decimal(digits, exponent)) == strtod("\(digits)e\(exponent)", nil))
  }

  /// Random fractions of words and of unlimited integers: no other double is nearer.
  @Test func `fractions go to the nearest double`() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<400 {
      let fraction = Rational(
        BigInt(words: words(&generator)), max(BigInt(words: words(&generator)).magnitude.signed, 1))
      let result = Double(nearest: fraction)
      #expect(isNearest(result, to: fraction), "\(fraction.numerator)/\(fraction.denominator) → \(result)")
    }
  }

  /// Exactly half-way between two neighbours the even one is taken, and a hair beside it the nearer one.
  @Test func `ties go to even`() {
    var generator = SeededGenerator(seed: 3)
    let hair = Rational(1, BigInt(10).power(330))
    var values: [Double] = [
      0, .leastNonzeroMagnitude, .leastNormalMagnitude.nextDown, .leastNormalMagnitude, 1,
    ]
    for _ in 0..<200 {
      // Any finite double but the largest, subnormal ones often.
      let bits = generator.next() >> (Bool.random(using: &generator) ? 1 : 12)
      let value = Double(bitPattern: bits)
      if value < .greatestFiniteMagnitude { values.append(value) }
    }
    for value in values {
      let middle = (exact(value) + exact(value.nextUp)) / 2
      let even = value.significandBitPattern & 1 == 0 ? value : value.nextUp
      #expect(Double(nearest: middle) == even, "between \(value) and \(value.nextUp)")
      #expect(Double(nearest: middle - hair) == value)
      #expect(Double(nearest: middle + hair) == value.nextUp)
      #expect(Double(nearest: exact(value)) == value)
    }
  }

  /// IEEE 754: half a unit above the largest double is infinite, anything less is not.
  @Test func `overflow begins half a unit above the largest double`() {
    let largest = exact(.greatestFiniteMagnitude)
    let half = exact(Double.greatestFiniteMagnitude.ulp) / 2
    #expect(Double(nearest: largest + half) == .infinity)
    #expect(Double(nearest: -largest - half) == -.infinity)
    #expect(Double(nearest: largest + half - Rational(1, 3)) == .greatestFiniteMagnitude)
  }

  /// The exact value of a finite double.
  private func exact(_ value: Double) -> Rational {
    let isSubnormal = value.exponentBitPattern == 0
    let significand = BigInt(value.significandBitPattern) + (isSubnormal ? 0 : BigInt(1) << 52)
    let place = Int(max(value.exponentBitPattern, 1)) - 1_075
    let magnitude =
      place < 0 ? Rational(significand, BigInt(1) << -place) : Rational(significand << place, 1)
    return value.sign == .minus ? -magnitude : magnitude
  }

  /// Whether a fraction lies between the midpoints to a double's neighbours; on them, only if it is even.
  private func isNearest(_ double: Double, to fraction: Rational) -> Bool {
    let (low, high) = (
      (exact(double) + exact(double.nextDown)) / 2, (exact(double) + exact(double.nextUp)) / 2
    )
    if fraction == low || fraction == high { return double.significandBitPattern & 1 == 0 }
    return low < fraction && fraction < high
  }

  private func decimal(_ digits: String, _ exponent: Int) -> Rational {
    let scale = BigInt(10).power(abs(exponent))
    let number = BigInt(digits) ?? 0
    return exponent < 0 ? Rational(number, scale) : Rational(number * scale, 1)
  }

  /// One to four random words.
  private func words(_ generator: inout SeededGenerator) -> [BigInt.Word] {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in BigInt.Word(generator.next()) }
  }
}

extension BigUInt {
  fileprivate var signed: BigInt { BigInt(self) }
}
