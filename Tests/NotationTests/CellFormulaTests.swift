import ConvEngine
import Testing

@testable import Notation

@Suite("The formula of one cell")
struct CellFormulaTests {
  private func walk(_ layers: [Layer], _ input: Tensor) throws -> LayerWalk {
    let solution = try Scene(.values(input), layers).solved()
    let last = solution.layers.count - 1
    return LayerWalk(solution.layers[last], on: try #require(solution.input(ofLayer: last)))
  }

  private func line(_ formula: CellFormula) -> String { "\(formula.formula.text) \(formula.result().text)" }

  private func formula(
    _ layers: [Layer], _ input: Tensor, output: Position = Position(channel: 0, row: 0, column: 0),
    covering: Covering = [], format: NumberFormat = NumberFormat()
  ) throws -> CellFormula {
    CellFormula(try walk(layers, input), output: output, covering: covering, format: format)
  }

  private func sum(
    _ input: [String], _ kernel: [String], bias: String? = nil, padding: Int = 0,
    covering: Covering = [], format: NumberFormat = NumberFormat()
  ) throws -> String {
    var convolution = Convolution(Kernel(signal: kernel.map(number)))
    if let bias { convolution.bias = .same(number(bias)) }
    convolution.padding = .around(rows: 0, columns: padding)
    let tensor = Tensor(signal: input.map(number))
    return line(try formula([.convolution(convolution)], tensor, covering: covering, format: format))
  }

  @Test("Negative numbers and fractions stand in parentheses")
  func parentheses() throws {
    #expect(try sum(["3", "0", "1"], ["1", "0", "-1"]) == "3·1 + 0·0 + 1·(−1) = 2")
    #expect(try sum(["2", "-1/3"], ["1/3", "-2"]) == "2·(1/3) + (−1/3)·(−2) = 4/3")
    #expect(try sum(["0.5"], ["3"]) == "0.5·3 = 1.5")
    #expect(try sum(["0.5"], ["3"], format: NumberFormat(style: .fractions)) == "(1/2)·3 = 3/2")
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

  /// A layer on a grid of 3, −1 over 4, 5, and its first formula with nothing covered, with its input covered, and
  /// with its output covered.
  private static let kinds: [(Layer, String, String, String)] = [
    (.pooling(Pooling(.max, .global)), "max(3, −1, 4, 5) = 5", "max(?, ?, ?, ?) = 5", "max(3, −1, 4, 5) = ?"),
    (
      .pooling(Pooling(.average, .global)), "(3 + (−1) + 4 + 5)/4 = 2.75", "(? + ? + ? + ?)/4 = 2.75",
      "(3 + (−1) + 4 + 5)/4 = ?"
    ),
    (.activation(.relu), "max(0, 3) = 3", "max(0, ?) = 3", "max(0, 3) = ?"),
    (.activation(.leakyReLU(slope: Rational(1, 100))), "1·3 = 3", "? = 3", "1·3 = ?"),
    (.activation(.sigmoid), "1/(1 + e^(−3)) ≈ 0.9525741", "1/(1 + e^?) ≈ 0.9525741", "1/(1 + e^(−3)) = ?"),
    (.activation(.tanh), "tanh(3) ≈ 0.9950548", "tanh(?) ≈ 0.9950548", "tanh(3) = ?"),
    (
      .softmax(Softmax()), "e^3/(e^3 + e^(−1)) ≈ 0.9820138", "e^?/(e^? + e^?) ≈ 0.9820138",
      "e^3/(e^3 + e^(−1)) = ?"
    ),
    (.flatten, "(0·2 + 0)·2 + 0 = 0", "(0·2 + 0)·2 + 0 = 0", "(0·2 + 0)·2 + 0 = ?"),
    (
      .convolution(Convolution(Kernel(rows: [[2, -7]]))), "3·2 + (−1)·(−7) = 13", "?·2 + ?·(−7) = 13",
      "3·2 + (−1)·(−7) = ?"
    ),
    (
      .transposed(TransposedConvolution(Kernel(rows: [[2, -7]]))), "3·2 = 6", "?·2 = 6", "3·2 = ?"
    ),
  ]

  @Test("Every kind of layer, and what is covered of it", arguments: kinds.indices)
  func everyKind(index: Int) throws {
    let (layer, line, coveredInput, coveredOutput) = Self.kinds[index]
    let input = Tensor(rows: [[3, -1], [4, 5]])
    #expect(try self.line(formula([layer], input)) == line)
    #expect(try self.line(formula([layer], input, covering: .input)) == coveredInput)
    #expect(try self.line(formula([layer], input, covering: .output)) == coveredOutput)
  }

  @Test("A covered kernel covers weights and bias")
  func coveredKernel() throws {
    #expect(try sum(["3", "4"], ["5", "6"], bias: "7", covering: .kernel) == "3·? + 4·? + ? = 46")
    #expect(
      try sum(["3", "4"], ["5", "6"], bias: "7", covering: [.kernel, .input, .output]) == "?·? + ?·? + ? = ?")
  }

  @Test("Of a covered softmax no exponent tells how large the largest is")
  func coveredShift() throws {
    let far = Tensor(signal: [1000, 998])
    #expect(
      try line(formula([.softmax(Softmax())], far))
        == "e^(1000 − 1000)/(e^(1000 − 1000) + e^(998 − 1000)) ≈ 0.8807971")
    #expect(try line(formula([.softmax(Softmax())], far, covering: .input)) == "e^?/(e^? + e^?) ≈ 0.8807971")
  }

