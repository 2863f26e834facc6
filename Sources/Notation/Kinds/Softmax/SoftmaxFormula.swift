import ConvEngine

/// An exponential over the sum of all of its line: e^1/(e^1 + e^2 + e^3).
struct SoftmaxTerms: CellTerms {
  private let walk: SoftmaxWalk
  private let output: Position
  private let line: SoftmaxWalk.Line

  init(_ walk: SoftmaxWalk, _ output: Position) {
    line = walk.line(through: output)
    (self.walk, self.output) = (walk, output)
  }

  var count: Int { walk.layer.length }

  func enclosure(_ numbers: TermNumbers) -> Formula {
    .fraction(term(walk.layer.index(of: output), numbers), over: .terms)
  }

  func term(_ index: Int, _ numbers: TermNumbers) -> Formula {
    let number = numbers.input(walk.number(output, index))
    // That something is taken off would tell how large the largest is.
    guard !line.shift.isZero, number != .covered else { return .power(.euler, number) }
    return .power(.euler, .difference(number, numbers.input(line.shift)))
  }

  var results: [Number] { [walk.result(output, on: line)] }
}
