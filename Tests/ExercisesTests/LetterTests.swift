import ConvEngine
import Notation
import Testing

@testable import Exercises

/// Answers in letters: every wrong one is written out by the definition, in an order and a hand of its own.
@Suite struct LetterTests {
  /// A cell as a list of products, which a hand writes down in some order.
  private typealias Products = [(sign: Int, factors: [String])]

  /// Letters under a kernel of letters, and what a window adds up to.
  private struct Letters {
    var input: [[String]]
    var kernel: [[String]]
    var bias: String?
    var stride = 1
    var padding = 0

    var scene: Scene {
      get throws {
        var layer = Convolution(Kernel(rows: try kernel.map { try $0.map { try NumberReader.number($0) } }))
        (layer.stride, layer.padding) = (Pair(stride), .around(rows: padding, columns: padding))
        if let bias { layer.bias = .same(try NumberReader.number(bias)) }
        let cells = try input.map { try $0.map { try NumberReader.number($0) } }
        return Scene(.values(Tensor(rows: cells)), [.convolution(layer)])
      }
    }

    /// The products of every cell, row by row.
    var output: [[Products]] {
      let (height, width) = (
        input.count + 2 * padding - kernel.count, input[0].count + 2 * padding - kernel[0].count
      )
      return Swift.stride(from: 0, through: height, by: stride).map { top in
        Swift.stride(from: 0, through: width, by: stride).map { left in
          var products: Products = []
          for (down, line) in kernel.enumerated() {
            for (right, weight) in line.enumerated() {
              let (row, column) = (top + down - padding, left + right - padding)
              guard input.indices.contains(row), input[0].indices.contains(column) else { continue }
              products.append((1, [input[row][column], weight]))
            }
          }
          return products + (bias.map { [(1, [$0])] } ?? [])
        }
      }
    }
  }

  /// A sum as a hand may write it: its products and their factors in any order, joined in any way.
  private func text(_ products: Products, _ dice: inout Dice) -> String {
    guard !products.isEmpty else { return "0" }
    var (rest, text) = (products, "")
    while !rest.isEmpty {
      let product = rest.remove(at: dice.roll(0...rest.count - 1))
      let factors = dice.roll(0...1) == 0 ? product.factors : product.factors.reversed()
      text +=
        product.sign < 0
        ? ["-", " − "][dice.roll(0...1)] : text.isEmpty ? "" : ["+", " + "][dice.roll(0...1)]
      text += factors.joined(separator: ["", "·", "*", " "][dice.roll(0...3)])
    }
    return text
  }

  private func letters(_ dice: inout Dice) -> Letters {
    let names = dice.roll(0...1) == 0
    let (rows, columns) = (dice.roll(3...5), dice.roll(3...4))
    let input = (0..<rows).map { row in
      (0..<columns).map { column in
        names
          ? String(Character(Unicode.Scalar(UInt8(97 + row * columns + column))))
          : "x\(row * columns + column)"
      }
    }
    var letters = Letters(
      input: input, kernel: names ? [["w", "x"], ["y", "z"]] : [["w0", "w1"], ["w2", "w3"]])
    letters.bias = dice.roll(0...1) == 0 ? "B" : nil
    return letters
  }

  private func diagnosed(_ answer: [[Products]], on scene: Scene, _ dice: inout Dice) throws -> Diagnosed {
    let texts = answer.flatMap { row in row.map { text($0, &dice) } }
    return try Diagnosed([answer.count, answer[0].count], texts, on: scene, inLetters: true)
  }

  @Test(arguments: 0..<40) func aRightSumIsRightInAnyOrder(seed: Int) throws {
    var dice = Dice(seed)
    var letters = letters(&dice)
    (letters.stride, letters.padding) = (dice.roll(1...2), dice.roll(0...1))
    #expect(try diagnosed(letters.output, on: letters.scene, &dice).checked.isRight)
  }

