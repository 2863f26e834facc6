import ConvEngine

/// What shows of a transposed convolution: the stamp on the output, which fills up from input cell to input cell.
struct TransposedFigure: KindFigure, StandingFigure {
  let standing: Standing
  let layer: SizedTransposed

  private var walk: TransposedWalk { TransposedWalk(layer, on: standing.walk.input) }

  var kernel: KernelFigure? {
    let (weights, cell, output) = (layer.weights, standing.cell, outputChannel)
    let channel = output % layer.outputsPerGroup
    let parts =
      (weights.filters > 1 ? " of input \(cell.channel)" : "")
      + (weights.channels > 1 ? " for output \(output)" : "")
    return KernelFigure(
      heading: { _ in "kernel" + parts }, size: Pair(weights.rows, weights.columns),
      channel: { _ in channel },
      current: standing.term.flatMap { standing.walk.kernelCell(cell, $0) })
  }

  func weight(_ tap: Position, of cell: Position) -> Number? {
    let weights = layer.weights
    return weights[weights.offset(tileRow: 0, tileColumn: 0, filter: cell.channel, tap)]
  }

  func product(_ term: Int) -> Number? { walk.product(standing.cell, term).result }

  var outputChannel: Int {
    if let term = standing.term { return walk.product(standing.cell, term).target.channel }
    let first = layer.firstOutput(ofInput: standing.cell.channel)
    if let edited = standing.presentation.edited, edited.grid == .kernel {
      return first + edited.cell.channel
    }
    return first + standing.presentation.channel % layer.outputsPerGroup
  }

  var outputWindow: CellWindow {
    CellWindow(
      channels: outputChannel..<outputChannel + 1, rows: layer.rows.stamp(of: standing.cell.row),
      columns: layer.columns.stamp(of: standing.cell.column))
  }

  var target: Position? { standing.term.map { walk.product(standing.cell, $0).target } }

  var walkedGrid: Presentation.Focus { .input }

  var channelCount: Int { layer.outputsPerGroup }

  func output(_ cell: Position) -> Number? { standing.value(of: cell) }

  /// Whether there are stamps to come on an output cell.
  func isStillToCome(_ cell: Position) -> Bool {
    let last = walk.products(onto: cell).last.map(\.source)
    return last.map { layer.inputShape.offset($0.channel, $0.row, $0.column) > standing.place.cell } ?? false
  }
}
