import ConvEngine

/// The elements of a pooling window: max(1, 3, −∞), (1 + 3)/2.
struct PoolingTerms: CellTerms {
  private let walk: PoolingWalk
  private let output: Position

  init(_ walk: PoolingWalk, _ output: Position) { (self.walk, self.output) = (walk, output) }

  private var isMaximum: Bool { walk.operation == .max }

  var count: Int { walk.layer.tapCount(of: output) }
  var joint: TermJoint { isMaximum ? .comma : .plus }

  func enclosure(_ numbers: TermNumbers) -> Formula {
    isMaximum ? .call(.max, [.terms]) : .fraction(.terms, over: .whole(walk.layer.divisor(of: output)))
  }

  func term(_ index: Int, _ numbers: TermNumbers) -> Formula {
    let element = walk.element(output, index)
    return element.value.map(numbers.input) ?? (isMaximum ? .minusInfinity : 0)
  }

  var results: [Number] { [walk.result(output)] }
}
