import ConvEngine
import Testing

@testable import Notation

@Suite("Results that follow from the digits shown")
struct RelationTests {
  @Test("A number behind the sign that is true of it")
  func sign() {
    #expect(Relation(-5).text == "= −5")
    #expect(Relation(Number(1, over: 3)).text == "= 1/3")
    #expect(Relation(.approximate(0.5)).text == "≈ 0.5")
    #expect(Relation(.approximate(-0.25)).text == "≈ −0.25")
    #expect(Relation(Number(22, over: 7), NumberFormat(width: 3)).text == "≈ 3")
    #expect(Relation(.approximate(-0.25)).latex == #"\approx -0.25"#)
    #expect(Relation(.atLeast, .sum([5, 0])).text == "≥ 5 + 0")
  }

  private func product(_ left: Number, _ right: Number, width: Int = .max) -> String {
    let format = NumberFormat(width: width)
    let formula = Formula.product([.number(NumberText(left, format)), .number(NumberText(right, format))])
    return "\(formula.text) \(Relation(left * right, of: formula, format).text)"
  }

  @Test("A product of shortened numbers shows no digit that does not follow")
  func products() {
    #expect(product(.approximate(0.0003353501304664781), 829_007) == "3.3535e−4·829007 ≈ 278.01")
    #expect(product(Number(1, over: 30_000), 30_000, width: 5) == "3e−5·30000 ≈ 1")
    #expect(product(Number(22, over: 7), 7, width: 4) == "(22/7)·7 = 22")
    #expect(product(Number(22, over: 7), 7, width: 3) == "3·7 ≈ 2e1")
    #expect(product(.approximate(1.0 / 3), 3) == "0.3333333·3 ≈ 1")
    #expect(product(.approximate(1.0 / 7), .approximate(1e-300)) == "0.1428571·1e−300 ≈ 1.43e−301")
    #expect(product(.approximate(0.5), 3) == "0.5·3 ≈ 1.5")
    #expect(product(.approximate(-1.0 / 7), 100) == "(−0.142857)·100 ≈ −14.2857")
  }

  @Test("A number that is not 0 is never written as 0")
  func neverZero() {
    #expect(product(.approximate(1.2e-9), 7) == "1.2e−9·7 ≈ 8.4000e−9")
    for magnitude in [1.2e-9, .leastNonzeroMagnitude, 3.3e-5, 0.04, 0.6] {
      for width in 0...24 {
        for number in [
          Number.approximate(magnitude), .exact(Rational(exactly: magnitude)), .approximate(-magnitude),
        ] {
          let text = NumberText(number, width: width).text
          #expect(text == "…" || text.contains { ("1"..."9").contains($0) }, "\(magnitude) in \(width)")
        }
      }
    }
    #expect(NumberText(.approximate(0)).text == "≈0")
  }

  @Test("Small numbers keep their significant digits")
  func significant() {
    #expect(NumberText(.approximate(0.0003353501304664781)).text == "≈3.3535e−4")
    #expect(NumberText(.approximate(0.00243215)).text == "≈0.0024322")
    #expect(NumberText(Number(1, over: 300_000), width: 8).text == "1/300000")
    #expect(NumberText(Number(1, over: 300_001), width: 7).text == "≈3.3e−6")
  }

  /// Every line of a solution is read and computed anew, with the digits that stand in it.
  @Test("Every line of a solution follows from its own digits", arguments: 0..<6)
  func solutions(seed: Int) throws {
    let numbers = (0..<24).map { index in
      Number((seed * 31 + index * index * 7) % 19 - 9, over: [1, 3, 7, 1][(seed + index) % 4])
    }
    let input = Tensor(rows: (0..<4).map { row in (0..<6).map { numbers[row * 6 + $0] } })
    var convolution = Convolution(Kernel(rows: [[829_007, number("1/3")], [number("-0.02"), 5]]))
    convolution.bias = .same(number("2/7"))
    let scene = Scene(
      .values(input),
      [
        .activation(seed.isMultiple(of: 2) ? .sigmoid : .tanh), .convolution(convolution),
        .pooling(Pooling(.average, .sliding(Pooling.Windows(size: Pair(2))))), .activation(.tanh),
        .softmax(Softmax(dim: -1)),
      ])
    let text = try SampleScene.written(scene) { try SolutionText.write($0, to: &$1) }
    let lines = text.replacing("\n      ", with: " ").split(separator: "\n").filter { $0.contains("] = ") }
    var checked = 0
    for line in lines {
      guard let sides = line.split(separator: "] = ").last.map({ $0.split(separator: " ≈ ") }),
        sides.count == 2
      else { continue }
      var reader = LineReader(sides[0])
      let (value, result) = (reader.sum(), String(sides[1]).replacing("−", with: "-"))
      let digits = result.prefix { $0 != "e" }.filter(\.isNumber).drop { $0 == "0" }.count
      let shown = try #require(Double(result))
      // Half of the last digit that shows, and a little for the arithmetic of doubles.
      let last = pow10(exponent(shown) - digits + 1)
      #expect((value - shown).magnitude <= 0.5000001 * last, "\(line): \(value)")
      checked += 1
    }
    #expect(checked > 20)
  }

  private func exponent(_ value: Double) -> Int {
    var exponent = 0
    while pow10(exponent) > value.magnitude { exponent -= 1 }
    while pow10(exponent + 1) <= value.magnitude { exponent += 1 }
    return exponent
  }

  private func pow10(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? .nan }
}

/// Computes what a line says, as a reader with a pocket calculator does.
private struct LineReader {
  private let characters: [Character]
  private var index = 0

  init(_ text: Substring) { characters = text.filter { $0 != " " }.map { $0 == "−" ? "-" : $0 } }

  private var next: Character? { index < characters.count ? characters[index] : nil }

  mutating func sum() -> Double {
    var value = product()
    while next == "+" || next == "-" {
      let isMinus = next == "-"
      index += 1
      value += isMinus ? -product() : product()
    }
    return value
  }

  private mutating func product() -> Double {
    var value = factor()
    while next == "·" || next == "/" {
      let isQuotient = next == "/"
      index += 1
      value = isQuotient ? value / factor() : value * factor()
    }
    return value
  }

  private mutating func factor() -> Double {
    if next == "(" {
      index += 1
      let value = sum()
      index += 1
      return value
    }
    if characters[index...].starts(with: "tanh(") {
      index += 4
      return Activation.tanh(factor())
    }
    if characters[index...].starts(with: "e^") {
      index += 2
      return Softmax.exponential(factor())
    }
    let start = index
    while let next,
      next.isNumber || next == "." || next == "e" || (index == start && next == "-")
        || (next == "-" && characters[index - 1] == "e")
    {
      index += 1
    }
    return Double(String(characters[start..<index])) ?? .nan
  }
}