  @Test(arguments: [
    "flipped_kernel", "transposed_kernel", "bias_forgotten", "stride_ignored", "padding_forgotten",
  ])
  func aMistakeInAllOfALayerIsNamed(mistake: String) throws {
    for seed in 0..<12 {
      var dice = Dice(seed)
      var right = letters(&dice)
      (right.bias, right.padding) = ("B", 1)
      if mistake == "stride_ignored" { right.stride = 2 }
      var wrong = right
      switch mistake {
      case "flipped_kernel": wrong.kernel = right.kernel.reversed().map { $0.reversed() }
      case "transposed_kernel":
        wrong.kernel = [[right.kernel[0][0], right.kernel[1][0]], [right.kernel[0][1], right.kernel[1][1]]]
      case "bias_forgotten": wrong.bias = nil
      case "stride_ignored": wrong.stride = 1
      default: wrong.padding = 0
      }
      let found = try diagnosed(wrong.output, on: right.scene, &dice)
      #expect(found.mistakes.first == mistake, "\(seed): \(found.diagnoses)")
      #expect(found.checked.hasRightShape || found.checked.wrong.isEmpty)
    }
  }

  /// One cell is wrong, and only one slip makes it so: letters tell what numbers leave open.
  @Test(arguments: [
    "term_missing", "sign_slip", "term_doubled", "neighbouring_cell", "wrong_kernel_cell", "wrong_input_cell",
    "arithmetic_slip",
  ])
  func aSlipInOneCellIsNamed(slip: String) throws {
    for seed in 0..<12 {
      var dice = Dice(seed)
      let right = letters(&dice)
      var answer = right.output
      let (row, column) = (dice.roll(0...answer.count - 1), dice.roll(0...answer[0].count - 1))
      let term = dice.roll(0...3)
      switch slip {
      case "term_missing": answer[row][column].remove(at: term)
      case "sign_slip": answer[row][column][term].sign = -1
      case "term_doubled": answer[row][column].append(answer[row][column][term])
      case "neighbouring_cell": answer[row][column] = right.output[row][column == 0 ? 1 : column - 1]
      case "wrong_kernel_cell": answer[row][column][term].factors[1] = right.kernel[1 - term / 2][term % 2]
      case "wrong_input_cell":
        let (down, over) = (row + term / 2, column + term % 2)
        answer[row][column][term].factors[0] = right.input[down][over == 0 ? 1 : over - 1]
      default: answer[row][column].append((1, ["q", "r"]))
      }
      let found = try diagnosed(answer, on: right.scene, &dice)
      #expect(found.mistakes == [slip], "\(seed): \(found.diagnoses)")
      #expect(found.diagnoses.first?.cells == [[0, row, column]])
    }
  }

  @Test func sentencesNameTheProduct() throws {
    let right = Letters(input: [["a", "b", "c"], ["d", "e", "f"]], kernel: [["w", "x"], ["y", "z"]])
    let found = try Diagnosed([1, 2], ["aw + bx + ez", "bw+cx+ey+fz"], on: right.scene, inLetters: true)
    #expect(found.diagnoses.map(\.text) == ["in cell (0, 0) the term d·y is missing"])
    #expect(found.checked.wrong == [0] && found.diagnoses.first?.step?.term == 2)
  }

  /// Decimals before letters are judged as decimals are: rounded ones, and those of a computer.
  @Test(arguments: [
    ("1/3 a + 1/2 b", true, true), ("0.33a + 0.5b", false, true), ("0.333333333333a + 0.5b", true, true),
    ("0.34a + 0.5b", false, false), ("0.33a + 1/2 b", false, true), ("0.33a + 0.33b", false, false),
    ("0.33a", false, false), ("0.33a + 0.5b + 0c", false, true), ("0.33a + 0.5b + c", false, false),
    ("(2a + 3b)/6", true, true), ("0.33", false, false),
  ])
  func numbersBeforeLetters(text: String, isRight: Bool, isRounded: Bool) throws {
    let third = Polynomial(Rational(1, 3), [Symbol("a")]) + Polynomial(Rational(1, 2), [Symbol("b")])
    let given = try GivenNumber.inLetters(text)
    #expect(GradingRule().accepts(given, for: .symbolic(third)) == isRight)
    var rounded = GradingRule()
    rounded.isRounded = true
    #expect(rounded.accepts(given, for: .symbolic(third)) == isRounded)
    var near = GradingRule()
    near.tolerance = Rational(1, 100)
    #expect(near.accepts(given, for: .symbolic(third)) == (isRounded || text.hasPrefix("0.34")))
  }
}
