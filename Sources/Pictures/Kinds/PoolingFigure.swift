import ConvEngine

/// What shows of a pooling layer: where the largest number stands, and padding of −∞.
struct PoolingFigure: KindFigure, StandingFigure {
  let standing: Standing
  let layer: SizedPooling

  var isMax: Bool { layer.settings.operation == .max }

  var isPaddedWithInfinity: Bool { isMax }

  var termName: String { "an element of the window" }

  var marks: [(mark: String, meaning: String)] { isMax ? [("*", "the largest of the window so far")] : [] }

  var winner: Position? {
    guard isMax else { return nil }
    let count = standing.term.map { $0 + 1 } ?? layer.tapCount(of: standing.cell)
    return PoolingWalk(layer, on: standing.walk.input).best(standing.cell, count)?.place
  }

  /// What stands in an output cell now; of an average that is not divided yet nothing does.
  func output(_ cell: Position) -> Number? {
    let isUndivided = standing.term.map { $0 < layer.tapCount(of: standing.cell) } ?? false
    return !isMax && cell == standing.cell && isUndivided ? nil : standing.output(cell)
  }

  /// How many numbers of the walked window an average divides by.
  var divisor: Int { layer.divisor(of: standing.cell) }

  /// How many rows and columns the largest window has.
  var largestWindow: Pair {
    let shape = layer.outputShape
    let sized = standing.walk.layer
    let rows = (0..<shape.rows).map { sized.window(of: Position(channel: 0, row: $0, column: 0)).rows.count }
    let columns = (0..<shape.columns).map {
      sized.window(of: Position(channel: 0, row: 0, column: $0)).columns.count
    }
    return Pair(rows.max() ?? 1, columns.max() ?? 1)
  }

  /// Whether an input cell was the largest of a window that is walked already.
  ///
  /// - Complexity: O(log(rows) + log(columns)) windows, and the elements of those that hold the cell.
  func isEarlierWinner(_ place: Position) -> Bool {
    guard isMax else { return false }
    let shape = layer.outputShape
    let walk = PoolingWalk(layer, on: standing.walk.input)
    for row in windows(shape.rows, around: place.row, { window($0, 0).rows }) {
      for column in windows(shape.columns, around: place.column, { window(0, $0).columns }) {
        let output = Position(channel: place.channel, row: row, column: column)
        guard shape.offset(output.channel, row, column) < standing.place.cell else { return false }
        if walk.best(output, layer.tapCount(of: output))?.place == place { return true }
      }
    }
    return false
  }

  private func window(_ row: Int, _ column: Int) -> CellWindow {
    standing.walk.layer.window(of: Position(channel: 0, row: row, column: column))
  }

  /// Which of so many windows along an axis reach over a place: neighbours, as windows go from start to end.
  private func windows(_ count: Int, around place: Int, _ line: (Int) -> CellWindow.Line) -> Range<Int> {
    func first(where isBeyond: (CellWindow.Line) -> Bool) -> Int {
      var (low, high) = (0, count)
      while low < high {
        let middle = (low + high) / 2
        if isBeyond(line(middle)) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let start = first { $0.start + $0.extent > place }
    return start..<max(start, first { $0.start > place })
  }
}
