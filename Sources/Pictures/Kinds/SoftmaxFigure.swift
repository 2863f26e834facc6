import ConvEngine

/// What shows of a softmax: the curve of the exponential, with the current number of the line on it.
struct SoftmaxFigure: KindFigure, StandingFigure {
  let standing: Standing
  let layer: SizedSoftmax
  private let lines: SoftmaxLines

  init(standing: Standing, layer: SizedSoftmax) {
    (self.standing, self.layer) = (standing, layer)
    lines = SoftmaxLines(SoftmaxWalk(layer, on: standing.walk.input))
  }

  var termName: String { "an exponential" }

  func output(_ cell: Position) -> Number? {
    cell == standing.cell ? standing.value(of: cell) : standing.known?[cell] ?? lines.result(cell)
  }

  var marks: [(mark: String, meaning: String)] { [CurveFigure.mark] }

  func curve(farthest: Double) -> CurveFigure? {
    let walk = SoftmaxWalk(layer, on: standing.walk.input)
    let index = standing.term ?? layer.index(of: standing.cell)
    let shift = walk.line(through: standing.cell).shift
    let x = index < layer.length ? walk.number(standing.cell, index) + shift * -1 : nil
    return CurveFigure(
      heading: "e^x", reach: max(1, min(farthest, 4)), point: x?.nearestDouble, Softmax.exponential)
  }
}

/// The values of a softmax, the sum of each line made once for all the cells that show of it.
private final class SoftmaxLines {
  private let walk: SoftmaxWalk
  private var known: [Position: SoftmaxWalk.Line] = [:]

  init(_ walk: SoftmaxWalk) { self.walk = walk }

  func result(_ cell: Position) -> Number {
    let first = walk.layer.cell(0, onLineOf: cell)
    let line = known[first] ?? walk.line(through: cell)
    known[first] = line
    return walk.result(cell, on: line)
  }
}
