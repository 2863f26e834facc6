import ConvEngine
import Testing

@testable import Exercises

/// One wrong cell: every slip is recognised, all that fit are listed, and always in the same order.
@Suite struct SlipTests {
  private static let order = SlipRegistry.all.map { $0.name }

  @Test func theOrderIsFixed() {
    #expect(
      Self.order == [
        "term_missing", "sign_slip", "term_doubled", "neighbouring_cell", "wrong_kernel_cell",
        "wrong_input_cell",
      ])
    #expect(SlipRegistry.last.name == "arithmetic_slip")
  }

  /// A convolution, one of its cells, and the terms of that, by the definition.
  private struct Cell {
    var right: NaiveConvolution
    let place: (row: Int, column: Int)
    let terms: [(value: Rational, weight: Rational, row: Int, column: Int)]

    init(_ dice: inout Dice) {
      right = NaiveConvolution(input: dice.volume(1, 5, 5, -9...9), kernel: [dice.volume(1, 2, 2, -4...4)])
      right.bias = [Rational(dice.roll(1...3))]
      place = (dice.roll(0...3), dice.roll(0...3))
      var terms: [(value: Rational, weight: Rational, row: Int, column: Int)] = []
      for row in 0...1 {
        for column in 0...1 {
          let value = right.input[0][place.row + row][place.column + column]
          terms.append((value, right.kernel[0][0][row][column], row, column))
        }
      }
      self.terms = terms
    }

    /// What the cell becomes by a slip; nil where it cannot be made there.
    func value(_ slip: String, _ dice: inout Dice) -> Rational? {
      let (output, term) = (right.output[0], terms[dice.roll(0...3)])
      let sum = output[place.row][place.column]
      let product = term.value * term.weight
      switch slip {
      case "term_missing": return sum - product
      case "sign_slip": return sum - product - product
      case "term_doubled": return sum + product
      case "neighbouring_cell": return output[place.row][place.column == 0 ? 1 : place.column - 1]
      case "wrong_kernel_cell":
        return sum - product + term.value * right.kernel[0][0][1 - term.row][dice.roll(0...1)]
      case "wrong_input_cell":
        let (row, column) = (place.row + term.row, place.column + term.column)
        return sum - product + right.input[0][row][column == 0 ? 1 : column - 1] * term.weight
      default: return sum + 1_000
      }
    }
  }

  @Test(arguments: order + ["arithmetic_slip"]) func isRecognised(slip: String) throws {
    var (made, alone) = (0, 0)
    for seed in 0..<25 {
      var dice = Dice(seed)
      let cell = Cell(&dice)
      guard let value = cell.value(slip, &dice) else { continue }
      var answer = cell.right.output
      guard answer[0][cell.place.row][cell.place.column] != value else { continue }
      answer[0][cell.place.row][cell.place.column] = value
      let diagnosed = try Diagnosed(answer, on: cell.right.scene())
      let found = diagnosed.mistakes.filter { Self.order.contains($0) || $0 == "arithmetic_slip" }
      made += 1
      alone += found == [slip] ? 1 : 0
      #expect(found.contains(slip), "\(seed): \(found)")
      #expect(found == Self.order.filter(found.contains) + (slip == "arithmetic_slip" ? [slip] : []))
      for diagnosis in diagnosed.diagnoses {
        #expect(diagnosis.cells == [[0, cell.place.row, cell.place.column]])
        #expect(diagnosis.text.hasPrefix("in cell (\(cell.place.row), \(cell.place.column)) "))
      }
    }
    #expect(made >= 15)
    print("\(slip): named in all of \(made) cells, alone in \(alone)")
  }

  /// The sum is 1·4 + 2·(−1) + 3·5 + 4·2 = 25, and the bias 3 makes it 28.
  @Test(arguments: [
    ("32", "sign_slip", "in cell (0, 0) the term 2·(−1) was added as +2", 1),
    ("30", "term_missing", "in cell (0, 0) the term 2·(−1) is missing", 1),
    ("25", "term_missing", "in cell (0, 0) the bias 3 is missing", 4),
    ("31", "term_doubled", "in cell (0, 0) the bias 3 was added twice", 4),
    ("1028", "arithmetic_slip", "in cell (0, 0) 1028 is 1000 too much: an arithmetic slip", -1),
    ("55/2", "arithmetic_slip", "in cell (0, 0) 27.5 is 0.5 too little: an arithmetic slip", -1),
  ])
  func sentencesNameTheTerm(given: String, mistake: String, text: String, term: Int) throws {
    var right = NaiveConvolution(
      input: [[[1, 2, 9, 9], [3, 4, 9, 9], [9, 9, 9, 9]]], kernel: [[[[4, -1], [5, 2]]]])
    right.bias = [3]
    var texts = right.output[0].flatMap { $0.map(\.description) }
    #expect(texts[0] == "28")
    texts[0] = given
    let diagnosed = try Diagnosed([2, 3], texts, on: right.scene())
    let found = try #require(diagnosed.diagnoses.first { $0.mistake == mistake })
    #expect(found.text == text)
    #expect(found.step?.term == (term < 0 ? nil : term))
    #expect(found.step?.cell == Position(channel: 0, row: 0, column: 0) && found.step?.layer == 0)
  }

  /// A slip in the layer under an activation is seen through it.
  @Test func activationsAreLookedThrough() throws {
    let right = NaiveConvolution(
      input: [[[1, 2, 0], [3, 4, 1], [2, 0, 5]]], kernel: [[[[1, 1], [1, 1]]]])
    let diagnosed = try Diagnosed([2, 2], ["6", "7", "9", "10"], on: right.scene(.activation(.relu)))
    #expect(diagnosed.mistakes.first == "term_missing")
    #expect(diagnosed.diagnoses.first?.text == "in cell (0, 0) the term 4·1 is missing")
  }

  /// A slip under a pooling layer is seen through it.
  @Test func poolingIsLookedThrough() throws {
    let right = NaiveConvolution(
      input: [[[1, 2, 0], [3, 40, 1], [2, 0, 5]]], kernel: [[[[1, 2], [0, 1]]]])
    var windows = Pooling.Windows(size: Pair(2))
    windows.padding = .valid
    let scene = right.scene(.activation(.relu), .pooling(Pooling(.max, .sliding(windows))))
    // The cells are 45, 3, 83 and 47; with 40·2 twice the third is 163.
    let diagnosed = try Diagnosed([1], ["163"], on: scene)
    #expect(
      diagnosed.diagnoses.contains {
        $0.mistake == "term_doubled"
          && $0.text == "in cell (1, 0) of layer 0 (conv) the term 40·2 was added twice"
          && $0.step == Diagnosis.Step(layer: 0, cell: Position(channel: 0, row: 1, column: 0), term: 1)
      }, "\(diagnosed.diagnoses)")
  }

  /// Two at once: neither alone gives the numbers, both together do.
  @Test(arguments: 0..<3) func twoMistakesAtOnce(seed: Int) throws {
    var dice = Dice(seed)
    var right = NaiveConvolution(input: dice.volume(1, 6, 6, -9...9), kernel: [dice.volume(1, 3, 3, -4...4)])
    (right.bias, right.padding) = ([5], (1, 1, 1, 1))
    var changed = right
    (changed.bias, changed.kernel) = (nil, changed.kernel.map(\.turned))
    var diagnosed = try Diagnosed(changed.output, on: right.scene())
    #expect(Set(diagnosed.mistakes).isSuperset(of: ["flipped_kernel", "bias_forgotten"]))
    #expect(diagnosed.diagnoses.first?.also != nil)
    changed = right
    (changed.padding, changed.kernel) = ((0, 0, 0, 0), changed.kernel.map(\.transposed))
    diagnosed = try Diagnosed(changed.output, on: right.scene())
    #expect(Set(diagnosed.mistakes).isSuperset(of: ["padding_forgotten", "transposed_kernel"]))
    // In two layers.
    changed = right
    changed.kernel = changed.kernel.map(\.turned)
    diagnosed = try Diagnosed(changed.output, on: right.scene(.activation(.relu)))
    #expect(
      Set(diagnosed.mistakes).isSuperset(of: ["flipped_kernel", "activation_forgotten"]),
      "\(diagnosed.diagnoses)")
  }
}
