import ConvEngine

/// What shows of a pooling layer: where the largest number stands, and padding of −∞.
struct PoolingFigure: KindFigure, StandingFigure {
  let standing: Standing
  let layer: SizedPooling

  private var isMax: Bool { layer.settings.operation == .max }

  var isPaddedWithInfinity: Bool { isMax }

  var termName: String { "an element of the window" }

  var marks: [(mark: String, meaning: String)] { isMax ? [("*", "the largest of the window so far")] : [] }

  var winner: Position? {
    guard isMax else { return nil }
    let count = standing.term.map { $0 + 1 } ?? layer.tapCount(of: standing.cell)
    return PoolingWalk(layer, on: standing.walk.input).best(standing.cell, count)?.place
  }
}
