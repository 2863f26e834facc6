import ConvEngine

/// What shows of a convolution: its kernel as it lies on the input.
struct ConvolutionFigure: KindFigure, StandingFigure {
  let standing: Standing
  let layer: SizedConvolution

  var kernel: KernelFigure? {
    KernelFigure(
      heading: { heading(channel: $0 % layer.channelsPerGroup) }, filterHeading: heading(channel: nil),
      size: Pair(layer.kernel.rows, layer.kernel.columns), channel: { $0 % layer.channelsPerGroup },
      current: standing.multipliedTap.map(layer.kernelCell(tap:)), isTurned: layer.settings.flip)
  }

  func weight(_ tap: Position, of cell: Position) -> Number? {
    layer.kernel[layer.weightOffset(output: cell, tap: tap)]
  }

  func product(_ term: Int) -> Number? {
    guard term < layer.productsPerCell else { return nil }
    return ConvolutionWalk(layer, on: standing.walk.input).product(standing.cell, term).result
  }

  var bias: Number? { layer.bias(of: standing.cell) }

  private func heading(channel: Int?) -> String {
    let (kernel, cell) = (layer.kernel, standing.cell)
    var parts: [String] = []
    if kernel.filters > 1 { parts.append("filter \(cell.channel)") }
    if let channel, kernel.channels > 1 { parts.append("channel \(channel)") }
    if !kernel.isShared {
      let (row, column) = (cell.row % kernel.tileRows, cell.column % kernel.tileColumns)
      parts.append(kernel.dimensions == .one ? "tile [\(column)]" : "tile [\(row), \(column)]")
    }
    if layer.settings.flip { parts.append("turned") }
    let isFilter = channel == nil && kernel.filters > 1
    return parts.isEmpty
      ? "kernel" : (parts.count == 1 && !isFilter ? "kernel " : "") + parts.joined(separator: " ")
  }
}

extension Standing {
  /// The kernel cell of the current multiplication; nil where the step multiplies nothing.
  var multipliedTap: Position? {
    term.flatMap { walk.place(cell, $0) == nil ? nil : walk.kernelCell(cell, $0) }
  }
}
