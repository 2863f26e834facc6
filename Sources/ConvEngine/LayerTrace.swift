/// The walk over one layer, whichever it is: what every walk needs to know.
///
/// Cells go by channel, row and column of the output; each has steps of its own, computed from the cell and the
/// number of the step alone.
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

  /// The layer, fitted to the input.
  public var layer: FittedLayer {
    switch self {
    case .convolution(let trace): .convolution(trace.layer)
    case .pooling(let trace): .pooling(trace.layer)
    }
  }

  /// What it reads.
  public var input: Tensor {
    switch self {
    case .convolution(let trace): trace.input
    case .pooling(let trace): trace.input
    }
  }

  /// How many output cells there are.
  public var cellCount: Int { layer.outputShape.count }

  /// How many steps a cell has; windows may differ.
  public func stepCount(ofCell cell: Int) -> Int { layer.stepCount(of: layer.outputShape.position(at: cell)) }

  /// The value of an output cell.
  public func result(_ output: Position) -> Number {
    switch self {
    case .convolution(let trace): trace.result(output)
    case .pooling(let trace): trace.result(output)
    }
  }

  /// What stands in the output cell after a step; nil for the −∞ of a maximum that has met padding only.
  public func value(cell: Int, term: Int) -> Number? {
    switch self {
    case .convolution(let trace): trace.step(cell: cell, term: term).sum
    case .pooling(let trace): trace.step(layer.outputShape.position(at: cell), term).value
    }
  }

  /// The input cell that a step reads, or the last one before it; nil where that is no cell of the input.
  public func source(_ output: Position, _ term: Int) -> Position? {
    switch self {
    case .convolution(let trace):
      trace.product(output, Swift.min(term, trace.layer.productsPerCell - 1)).source
    case .pooling(let trace):
      trace.source(output, Swift.min(term, trace.layer.tapCount(of: output) - 1))
    }
  }

  /// The kernel cell of a step, or of the last one before it that has any; nil where there is no kernel.
  public func kernelCell(_ output: Position, _ term: Int) -> Position? {
    switch self {
    case .convolution(let trace):
      trace.product(output, Swift.min(term, trace.layer.productsPerCell - 1)).kernelCell
    case .pooling: nil
    }
  }

  /// Where a step reads, in the input or in its padding; nil where it reads nothing.
  public func place(_ output: Position, _ term: Int) -> Position? {
    switch self {
    case .convolution(let trace):
      term < trace.layer.productsPerCell ? trace.product(output, term).place : nil
    case .pooling(let trace):
      term < trace.layer.tapCount(of: output) ? trace.element(output, term).place : nil
    }
  }
}
