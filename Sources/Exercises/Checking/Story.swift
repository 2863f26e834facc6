import ConvEngine

/// How well a mistake, or two at once, explain an answer.
struct Story: Sendable {
  /// What was done, one mistake after the other.
  let slips: [Slip]
  /// What comes out of it.
  let output: Tensor
  /// The scene that it comes out of; nil where cells were put elsewhere afterwards, and of an output that is too large.
  var solved: SolvedScene?
  /// The wrong cells that it gives as they are; of an answer of the wrong shape all cells that it gives.
  let explained: [Int]
  /// How many filled cells it gives otherwise.
  let misses: Int
  /// How many of these are right in the answer, which speaks against it.
  let contradicted: Int

  /// Of larger outputs the scenes are not kept.
  static let mostKept = 4_096

  /// One of its mistakes.
  struct Slip: Hashable, Sendable {
    let mistake: String
    let layer: Int
    let said: String
  }

  /// Compares what comes out with the answer; nil where it is of another shape, or gives none of the wrong cells.
  ///
  /// - Complexity: O(cells).
  init?(_ slips: [Slip], giving output: Tensor, for checked: CheckedAnswer) {
    guard checked.answer.fits(output.shape) else { return nil }
    (self.slips, self.output) = (slips, output)
    var explained: [Int] = []
    var (misses, contradicted) = (0, 0)
    for (cell, given) in checked.answer.cells.enumerated() {
      guard let given else { continue }
      let isGiven = checked.rule.accepts(given, for: output[cell])
      let isRight = checked.hasRightShape && checked.rule.accepts(given, for: checked.expected[cell])
      if isGiven, !isRight { explained.append(cell) }
      if !isGiven {
        misses += 1
        contradicted += isRight ? 1 : 0
      }
    }
    guard !explained.isEmpty else { return nil }
    (self.explained, self.misses, self.contradicted) = (explained, misses, contradicted)
  }

  /// Whether it gives every number of the answer.
  var isWhole: Bool { misses == 0 }

  /// Whether it explains at least half of what it would have to.
  func isMostly(of wrong: Int) -> Bool { explained.count * 2 >= wrong + contradicted }
}
