import ConvEngine

/// An answer beside what is right: which cells are wrong, and which are not filled in yet.
///
/// [1, 5, _] where [1, 2, 3] is right has `wrong` [1] and `notYet` [2].
public struct CheckedAnswer: Sendable {
  /// The answer.
  public let answer: GivenAnswer
  /// What is right.
  public let expected: Tensor
  /// When a cell is right.
  public let rule: GradingRule
  /// Whether it has as many channels, rows and columns as it should; where it has not, no cell is judged.
  public let hasRightShape: Bool
  /// The cells that are not filled in, in reading order.
  public let notYet: [Int]
  /// The cells that are wrong, in reading order.
  public let wrong: [Int]

  /// Judges every cell.
  ///
  /// - Complexity: O(cells).
  public init(_ answer: GivenAnswer, of expected: Tensor, by rule: GradingRule) {
    (self.answer, self.expected, self.rule) = (answer, expected, rule)
    hasRightShape = answer.fits(expected.shape)
    guard hasRightShape else {
      (notYet, wrong) = ([], [])
      return
    }
    notYet = answer.cells.indices.filter { answer.cells[$0] == nil }
    wrong = answer.cells.indices.filter { cell in
      answer.cells[cell].map { !rule.accepts($0, for: expected[cell]) } ?? false
    }
  }

  /// Whether all of it is there and right.
  public var isRight: Bool { hasRightShape && wrong.isEmpty && notYet.isEmpty }

  /// Whether all that is wrong with it is that numbers are rounded to their digits: 0.33 for 1/3.
  public var isRightRounded: Bool {
    var rounded = rule
    rounded.isRounded = true
    return !wrong.isEmpty
      && wrong.allSatisfy { cell in
        answer.cells[cell].map { rounded.accepts($0, for: expected[cell]) } ?? false
      }
  }

  /// The indices of a cell, as the output has them: [channel, row, column], [channel, position] in 1-D.
  ///
  /// Where the shape is wrong they are those of the answer itself.
  public func index(of cell: Int) -> [Int] {
    hasRightShape
      ? expected.shape.index(of: expected.shape.position(at: cell))
      : GivenAnswer.index(of: cell, in: answer.lengths)
  }

  /// A cell as a sentence names it: "(0, 2)", with its channel in front where there are several.
  public func name(of cell: Int) -> String {
    hasRightShape
      ? expected.shape.name(of: expected.shape.position(at: cell))
      : "(" + GivenAnswer.index(of: cell, in: answer.lengths).map { "\($0)" }.joined(separator: ", ") + ")"
  }
}

extension Shape {
  /// A cell as a sentence names it: "(0, 2)", with its channel in front where there are several.
  func name(of cell: Position) -> String {
    let index = index(of: cell)
    let isOfOneChannel = channels == 1 && !isList
    return "(" + (isOfOneChannel ? index.dropFirst() : index[...]).map(signed).joined(separator: ", ") + ")"
  }

  private func signed(_ place: Int) -> String { place < 0 ? "−\(-place)" : "\(place)" }
}
