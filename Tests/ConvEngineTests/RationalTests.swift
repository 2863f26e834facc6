import BigInt
import ConvEngine
import Testing

/// Exact fractions against the same sums written out in unlimited integers.
@Suite struct RationalTests {
  /// Where machine words end, and on both sides of it.
  private static let numerators: [BigInt] = [
    0, 1, -1, 6, -35, BigInt(1) << 31, BigInt(1) << 32, BigInt(Int.max) - 1, BigInt(Int.max),
    BigInt(Int.max) + 1,
    -BigInt(Int.max), BigInt(Int.min), BigInt(Int.min) - 1, BigInt(10).power(30), -(BigInt(1) << 127),
  ]
  private static let denominators: [BigInt] = [
    1, 2, 35, BigInt(Int.max), BigInt(1) << 63, BigInt(10).power(25),
  ]

  /// Every sum, difference, product, quotient and comparison of 90 fractions with one another.
  ///
  /// Expected values come from a/b ± c/d = (ad ± cb)/bd and its like, in BigInt.
  @Test(arguments: numerators)
  func `arithmetic is that of unlimited integers`(_ a: BigInt) {
    for b in Self.denominators {
      let left = Rational(a, b)
      for c in Self.numerators {
        for d in Self.denominators {
          let right = Rational(c, d)
          expect(left + right, is: a * d + c * b, over: b * d, "\(a)/\(b) + \(c)/\(d)")
          expect(left - right, is: a * d - c * b, over: b * d, "\(a)/\(b) - \(c)/\(d)")
          expect(left * right, is: a * c, over: b * d, "\(a)/\(b) * \(c)/\(d)")
          if c != 0 { expect(left / right, is: a * d, over: b * c, "\(a)/\(b) / \(c)/\(d)") }
          #expect((left < right) == (a * d < c * b), "\(a)/\(b) < \(c)/\(d)")
          #expect((left == right) == (a * d == c * b), "\(a)/\(b) == \(c)/\(d)")
        }
      }
    }
  }

  /// The value by cross-multiplication, and that it is in lowest terms over a positive denominator.
  private func expect(
    _ result: Rational, is numerator: BigInt, over denominator: BigInt, _ sum: String,
    _ place: SourceLocation = #_sourceLocation
  ) {
    let isRight = result.numerator * denominator == numerator * result.denominator
    #expect(isRight, "\(sum) gave \(result.numerator)/\(result.denominator)", sourceLocation: place)
    let isLowest =
      result.denominator > 0 && result.numerator.greatestCommonDivisor(with: result.denominator) == 1
    #expect(isLowest, "\(result.numerator)/\(result.denominator)", sourceLocation: place)
  }

  /// A value that was large in between is the same value, with the same hash, as one that never was.
  @Test(arguments: [
    Rational(0), 1, -1, Rational(1, 3), Rational(Int.max), Rational(-Int.max), Rational(Int.min),
    Rational(1, .max), Rational(-.max, .max - 1), Rational(1, .min), Rational(.min, .max),
  ])
  func `equal values are equal however they came about`(_ value: Rational) {
    let huge = Rational(BigInt(10).power(40), BigInt(7).power(30))
    let detours = [
      value + huge - huge, value * huge / huge, -(-value), value - 1 + 1,
      Rational(value.numerator * 77, value.denominator * 77), Rational(-value.numerator, -value.denominator),
    ]
    for detour in detours {
      #expect(detour == value)
      #expect(detour.hashValue == value.hashValue)
    }
  }

  /// The ends of a machine word written as fractions.
  @Test func `words at their ends`() {
    #expect(Rational(Int.min).numerator == BigInt(Int.min))
    #expect(Rational(Int.min, Int.min) == 1)
    #expect(Rational(Int.min, -1) == Rational(Int.max) + 1)
    #expect(Rational(1, Int.min).denominator == BigInt(1) << 63)
    #expect(Rational(1, Int.min).numerator == -1)
    #expect(Rational(Int.max, Int.min) == Rational(-.max, 2) / Rational(1 << 62))
    #expect(-Rational(Int.min) == Rational(BigInt(1) << 63, 1))
    #expect(Rational(Int.min) - Rational(Int.min) == 0)
    #expect(Rational(Int.max) * Rational(Int.max) == Rational(BigInt(Int.max) * BigInt(Int.max), 1))
  }

  /// What DESIGN promises: 0.1 + 0.2 is 0.3.
  @Test func `a tenth and two tenths are three tenths`() {
    #expect(Rational(1, 10) + Rational(2, 10) == Rational(3, 10))
    #expect(Rational(6, -4) == Rational(-3, 2))
    #expect(Rational(6, -4).numerator == -3)
    #expect(Rational(6, -4).denominator == 2)
  }

  /// By hand: the floor goes down, also below zero; a whole number is its own.
  @Test func `floor`() {
    let small = [Rational(7, 2), Rational(-1, 2), Rational(-7, 2), Rational(-4, 2), 0]
    #expect(small.map(\.floor) == [3, -1, -4, -2, 0])
    #expect([Rational(1, .max), Rational(-1, .max)].map(\.floor) == [0, -1])
    #expect(Rational(Int.min).floor == BigInt(Int.min))
    #expect((Rational(Int.min) - Rational(1, 2)).floor == BigInt(Int.min) - 1)
    #expect(Rational(BigInt(10).power(40) + 1, 10).floor == BigInt(10).power(39))
    #expect(Rational(-BigInt(10).power(40) - 1, 10).floor == -BigInt(10).power(39) - 1)
  }

  /// Signs and wholeness on both sides of the machine word.
  @Test func `signs and whole numbers`() {
    let huge = Rational(BigInt(10).power(40), 1)
    #expect([0, 3, -3, Rational(1, 2), huge, -huge, 1 / huge].map(\.signum) == [0, 1, -1, 1, 1, -1, 1])
    #expect(
      [0, -3, Rational(1, 2), Rational(4, 2), huge, 1 / huge].map(\.isInteger)
        == [true, true, false, true, true, false])
  }

  /// −10³⁰ < −2⁶³ < −1/2 < 0 < 10⁻³⁰ < 1/3 < 2⁶³ < 10³⁰.
  @Test func `sorting goes by value`() {
    let huge = Rational(BigInt(10).power(30), 1)
    let sorted = [
      -huge, Rational(Int.min), Rational(-1, 2), 0, 1 / huge, Rational(1, 3), -Rational(Int.min), huge,
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }
}
