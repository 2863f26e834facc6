import ConvEngine
import Testing

@testable import Notation

/// Expressions in letters, read as hands write them and as the program does.
@Suite struct ExpressionReaderTests {
  /// What each says, term by term: coefficient and letters, in the engine's order.
  private func read(_ text: String) throws -> String {
    let value = try ExpressionReader.expression(text).value
    switch value {
    case .exact(let number): return number.description
    case .symbolic(let sum):
      return sum.terms.map { "\($0.coefficient)·" + $0.symbols.map(\.name).joined(separator: " ") }
        .joined(separator: " + ")
    case .approximate: return "≈"
    }
  }

  @Test(arguments: [
    ("aw + bx + ey + fz", "1·a w + 1·b x + 1·e y + 1·f z"),
    ("fz+ye + b x+w·a", "1·a w + 1·b x + 1·e y + 1·f z"),
    ("2a − 3b", "2·a + -3·b"), ("-a*w+1/2 b", "-1·a w + 1/2·b"), ("a×w ⋅ 2.50", "5/2·a w"), ("3·2a", "6·a"),
    ("x3", "1·x3"), ("x3w0 - 2x10", "1·w0 x3 + -2·x10"), ("2e3", "2·e3"), ("2e-3", "-3· + 2·e"),
    ("a−a+3", "3"),
    ("(1/2)a", "1/2·a"), ("(2)e3", "2·e3"), ("a²b", "1·a a b"), ("a^3", "1·a a a"), ("x2²", "1·x2 x2"),
    ("(a + b + c + d)/4", "1/4·a + 1/4·b + 1/4·c + 1/4·d"), ("1/4 (a+b)", "1/4·a + 1/4·b"),
    ("a/2/3", "1/6·a"),
    ("(a+b)(a-b)", "1·a a + -1·b b"), ("-(a - 2b)w", "-1·a w + 2·b w"), ("a·(−1) + b*-2", "-1·a + -2·b"),
    ("a + -b - -c", "1·a + -1·b + 1·c"), ("((a))/(1/2)", "2·a"), ("0", "0"), ("7/4", "7/4"),
    ("\u{A0}a ", "1·a"),
    ("Aa", "1·A a"),
  ])
  func reads(text: String, terms: String) throws {
    // The constant is last in the engine.
    let expected = terms.split(separator: " + ").sorted().joined(separator: " + ")
    #expect(try read(text).split(separator: " + ").sorted().joined(separator: " + ") == expected)
  }

  /// How exactly a number is meant is kept, where it stands alone before letters that occur once.
  @Test func theNumbersBeforeLettersAreKeptAsWritten() throws {
    let written = try ExpressionReader.expression("0.33a − 2.0·b + 1/3 c + 0.5d + d + 2(0.1e + f)")
    #expect(written.coefficients == [[Symbol("a")]: "0.33", [Symbol("b")]: "-2.0"])
  }

  @Test(arguments: [
    ("", "'' ends where a number or a letter should follow; expected a sum like 2aw − b"),
    ("a +", "'a +' ends where a number or a letter should follow; expected a sum like 2aw − b"),
    ("a ? b", "'a ? b' has '?' in a place where it means nothing; expected a sum like 2aw − b"),
    ("a**2", "'a**2' has '*' in a place where it means nothing; expected a sum like 2aw − b"),
    ("(a", "'(a' has a bracket without its other half; expected ( and ) in pairs"),
    ("a)", "'a)' has a bracket without its other half; expected ( and ) in pairs"),
    ("2/a", "'2/a' divides by letters; expected a number below the /"),
    ("a/(b-b+c)", "'a/(b-b+c)' divides by letters; expected a number below the /"),
    ("a/0", "'a/0' divides by 0; expected another denominator"),
    ("a/(1-1)", "'a/(1-1)' divides by 0; expected another denominator"),
    (
      "a 2",
      "'a 2' has 2 behind another factor; expected the number in front, as in 2a, or a · between them"
    ),
    ("a^65", "'a^65' has a power that cannot be read; expected a whole number from 1 to 64, as in a^2"),
    ("a^", "'a^' has a power that cannot be read; expected a whole number from 1 to 64, as in a^2"),
    (
      "1.2.3a",
      "'1.2.3' is no number; expected one like 12, -0.5, 1e3 or 7/4, or a symbol like x3"
    ),
    ("((((((((((a))))))))))", "brackets in brackets; expected 8 of them at most"),
  ])
  func refuses(text: String, message: String) throws {
    let fault = #expect(throws: ExpressionFault.self) { try ExpressionReader.expression(text) }
    #expect(fault?.message == message)
  }

  /// What would be long in the making is refused at once.
  @Test func limits() {
    func isRefused(_ text: String) -> Bool { (try? ExpressionReader.expression(text)) == nil }
    let sum = "(" + (0..<60).map { "x\($0)" }.joined(separator: "+") + ")"
    #expect(!isRefused(sum + sum) && isRefused(sum + sum + sum))
    #expect(!isRefused("a^64") && isRefused("a^64 b") && isRefused("a^60 (b^5 + c)"))
    #expect(isRefused(String(repeating: "a+", count: 1 << 15) + "a"))
    #expect(isRefused(Array(repeating: sum + sum, count: 200).joined(separator: "+")))
    #expect(isRefused(String(repeating: "9", count: 1_001) + "a"))
  }
}
