import ConvEngine
import Testing

@testable import Notation

@Suite("Formulas")
struct FormulaTests {
  private static let half = Formula.number(of: Number(1, over: 2)),
    third = Formula.number(of: Number(1, over: 3)), minusThird = Formula.number(of: Number(-1, over: 3)),
    minusTwo = Formula.whole(-2), symbols = Formula.number(of: number("a") + number("b")),
    small = Formula.number(of: .approximate(2.5e-7))

  @Test(
    "Parentheses stand where the meaning needs them, and nowhere else",
    arguments: [
      (Formula.product([3, 1]), "3·1", #"3 \cdot 1"#),
      (.product([3, minusTwo]), "3·(−2)", #"3 \cdot (-2)"#),
      (.product([minusTwo, 3]), "(−2)·3", #"(-2) \cdot 3"#),
      (.product([2, minusThird]), "2·(−1/3)", #"2 \cdot (-\tfrac{1}{3})"#),
      (.product([2, .sum(["a", 1])]), "2·(a + 1)", #"2 \cdot (a + 1)"#),
      (.product([symbols, "w"]), "(a + b)·w", #"(a + b) \cdot w"#),
      (.sum([3, minusTwo, third]), "3 + (−2) + 1/3", #"3 + (-2) + \tfrac{1}{3}"#),
      (.sum([3, symbols]), "3 + (a + b)", "3 + (a + b)"),
      (.sum([.difference("n", 1), 2]), "n − 1 + 2", "n - 1 + 2"),
      (.difference(minusTwo, minusTwo), "−2 − (−2)", "-2 - (-2)"),
      (.difference(1, .sum([2, 3])), "1 − (2 + 3)", "1 - (2 + 3)"),
      (.difference(.difference(1, 2), 3), "1 − 2 − 3", "1 - 2 - 3"),
      (.power(.euler, 2), "e^2", "e^{2}"), (.power(.euler, minusTwo), "e^(−2)", "e^{-2}"),
      (.power(.euler, .difference(3, minusTwo)), "e^(3 − (−2))", "e^{3 - (-2)}"),
      (.power(.sum([1, 2]), 2), "(1 + 2)^2", "(1 + 2)^{2}"),
      (.list([1, minusTwo, .omitted]), "1, −2, …", #"1, -2, \ldots"#),
      (.call(.max, [minusTwo, .minusInfinity]), "max(−2, −∞)", #"\max(-2, -\infty)"#),
      (.call(.tanh, [.covered]), "tanh(?)", #"\tanh(?)"#),
      (.product([.covered, 3]), "?·3", #"? \cdot 3"#),
    ])
  func parentheses(formula: Formula, text: String, latex: String) {
    #expect(formula.text == text)
    #expect(formula.latex == latex)
  }

  @Test(
    "A fraction has a solidus in text, and a line in LaTeX that does for parentheses",
    arguments: [
      (Formula.product([2, third]), "2·(1/3)", #"2 \cdot \tfrac{1}{3}"#),
      (.power(.euler, third), "e^(1/3)", "e^{1/3}"),
      (.fraction(.sum([1, 3]), over: 4), "(1 + 3)/4", #"\frac{1 + 3}{4}"#),
      (.fraction(.product([2, 3]), over: .product([4, 5])), "2·3/(4·5)", #"\frac{2 \cdot 3}{4 \cdot 5}"#),
      (.fraction(minusTwo, over: .sum([1, 2])), "(−2)/(1 + 2)", #"\frac{-2}{1 + 2}"#),
      (.floor(.fraction("n", over: 2)), "⌊n/2⌋", #"\left\lfloor\frac{n}{2}\right\rfloor"#),
      (.floor("n"), "⌊n⌋", #"\lfloor n\rfloor"#), (.ceiling(half), "⌈0.5⌉", #"\lceil0.5\rceil"#),
      (
        .product([2, .sum([1, .fraction(1, over: "n")])]), "2·(1 + 1/n)",
        #"2 \cdot \left(1 + \frac{1}{n}\right)"#
      ),
    ])
  func fractions(formula: Formula, text: String, latex: String) {
    #expect(formula.text == text)
    #expect(formula.latex == latex)
  }

  @Test(
    "Names: a letter follows parentheses without a dot, words stand apart",
    arguments: [
      (Formula.product([.difference("n", 1), "s"]), "(n − 1)s", "(n - 1)s"),
      (.product(["channels", "rows"]), "channels · rows", #"\text{channels} \cdot \text{rows}"#),
      (.sum([.product(["channel", 3]), "row"]), "channel·3 + row", #"\text{channel} \cdot 3 + \text{row}"#),
      ("out_features", "out_features", #"\text{out\_features}"#),
    ])
  func names(formula: Formula, text: String, latex: String) {
    #expect(formula.text == text)
    #expect(formula.latex == latex)
  }

  @Test(
    "Numbers, with what was dropped of them said by the sign of the line",
    arguments: [
      (number("-5"), "−5", "-5"), (number("-7/4"), "−1.75", "-1.75"),
      (number("-7/3"), "−7/3", #"-\tfrac{7}{3}"#),
      (number("x3"), "x3", "x_{3}"), (number("a") * number("w") + number("b") * -2, "aw − 2b", "aw - 2b"),
      (number("a") * number("a") * number("x3") * number("x3"), "aax3x3", "a^{2}x_{3}^{2}"),
      (number("e3") * 2, "(2)e3", "2e_{3}"), (number("a") * Number(1, over: 3), "(1/3)a", #"\tfrac{1}{3}a"#),
      (number("a") * Number(-1, over: 3), "−(1/3)a", #"-\tfrac{1}{3}a"#),
      (.approximate(-0.5), "−0.5", "-0.5"), (.approximate(1e-14), "1e−14", #"1 \cdot 10^{-14}"#),
      (.approximate(2.5e18), "2.5e18", #"2.5 \cdot 10^{18}"#), (.approximate(-.infinity), "−∞", #"-\infty"#),
      (.approximate(.nan), "nan", #"\text{nan}"#),
    ])
  func numbers(number: Number, text: String, latex: String) {
    #expect(Formula.number(of: number).text == text)
    #expect(Formula.number(of: number).latex == latex)
  }

  @Test("Alone, a shortened number has its own sign")
  func approximateAlone() {
    #expect(NumberText(.approximate(0.5)).latexAlone == #"{\approx}0.5"#)
    #expect(NumberText(.approximate(-0.5)).latexAlone == #"{\approx}{-}0.5"#)
    #expect(NumberText(-5).latexAlone == "-5")
    #expect(NumberText(Number(1, over: 3), width: 2).latexAlone == #"\ldots"#)
  }

  @Test("Long digits may go on in the next line")
  func longNumbers() {
    let digits = String(repeating: "1234567890", count: 5)
    let broken = #"12345678901234567890\allowbreak 12345678901234567890\allowbreak 1234567890"#
    #expect(Formula.number(of: number(digits)).latex == broken)
    #expect(Formula.number(of: number("1/" + digits)).latex == #"1/\allowbreak "# + broken)
    #expect(Formula.number(of: number("1" + String(repeating: "0", count: 39))).latex.count == 40)
  }

  @Test("Runs part the terms of a cell from what stands around them")
  func runs() {
    let formula = Formula.call(.max, [.term(0, 14), .term(1, .product([3, -2])), 5])
    #expect(
      formula.runs == [
        FormulaRun(text: "max(", term: nil), FormulaRun(text: "14", term: 0),
        FormulaRun(text: ", ", term: nil),
        FormulaRun(text: "3·(−2)", term: 1), FormulaRun(text: ", 5)", term: nil),
      ])
    #expect(formula.text == "max(14, 3·(−2), 5)")
  }

  @Test(
    "What the digits say",
    arguments: [
      (Formula.product([small, 4]), 1e-6), (.fraction(.sum([1, 3]), over: 8), 0.5), (.difference(1, 3), -2),
      (.power(.euler, 0), 1), (.floor(.fraction(7, over: 2)), 3), (.ceiling(.fraction(7, over: 2)), 4),
      (.call(.max, [.minusInfinity, 2, -1]), 2), (.call(.tanh, [0]), 0), (.term(3, 7), 7),
      (.number(NumberText(Number(1, over: 3), digits: 3)), 0.333), (minusThird, -1.0 / 3),
    ])
  func values(formula: Formula, value: Double) { #expect(formula.value() == value) }

  @Test("Names, symbols and what is covered say no number")
  func noValues() {
    for formula in [Formula.covered, .omitted, "n", .sum([1, .covered]), Self.symbols, .power("n", 2)] {
      #expect(formula.value() == nil)
    }
    #expect(Formula.sum([1, 2]).value() == 3)
  }

  @Test("Whatever is written in LaTeX is ASCII, and what it opens it closes")
  func anything() {
    var state: UInt64 = 7
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    func formula(_ depth: Int) -> Formula {
      let leaves: [Formula] = [
        Self.third, Self.minusThird, Self.minusTwo, Self.symbols, Self.small, "n", "row", "é_{}", .covered,
        .omitted,
        .minusInfinity,
      ]
      guard depth > 0 else { return leaves[random(leaves.count)] }
      func part() -> Formula { formula(depth - 1) }
      switch random(9) {
      case 0: return .sum([part(), part(), part()])
      case 1: return .difference(part(), part())
      case 2: return .product([part(), part()])
      case 3: return .fraction(part(), over: part())
      case 4: return .power(part(), part())
      case 5: return .floor(part())
      case 6: return .ceiling(part())
      case 7: return .call(.max, [part(), part()])
      default: return .list([part(), .term(1, part())])
      }
    }
    for _ in 0..<3_000 {
      let formula = formula(1 + random(3))
      #expect(formula.latex.utf8.allSatisfy { $0 < 127 }, "\(formula.text)")
      #expect(isClosed(formula.latex), "\(formula.text): \(formula.latex)")
    }
    #expect(!isClosed(#"\left(1"#) && !isClosed("}{") && isClosed(#"\left(1\right)"#))
  }

  /// Whether braces, and \left with \right, are balanced.
  private func isClosed(_ latex: String) -> Bool {
    var depth = 0
    let bare = latex.replacing(#"\{"#, with: "").replacing(#"\}"#, with: "")
    for character in bare {
      depth += character == "{" ? 1 : character == "}" ? -1 : 0
      if depth < 0 { return false }
    }
    return depth == 0 && latex.ranges(of: #"\left"#).count == latex.ranges(of: #"\right"#).count
  }
}
