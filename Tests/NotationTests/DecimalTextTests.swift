import ConvEngine
import Notation
import Testing

@Suite("Decimals")
struct DecimalTextTests {
  @Test(
    "Every digit of a decimal that ends",
    arguments: [
      (Rational(1, 8), "0.125"), (Rational(-7, 4), "-1.75"), (Rational(3), "3"), (Rational(0), "0"),
      (Rational(1, 1_024), "0.0009765625"), (Rational(1, 3_125), "0.00032"), (Rational(6, 40), "0.15"),
    ])
  func exact(value: Rational, text: String) { #expect(DecimalText.exact(value) == text) }

  @Test("A decimal that never ends, or is too long, has none")
  func endless() {
    #expect(DecimalText.exact(Rational(1, 3)) == nil)
    #expect(DecimalText.exact(Rational(1, 6)) == nil)
    #expect(DecimalText.exact(Rational(1, 8), places: 3) == "0.125")
    #expect(DecimalText.exact(Rational(1, 8), places: 2) == nil)
    #expect(
      DecimalText.exact(Rational(digits: "1", exponent: -1_000)) == "0." + String(repeating: "0", count: 999)
        + "1")
    #expect(DecimalText.exact(Rational(digits: "1", exponent: -1_001)) == nil)
  }

  @Test(
    "Rounded to the nearest, halves away from zero",
    arguments: [
      (Rational(2, 3), 2, "0.67"), (Rational(-1, 8), 2, "-0.13"), (Rational(1, 2), 0, "1"),
      (Rational(-1, 2), 0, "-1"), (Rational(-1, 3), 0, "0"), (Rational(-1, 300), 2, "0.00"),
      (Rational(999, 1_000), 2, "1.00"), (Rational(5), 3, "5.000"), (Rational(1, 1_000), 3, "0.001"),
    ])
  func rounded(value: Rational, places: Int, text: String) {
    #expect(DecimalText.rounded(value, places: places) == text)
  }

  @Test(
    "With an exponent",
    arguments: [
      (Rational(123_456), 2, "1.23e5"), (Rational(-123_456), 0, "-1e5"), (Rational(0), 2, "0"),
      (Rational(9_996), 2, "1.00e4"), (Rational(96, 10), 0, "1e1"), (Rational(1, 3), 3, "3.333e-1"),
      (Rational(1), 0, "1e0"), (Rational(10), 1, "1.0e1"), (Rational(1, 10), 1, "1.0e-1"),
      (Rational(99_999, 1_000_000), 2, "1.00e-1"),
    ])
  func scientific(value: Rational, places: Int, text: String) {
    #expect(DecimalText.scientific(value, places: places) == text)
  }
}
