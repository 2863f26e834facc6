import ConvEngine
import Notation
import Testing

@Suite("Reading a cell")
struct NumberReaderTests {
  @Test(
    "Numbers are read exactly",
    arguments: [
      ("0", Rational(0)), ("7", 7), ("+7", 7), ("-7", -7), ("−7", -7), ("−0", 0), ("-0", 0), ("007", 7),
      ("0.1", Rational(1, 10)), ("-0.5", Rational(-1, 2)), ("−0.50", Rational(-1, 2)),
      ("1e3", 1_000), ("1E3", 1_000), ("1e+3", 1_000), ("1e-3", Rational(1, 1_000)),
      ("1e−3", Rational(1, 1_000)), ("12.5e1", 125), ("0e1000", 0), ("1e0003", 1_000),
      ("7/4", Rational(7, 4)), ("-7/4", Rational(-7, 4)), ("7/-4", Rational(-7, 4)),
      ("−14/−8", Rational(7, 4)),
      ("0/5", 0), ("2147483648", 2_147_483_648), ("999999999999999999", 999_999_999_999_999_999),
      ("-9223372036854775808", Rational(Int.min)), ("9223372036854775807", Rational(Int.max)),
    ] as [(String, Rational)])
  func numbers(text: String, value: Rational) throws {
    #expect(try NumberReader.number(text) == .exact(value))
  }

  @Test(
    "Numbers beyond any machine type are exact too",
    arguments: [
      ("9223372036854775808", "9223372036854775808"), ("18446744073709551616", "18446744073709551616"),
      (String(repeating: "9", count: 400), String(repeating: "9", count: 400)),
      (String(repeating: "9", count: 1_000), String(repeating: "9", count: 1_000)),
      ("1e308", "1" + String(repeating: "0", count: 308)),
      ("1e309", "1" + String(repeating: "0", count: 309)),
      ("1e-400", "1/1" + String(repeating: "0", count: 400)),
      ("1e1000", "1" + String(repeating: "0", count: 1_000)),
      ("-1e-1000", "-1/1" + String(repeating: "0", count: 1_000)),
    ])
  func large(text: String, lowestTerms: String) throws {
    #expect(try NumberReader.number(text).exactValue?.description == lowestTerms)
  }

  @Test(
    "A symbol is a letter, then digits",
    arguments: [
      ("a", Symbol("a")), ("Z", Symbol("Z")), ("e", Symbol("e")), ("E", Symbol("E")), ("x3", Symbol("x", 3)),
      ("x0", Symbol("x", 0)), ("e5", Symbol("e", 5)), ("x123456789", Symbol("x", 123_456_789)),
    ])
  func symbols(text: String, symbol: Symbol) throws {
    #expect(try NumberReader.number(text) == .symbolic(Polynomial(symbol)))
  }

  @Test(
    "What is neither is refused and quoted",
    arguments: [
      "-", "+", "−", ".", "--1", "1-", "+-1", "1.2.3", ".5", "5.", "1e", "1e+", "1e1.5", "e+5", "0x10",
      "1_000",
      "1,5", "١٢", "½", "∞", "nan", "inf", "NaN", "-a", "ab", "x03", "x1234567890", "2x", "1 2", " 1", "1 ",
      "5;6", "$(id)", "%s", "true", "~", "1/2/3", "1/", "/2", "1.5/2", "1/2e3", "12:30:45", "é",
    ])
  func refusals(text: String) {
    #expect(throws: NumberFault.notANumber(text)) { try NumberReader.number(text) }
  }

  @Test("What a refusal quotes is visible and short")
  func quoted() {
    let expected = "expected one like 12, -0.5, 1e3 or 7/4, or a symbol like x3"
    #expect(NumberFault.notANumber("1,5").message == "'1,5' is no number; \(expected)")
    #expect(
      NumberFault.notANumber("\0\u{1B}[2J\u{202E}").message
        == #"'\u{0}\u{1B}[2J\u{202E}' is no number; \#(expected)"#)
    let long = String(repeating: "a", count: 100) + String(repeating: "b", count: 100_000)
    #expect(throws: NumberFault.notANumber(long)) { try NumberReader.number(long) }
    #expect(
      NumberFault.notANumber(long).message
        == "'\(String(repeating: "a", count: 20))…\(String(repeating: "b", count: 19))' is no number; \(expected)"
    )
  }

  @Test("Limits say what they are")
  func limits() {
    let digits = String(repeating: "1", count: 1_001)
    for text in [digits, "-" + digits, "0." + digits.dropFirst(), digits + "/3", "3/" + digits] {
      #expect(throws: NumberFault.tooManyDigits(found: 1_001, limit: 1_000)) { try NumberReader.number(text) }
    }
    #expect(throws: NumberFault.tooManyDigits(found: 100_000, limit: 1_000)) {
      try NumberReader.number(String(repeating: "7", count: 100_000))
    }
    #expect(
      NumberFault.tooManyDigits(found: 1_001, limit: 1_000).message
        == "a number of 1001 digits; expected 1000 at most")
    for text in ["1e1001", "1e-1001", "1e99999999999999999999", "0e1001"] {
      #expect(throws: NumberFault.exponentOutOfRange(text, limit: 1_000)) { try NumberReader.number(text) }
    }
    #expect(
      NumberFault.exponentOutOfRange("1e1001", limit: 1_000).message
        == "the exponent in '1e1001' is out of range; expected −1000 to 1000")
  }

  @Test("A fraction over 0, and nothing at all")
  func zeroAndEmpty() {
    #expect(throws: NumberFault.divisionByZero("1/0")) { try NumberReader.number("1/0") }
    #expect(throws: NumberFault.divisionByZero("0/-000")) { try NumberReader.number("0/-000") }
    #expect(
      NumberFault.divisionByZero("1/0").message == "'1/0' divides by 0; expected another denominator")
    #expect(throws: NumberFault.empty) { try NumberReader.number("") }
    #expect(NumberFault.empty.message == "an empty cell; expected a number")
  }

  @Test("A part of a text is read as that part alone")
  func substrings() throws {
    #expect(try NumberReader.number("1;22;3".dropFirst(2).prefix(2)) == 22)
  }
}
