import ConvEngine

/// What shows of a linear layer: the weights of the walked output, upright beside the list they multiply.
struct LinearFigure: KindFigure, StandingFigure {
  let standing: Standing
  let layer: SizedLinear

  var kernel: KernelFigure? {
    let (weights, output) = (layer.convolution.kernel, standing.cell.column)
    return KernelFigure(
      heading: { _ in "weights for \(output)" }, size: Pair(weights.rows, weights.columns),
      channel: { _ in 0 },
      current: standing.multipliedTap, isUpright: true)
  }

  var walkedFilter: Int { standing.cell.column }

  func weight(_ tap: Position, of cell: Position) -> Number? {
    layer.convolution.kernel[cell.column * layer.inputShape.columns + tap.column]
  }

  func product(_ term: Int) -> Number? {
    guard term < layer.convolution.productsPerCell else { return nil }
    return LinearWalk(layer, on: standing.walk.input).product(standing.cell, term).result
  }

  var bias: Number? { LinearWalk(layer, on: standing.walk.input).bias(of: standing.cell) }
}