  @Test("A stamp is a list, and so is what it comes to")
  func stamp() throws {
    let walk = try walk(
      [.transposed(TransposedConvolution(Kernel(signal: [2, -7])))], Tensor(signal: [3, number("1/3")]))
    let stamp = CellFormula(walk, cell: Position(channel: 0, row: 0, column: 1))
    #expect(line(stamp) == "(1/3)·2, (1/3)·(−7) = 2/3, −7/3")
    let output = CellFormula(walk, output: Position(channel: 0, row: 0, column: 1))
    #expect(line(output) == "3·(−7) + (1/3)·2 = −61/3")
    let wide = Tensor(signal: [1])
    let long = try self.walk(
      [.transposed(TransposedConvolution(Kernel(signal: Array(repeating: 1, count: 65))))], wide)
    let result = CellFormula(long, cell: Position(channel: 0, row: 0, column: 0)).result().text
    #expect(result == "= " + Array(repeating: "1", count: 64).joined(separator: ", ") + ", …")
  }

  @Test("What stands around the terms, in text and in LaTeX")
  func enclosures() throws {
    let input = Tensor(rows: [[3, -1], [4, 5]])
    let average = try formula([.pooling(Pooling(.average, .global))], input)
    #expect(average.enclosureText == ("(", ")/4"))
    #expect(average.enclosureLaTeX == ("(", ")/4"))
    #expect(average.joint == .plus)
    let softmax = try formula([.softmax(Softmax())], input)
    #expect(softmax.enclosureText == ("e^3/(", ")"))
    #expect(softmax.enclosureLaTeX == ("e^{3}/(", ")"))
    let sum = try formula([.convolution(Convolution(Kernel(rows: [[2, -7]])))], input)
    #expect(sum.enclosureText == ("", ""))
    #expect(sum.text(of: 1) == "(−1)·(−7)")
    #expect(average.text(of: 1) == "(−1)")
  }

  @Test("A term of a window of a million cells costs what one of four does")
  func lazy() throws {
    let input = Tensor(rows: Array(repeating: Array(repeating: 3, count: 1000), count: 1000))
    let clock = ContinuousClock()
    let pooled = try Pooling(.max, .global).sized(on: input.shape)
    let time = try clock.measure {
      let formula = CellFormula(
        LayerWalk(.pooling(pooled), on: input), output: Position(channel: 0, row: 0, column: 0))
      #expect(formula.count == 1_000_000)
      #expect(formula.text(of: 999_999) == "3")
      #expect(formula.enclosureText.opening == "max(")
      _ = try #require(formula[5].value())
    }
    #expect(time < .milliseconds(500))
  }
}
