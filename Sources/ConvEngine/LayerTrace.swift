/// The walk over one layer, whichever it is: what every walk needs to know.
///
/// Cells go by channel, row and column; each has steps of its own, computed from the cell and the number of the
/// step alone.
public enum LayerTrace: Sendable {
  /// Every multiplication, then the bias, then the result.
  case convolution(ConvolutionTrace)
  /// Every element of a window, and for an average the division.
  case pooling(PoolingTrace)

  /// The walk of a layer over its input.
  public init(_ layer: FittedLayer, on input: Tensor) {
    switch layer {
    case .convolution(let layer): self = .convolution(ConvolutionTrace(layer, on: input))
    case .pooling(let layer): self = .pooling(PoolingTrace(layer, on: input))
    }
  }

  private var walk: any LayerWalk {
    switch self {
    case .convolution(let trace): trace
    case .pooling(let trace): trace
    }
  }
}

/// What every kind of walk can say.
protocol LayerWalk: Sendable {
  var fittedLayer: FittedLayer { get }
  var input: Tensor { get }
  func result(_ output: Position) -> Number
  func value(_ cell: Position, _ term: Int) -> Number?
  func place(_ cell: Position, _ term: Int) -> Position?
  func source(_ cell: Position, _ term: Int) -> Position?
  func kernelCell(_ cell: Position, _ term: Int) -> Position?
}

extension LayerWalk {
  func kernelCell(_ cell: Position, _ term: Int) -> Position? { nil }
}

extension LayerTrace {
  /// The layer, fitted to the input.
  public var layer: FittedLayer { walk.fittedLayer }

  /// What it reads.
  public var input: Tensor { walk.input }

  /// How many output cells there are.
  public var cellCount: Int { layer.outputShape.count }

  /// How many steps a cell has; windows may differ.
  public func stepCount(ofCell cell: Int) -> Int { layer.stepCount(of: layer.outputShape.position(at: cell)) }

  /// The value of an output cell.
  public func result(_ output: Position) -> Number { walk.result(output) }

  /// What stands in the output cell after a step; nil for the −∞ of a maximum that has met padding only.
  public func value(cell: Int, term: Int) -> Number? {
    walk.value(layer.outputShape.position(at: cell), term)
  }

  /// The input cell that a step reads, or the last one before it; nil where that is no cell of the input.
  public func source(_ cell: Position, _ term: Int) -> Position? { walk.source(cell, term) }

  /// The kernel cell of a step, or of the last one before it that has any; nil where there is no kernel.
  public func kernelCell(_ cell: Position, _ term: Int) -> Position? { walk.kernelCell(cell, term) }

  /// Where a step reads, in the input or in its padding; nil where it reads nothing.
  public func place(_ cell: Position, _ term: Int) -> Position? { walk.place(cell, term) }
}

extension ConvolutionTrace: LayerWalk {
  var fittedLayer: FittedLayer { .convolution(layer) }

  func value(_ cell: Position, _ term: Int) -> Number? {
    step(cell: layer.outputShape.offset(cell.channel, cell.row, cell.column), term: term).sum
  }

  func place(_ cell: Position, _ term: Int) -> Position? {
    term < layer.productsPerCell ? product(cell, term).place : nil
  }

  func source(_ cell: Position, _ term: Int) -> Position? {
    product(cell, Swift.min(term, layer.productsPerCell - 1)).source
  }

  func kernelCell(_ cell: Position, _ term: Int) -> Position? {
    product(cell, Swift.min(term, layer.productsPerCell - 1)).kernelCell
  }
}

extension PoolingTrace: LayerWalk {
  var fittedLayer: FittedLayer { .pooling(layer) }

  func value(_ cell: Position, _ term: Int) -> Number? { step(cell, term).value }

  func place(_ cell: Position, _ term: Int) -> Position? {
    term < layer.tapCount(of: cell) ? element(cell, term).place : nil
  }

  func source(_ cell: Position, _ term: Int) -> Position? {
    let element = element(cell, Swift.min(term, layer.tapCount(of: cell) - 1))
    return element.isPadding ? nil : element.place
  }
}
