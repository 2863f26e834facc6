import ConvEngine
import Testing

@testable import Notation

@Suite("Significant digits")
struct SignificantDigitsTests {
  private func text(_ digits: SignificantDigits) -> String {
    String(decoding: digits.digits, as: UTF8.self) + " \(digits.exponent)"
  }

  @Test(
    "Of a fraction, rounded to the nearest, halves away from 0",
    arguments: [
      (Rational(2, 3), 2, "67 -1"), (Rational(1, 8), 2, "13 -1"), (Rational(5), 3, "500 0"),
      (Rational(123_456), 3, "123 5"), (Rational(1), 1, "1 0"), (Rational(10), 2, "10 1"),
      (Rational(1, 10), 2, "10 -1"), (Rational(1, 1_000), 1, "1 -3"), (Rational(9_996), 3, "1000 4"),
      (Rational(96, 10), 1, "10 1"), (Rational(99_999, 1_000_000), 3, "1000 -1"),
    ])
  func fractions(value: Rational, count: Int, expected: String) {
    #expect(text(SignificantDigits(value, count: count)) == expected)
  }

  @Test(
    "Of a double, the fewest that read back as it",
    arguments: [
      (0.1, "1 -1"), (3.0, "3 0"), (100, "1 2"), (123.456, "123456 2"), (1e-5, "1 -5"), (2.5e-7, "25 -7"),
      (1e22, "1 22"), (1.5e300, "15 300"), (5e-324, "5 -324"), (0.000_335_35, "33535 -4"),
    ])
  func doubles(value: Double, expected: String) {
    #expect(text(SignificantDigits(shortest: value)) == expected)
  }

  @Test("Rounded once more, the last digit stays where it is")
  func rounded() {
    let value = SignificantDigits(shortest: 9.965)
    #expect(text(value.rounded(to: 3)) == "997 0")
    #expect(text(value.rounded(to: 2)) == "100 1")
    #expect(text(value.rounded(to: 9)) == "9965 0")
    #expect(text(value.padded(to: 6)) == "996500 0")
  }

  @Test("As a decimal, and before an exponent")
  func written() {
    #expect(SignificantDigits(Rational(27_801, 100), count: 5).decimal == "278.01")
    #expect(SignificantDigits(Rational(278), count: 3).decimal == "278")
    #expect(SignificantDigits(Rational(278), count: 2).decimal == nil)
    #expect(SignificantDigits(Rational(34, 10_000), count: 2).decimal == "0.0034")
    #expect(SignificantDigits(Rational(27_801, 100), count: 5).mantissa == "2.7801")
    #expect(SignificantDigits(Rational(300), count: 1).mantissa == "3")
    #expect(SignificantDigits(Rational(2, 3), count: 3).value == Rational(667, 1_000))
  }
}
