import ConvEngine
import Notation
import Testing

/// The number that a text is read as.
func number(_ text: String) -> Number {
  do { return try NumberReader.number(text) } catch { preconditionFailure("\(error.message)") }
}

@Suite("Writing a number")
struct NumberTextTests {
  @Test(
    "Decimals where they end, else fractions",
    arguments: [
      ("0", "0"), ("-5", "−5"), ("1/8", "0.125"), ("-1/8", "−0.125"), ("1/3", "1/3"), ("-22/7", "−22/7"),
      ("1e-30", "0.000000000000000000000000000001"), ("1e-31", "1/1" + String(repeating: "0", count: 31)),
      ("1e20", "100000000000000000000"),
    ])
  func decimals(text: String, written: String) {
    let shown = NumberText(number(text))
    #expect(shown.text == written)
    #expect(!shown.isShortened)
  }

  @Test("Fractions as fractions", arguments: [("0.5", "1/2"), ("-0.125", "−1/8"), ("3", "3"), ("4/2", "2")])
  func fractions(text: String, written: String) {
    #expect(NumberText(number(text), style: .fractions).text == written)
  }

  @Test(
    "Less room, fewer digits, and then ≈",
    arguments: [
      ("1/3", 3, "1/3"), ("1/3", 2, "…"), ("1/3", 1, "…"), ("22/7", 4, "22/7"), ("22/7", 3, "≈3"),
      ("-22/7", 4, "≈−3"), ("-22/7", 3, "≈−3"), ("-22/7", 2, "…"), ("123456789", 9, "123456789"),
      ("123456789", 8, "≈1.235e8"), ("123456789", 5, "≈1e8"), ("123456789", 4, "≈1e8"), ("123456789", 3, "…"),
      ("0.125", 4, "1/8"), ("1/8000", 7, "1/8000"), ("1/8000", 6, "1/8000"), ("2/3000000", 6, "≈7e−7"),
      ("-2/3000000", 7, "≈−7e−7"), ("999999.5", 8, "999999.5"), ("999999.5", 7, "≈1.00e6"),
      ("999999.5", 6, "≈1.0e6"), ("9.96", 3, "≈10"),
      ("1e1000", 8, "≈1e1000"), ("-1/3", 6, "−1/3"),
    ])
  func shortened(text: String, width: Int, written: String) {
    #expect(NumberText(number(text), width: width).text == written)
  }

  @Test("Never wider than asked for, never wrong by more than the last digit shown", arguments: 0...30)
  func everyWidth(width: Int) {
    for text in ["0", "7", "-7", "1/3", "-22/7", "123456789012345678901234567890", "-1e-40", "99.995", "a"] {
      for style in NumberStyle.allCases {
        let shown = NumberText(number(text), style: style, width: width)
        #expect(shown.width <= width || shown.text == "…")
        // A letter that does not fit is left out, and no approximation.
        let isLeftOut = text == "a" && shown.text == "…"
        #expect(!isLeftOut || width == 0 && !shown.isShortened)
        if !shown.isShortened, !isLeftOut { #expect(number(shown.text) == number(text)) }
        if shown.isShortened { #expect(shown.text == "…" || shown.text.first == "≈") }
      }
    }
  }

  @Test(
    "Floating point is always ≈",
    arguments: [
      (0.1, "≈0.1"), (3, "≈3"), (-2.5, "≈−2.5"), (0, "≈0"), (-0.0, "≈0"), (1e16, "≈1e16"), (1e-5, "≈1e−5"),
      (.infinity, "≈∞"), (-.infinity, "≈−∞"), (.nan, "≈nan"),
    ])
  func approximate(value: Double, written: String) {
    #expect(NumberText(.approximate(value)).text == written)
    #expect(NumberText(.approximate(value)).isShortened)
  }

  @Test("Floating point in any width, zero and infinity included", arguments: 0...24)
  func approximateWidths(width: Int) {
    let values = [
      0, -0.0, 1, -1.0 / 3, 1e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude, .infinity, .nan,
    ]
    for value in values {
      let shown = NumberText(.approximate(value), width: width)
      #expect(shown.width <= width || shown.text == "…")
    }
    #expect(NumberText(.approximate(1.0 / 3), width: 6).text == "≈0.333")
  }

  @Test("Doubles in shortest form", arguments: [(0.1, "0.1"), (3, "3"), (-0.0, "0"), (1e22, "1e+22")])
  func shortest(value: Double, written: String) { #expect(NumberText.shortest(value) == written) }

  @Test("Expressions in reading order, like terms collected")
  func polynomials() {
    let (a, b, w) = (number("a"), number("b"), number("w"))
    #expect(NumberText(a * w + b).text == "aw + b")
    #expect(NumberText(a * -1 + b * -2 + 3).text == "−a − 2b + 3")
    #expect(NumberText(a + a * -1 + w * 2).text == "2w")
    #expect(NumberText(a * Number(1, over: 2) + -1 * b).text == "(0.5)a − b")
    #expect(NumberText(a * Number(-1, over: 3)).text == "−(1/3)a")
    #expect(NumberText(a * Number(1, over: 2), style: .fractions).text == "(1/2)a")
    #expect(NumberText(a * a * number("x10") + number("x2")).text == "aax10 + x2")
    #expect(NumberText(a + b, width: 5).text == "a + b")
    #expect(NumberText(a + b, width: 4).text == "…")
    // What was left out of a sum of letters is no rounding: the sign before it stays =.
    #expect(Relation(a + b, NumberFormat(width: 4)).text == "= …")
    #expect(Relation(Number(1, over: 3), NumberFormat(width: 2)).text == "≈ …")
  }

  @Test("A coefficient before a symbol like e3 never becomes a power of ten")
  func exponents() {
    #expect(NumberText(number("e3") * 2).text == "(2)e3")
    #expect(NumberText(number("e3") * -2 + number("e") * 5).text == "5e − (2)e3")
    #expect(NumberText(number("e3")).text == "e3")
    #expect(NumberText(number("a") * number("e3") * 2).text == "2ae3")
  }
}
