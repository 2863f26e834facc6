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
}
