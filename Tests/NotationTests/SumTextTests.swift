import ConvEngine
import Notation
import Testing

@Suite("The sum of one output cell")
struct SumTextTests {
  private func sum(
    _ input: [String], _ kernel: [String], bias: String? = nil, padding: Int = 0,
    style: NumberStyle = .decimals
  ) throws -> String {
    var convolution = Convolution(Kernel(signal: kernel.map(number)))
    if let bias { convolution.bias = .same(number(bias)) }
    convolution.padding = .around(rows: 0, columns: padding)
    let tensor = Tensor(signal: input.map(number))
    let walk = LayerWalk(.convolution(try convolution.sized(on: tensor.shape)), on: tensor)
    let text = SumText(walk, output: Position(channel: 0, row: 0, column: 0), style: style)
    return (0..<text.count).map { text[$0] }.joined(separator: " + ") + " " + text.result
  }

  @Test("Negative numbers and fractions stand in parentheses")
  func parentheses() throws {
    #expect(try sum(["3", "0", "1"], ["1", "0", "-1"]) == "3·1 + 0·0 + 1·(−1) = 2")
    #expect(try sum(["2", "-1/3"], ["1/3", "-2"]) == "2·(1/3) + (−1/3)·(−2) = 4/3")
    #expect(try sum(["0.5"], ["3"]) == "0.5·3 = 1.5")
    #expect(try sum(["0.5"], ["3"], style: .fractions) == "(1/2)·3 = 3/2")
  }

  @Test("The bias is the last term, even where it is 0")
  func bias() throws {
    #expect(try sum(["3"], ["2"], bias: "-4") == "3·2 + (−4) = 2")
    #expect(try sum(["3"], ["2"], bias: "0") == "3·2 + 0 = 6")
    #expect(try sum(["3"], ["2"], bias: "1/3") == "3·2 + 1/3 = 19/3")
  }

  @Test("Padding is multiplied like any cell")
  func padding() throws { #expect(try sum(["3", "4"], ["5", "6"], padding: 1) == "0·5 + 3·6 = 18") }

  @Test("Symbols are collected")
  func symbols() throws {
    #expect(try sum(["a", "b"], ["w", "x"]) == "a·w + b·x = aw + bx")
    #expect(try sum(["a", "a"], ["2", "-1"], bias: "c") == "a·2 + a·(−1) + c = a + c")
    #expect(try sum(["a", "a"], ["1", "-1"]) == "a·1 + a·(−1) = 0")
  }

  @Test("A value after the sign that is true of it")
  func equals() {
    #expect(SumText.equals(-5) == "= −5")
    #expect(SumText.equals(Number(1, over: 3)) == "= 1/3")
    #expect(SumText.equals(.approximate(0.5)) == "≈ 0.5")
    #expect(SumText.equals(.approximate(-0.25)) == "≈ −0.25")
  }
}
