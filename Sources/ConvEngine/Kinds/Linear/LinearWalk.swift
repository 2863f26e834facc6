/// The walk over a linear layer: every input times its weight, then the bias, then the result.
public struct LinearWalk: Sendable {
  /// The layer, sized on the input.
  public let layer: SizedLinear
  /// What it reads.
  public let input: Tensor
  private let convolution: ConvolutionWalk

  /// The walk of a layer over its input.
  public init(_ layer: SizedLinear, on input: Tensor) {
    (self.layer, self.input) = (layer, input)
    convolution = ConvolutionWalk(layer.convolution, on: input)
  }

  /// The step of one output and term.
  public func step(_ output: Position, _ term: Int) -> ConvolutionStep {
    convolution.step(cell: output.column, term: term)
  }

  /// The multiplication of one input.
  public func product(_ output: Position, _ term: Int) -> ConvolutionStep.Product {
    convolution.product(layer.cell(of: output), term)
  }

  /// The bias of an output; nil where the layer has none.
  public func bias(of output: Position) -> Number? { layer.convolution.bias(of: layer.cell(of: output)) }

  /// The value of an output.
  public func result(_ output: Position) -> Number { convolution.result(layer.cell(of: output)) }
}

extension LinearWalk: KindWalk {
  func value(_ cell: Position, _ term: Int) -> Number? { step(cell, term).sum }
  func place(_ cell: Position, _ term: Int) -> Position? { convolution.place(layer.cell(of: cell), term) }
  func source(_ cell: Position, _ term: Int) -> Position? { convolution.source(layer.cell(of: cell), term) }
  func kernelCell(_ cell: Position, _ term: Int) -> Position? {
    convolution.kernelCell(layer.cell(of: cell), term)
  }
}
