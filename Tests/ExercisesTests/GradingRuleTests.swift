import ConvEngine
import Testing

@testable import Exercises

/// When a number is right: exactly, as a computer printed it, rounded, or within a tolerance.
@Suite struct GradingRuleTests {
  private func accepts(_ text: String, _ number: Number, _ rule: GradingRule = GradingRule()) throws -> Bool {
    rule.accepts(try GivenNumber(text), for: number)
  }

  @Test(arguments: [
    ("0.5", 1, 2, true), ("1/2", 1, 2, true), ("2/4", 1, 2, true), ("0.50", 1, 2, true), ("5e-1", 1, 2, true),
    ("−7/4", -7, 4, true), ("-1.75", -7, 4, true), ("+3", 3, 1, true), ("3.0", 3, 1, true),
    ("03", 3, 1, true),
    ("0.33", 1, 3, false), ("0.33333333333", 1, 3, false), ("0.333333333333", 1, 3, true),
    ("0.333333333334", 1, 3, false), ("0.3333333333333333", 1, 3, true), ("3.33333333333e-1", 1, 3, true),
    // Zeros in front are no significant digits; those behind are.
    ("0.00333333333333", 1, 300, true), ("0.0033333333333", 1, 300, false),
    ("3.00000000000", 3, 1, true), ("3.00000000001", 3, 1, false), ("2.9999999999999996", 3, 1, true),
    // Whole numbers have no digits to round: one off is wrong, however many there are.
    ("1234567890123", 1_234_567_890_124, 1, false), ("1234567890124", 1_234_567_890_124, 1, true),
    ("0.30000000000000004", 3, 10, true), ("1e-17", 0, 1, false), ("0", 0, 1, true), ("-0", 0, 1, true),
  ])
  func exactly(text: String, above: Int, below: Int, isRight: Bool) throws {
    #expect(try accepts(text, Number(above, over: below)) == isRight)
  }

  @Test(arguments: [
    ("0.33", true), ("0.3", true), ("0.34", false), ("0.32", false), ("0.333", true), ("0", true),
    ("1/3", true),
    ("1/4", false), ("33e-2", true), ("0.3330", false),
  ])
  func rounded(text: String, isRight: Bool) throws {
    var rule = GradingRule()
    rule.isRounded = true
    #expect(try accepts(text, Number(1, over: 3), rule) == isRight)
  }

  @Test(arguments: [("2", true), ("3", true), ("1.99", false), ("3.01", false), ("5/2", true)])
  func withinATolerance(text: String, isRight: Bool) throws {
    var rule = GradingRule()
    rule.tolerance = Rational(1, 2)
    #expect(try accepts(text, Number(5, over: 2), rule) == isRight)
  }

  /// sigmoid(1) = 0.7310585786300049: it cannot be written exactly, so its digits have to be right.
  @Test(arguments: [
    ("0.7310585786300049", true), ("0.731058578630", true), ("0.731", true), ("0.7311", true),
    ("0.7310", false),
    ("0.73", false), ("0.732", false), ("1", false),
  ])
  func approximately(text: String, isRight: Bool) throws {
    #expect(try accepts(text, .approximate(0.731_058_578_630_004_9)) == isRight)
  }

  @Test func blanksAreNotYetAndTheFirstLengthsMayBeLeftOut() throws {
    let right = Tensor(rows: [[1, 2], [3, 4]])
    let answer = try GivenAnswer(lengths: [2, 2], texts: ["1", "", "5", "4.0"])
    let checked = CheckedAnswer(answer, of: right, by: GradingRule())
    #expect(checked.notYet == [1] && checked.wrong == [2] && !checked.isRight && checked.hasRightShape)
    #expect(checked.index(of: 2) == [0, 1, 0] && checked.name(of: 2) == "(1, 0)")
    #expect(
      throws: GivenAnswer.Fault(
        cell: [1, 0], problem: "'x3' is no number; expected one like 12, -0.5, 1e3 or 7/4, or _ for a blank")
    ) {
      try GivenAnswer(lengths: [2, 2], texts: ["1", "", "x3", "4.0"])
    }
  }

  @Test(arguments: [
    ([4, 4], Shape(channels: 1, rows: 4, columns: 4), true),
    ([1, 1, 4, 4], Shape(channels: 1, rows: 4, columns: 4), true),
    ([4], Shape(channels: 1, rows: 1, columns: 4), true),
    ([4], Shape(channels: 1, rows: 4, columns: 1), false),
    ([16], Shape(channels: 1, rows: 4, columns: 4), false),
    ([4, 4], Shape(channels: 4, rows: 1, columns: 4), false),
    ([2, 5], Shape(channels: 2, length: 5), true), ([2, 1, 5], Shape(channels: 2, length: 5), true),
    ([1, 5], Shape(channels: 1, length: 5), true), ([1, 10], Shape(list: 10), true),
    ([1], Shape(list: 1), true),
  ])
  func shapes(lengths: [Int], shape: Shape, fits: Bool) {
    #expect(GivenAnswer.fits(lengths, shape) == fits)
  }

  @Test func aSizeMayLeaveOutTheChannels() {
    let shape = Shape(channels: 3, rows: 4, columns: 5)
    #expect(CheckedSize([4, 5], of: shape).isRight && CheckedSize([3, 4, 5], of: shape).isRight)
    #expect(!CheckedSize([5, 4], of: shape).isRight && !CheckedSize([4], of: shape).isRight)
    #expect(
      CheckedSize([7], of: Shape(channels: 2, length: 7)).isRight
        && CheckedSize([7], of: Shape(list: 7)).isRight)
  }
}
