import ConvEngine
import Testing
import WrittenSums

@testable import Exercises

/// What a student did stands above what was asked, term by term: the one comes to the number that they have, and the other
/// to the right one, which is not said.
@Suite struct MadeSumTests {
  /// 1·0 + 2·1 + 4·2 + 5·3 = 25, of pictures that were drawn before the program.
  private func sum(_ given: String) throws -> MadeSum {
    let right = NaiveConvolution(
      input: [[[0, 1, 2], [3, 4, 5], [6, 7, 8]]], kernel: [[[[0, 1], [2, 3]]]])
    let diagnosed = try Diagnosed([1, 2, 2], ["", given, "", ""], on: right.scene())
    let first = try #require(diagnosed.diagnoses.first)
    return try #require(first.sum(at: [0, 0, 1]), "\(diagnosed.diagnoses.map(\.said))")
  }

  private func yours(_ sum: MadeSum) -> [String] { sum.columns.map { $0.yours.map(\.text).joined() } }
  private func asked(_ sum: MadeSum) -> [String] { sum.columns.map(\.asked) }
  private func wrong(_ sum: MadeSum) -> [String] {
    sum.columns.flatMap(\.yours).filter(\.differs).map(\.text)
  }

  @Test func aKernelThatWasTurnedIsReadBackwards() throws {
    let sum = try sum("11")
    #expect(yours(sum) == ["1·3", "2·2", "4·1", "5·0"] && sum.yours.result == "= 11")
    #expect(asked(sum) == ["1·0", "2·1", "4·2", "5·3"] && sum.asked.result == "= ?")
    #expect(wrong(sum) == ["3", "2", "1", "0"], "the weights alone")
    #expect(sum.yours.note == "weights 3 2 1 0" && sum.asked.note == "weights 0 1 2 3")
    #expect(sum.columns.map(\.term) == [0, 1, 2, 3])
  }

  @Test(arguments: [
    ("17", ["1·0", "2·1", "", "5·3"], ["1·0", "2·1", "4·2", "5·3"], []),
    ("27", ["1·0", "2·1", "2·1", "4·2", "5·3"], ["1·0", "2·1", "", "4·2", "5·3"], ["2", "·", "1"]),
    ("9", ["1·0", "2·1", "(−8)", "5·3"], ["1·0", "2·1", "4·2", "5·3"], ["(−8)"]),
    ("19", ["0·0", "1·1", "3·2", "4·3"], ["1·0", "2·1", "4·2", "5·3"], ["0", "1", "3", "4"]),
    ("29", ["1·0", "2·3", "4·2", "5·3"], ["1·0", "2·1", "4·2", "5·3"], ["3"]),
    ("22", ["1·0", "2·1", "4·2", "4·3"], ["1·0", "2·1", "4·2", "5·3"], ["4"]),
  ])
  func aSlipIsInItsPlace(given: String, yours: [String], asked: [String], wrong: [String]) throws {
    let sum = try sum(given)
    #expect(self.yours(sum) == yours && self.asked(sum) == asked && self.wrong(sum) == wrong)
    #expect(sum.yours.result == "= \(given)" && sum.asked.result == "= ?")
  }

  /// Of every mistake, over many scenes: both lines are computed anew from their text.
  @Test(arguments: 0..<MistakeTests.all.count) func bothLinesComeToWhatTheySay(mistake: Int) throws {
    var lines = 0
    for seed in 0..<4 {
      var dice = Dice(seed)
      let made = MistakeTests.all[mistake].make(&dice)
      let diagnosed = try Diagnosed(made.answer, on: made.scene)
      for diagnosis in diagnosed.diagnoses { lines += try check(diagnosis, diagnosed.checked) }
    }
    print("\(MistakeTests.all[mistake].name): \(lines) sums")
  }

  /// The same of slips in one cell, and of cells under an activation.
  @Test(arguments: 0..<40) func soDoThoseOfOneCell(seed: Int) throws {
    var dice = Dice(seed)
    var right = NaiveConvolution(
      input: dice.volume(1, 4, 4, -6...9), kernel: [dice.volume(1, 2, 2, -3...4)])
    right.bias = seed % 2 == 0 ? [Rational(dice.roll(-3...3))] : nil
    let scene = seed % 3 == 0 ? right.scene(.activation(.relu)) : right.scene()
    var texts = Array(repeating: "", count: 9)
    texts[dice.roll(0...8)] = "\(dice.roll(-20...40))"
    let diagnosed = try Diagnosed([1, 3, 3], texts, on: scene)
    for diagnosis in diagnosed.diagnoses { _ = try check(diagnosis, diagnosed.checked) }
  }

  /// How many sums of a diagnosis were computed anew.
  private func check(_ diagnosis: Diagnosis, _ checked: CheckedAnswer) throws -> Int {
    var count = 0
    for (cell, sum) in zip(diagnosis.cells, diagnosis.sums) {
      guard let sum, checked.hasRightShape else { continue }
      let place = try #require(checked.answer.cells.indices.first { checked.index(of: $0) == cell })
      let values = WrittenSum.values(sum)
      #expect(values.yours == checked.answer.cells[place]?.value.exactValue, "\(diagnosis.mistake), \(sum)")
      #expect(values.asked == checked.expected[place].exactValue, "\(diagnosis.mistake), \(sum)")
      let isMarked =
        sum.columns.contains(where: \.differs) || sum.yours.opening.differs || sum.yours.closing.differs
      #expect(isMarked && sum.asked.result == "= ?", "\(diagnosis.mistake), \(sum)")
      count += 1
    }
    return count
  }
}
