/// The settings of a `linear` layer, fully connected: every output reads every number of a plain list.
///
/// Weights [[1, 2], [0, −1]] on the list [3, 4] give [11, −4]. It is the convolution whose kernel covers the whole
/// input, one filter for each output; so the engine computes it.
///
/// Source: https://pytorch.org/docs/stable/generated/torch.nn.Linear.html
public struct Linear: Hashable, Sendable {
  /// The weights as a 1-D kernel: a filter of one channel for each output.
  public var kernel: Kernel
  /// What is added to every output.
  public var bias = Bias.none

  /// The weights [out][in].
  ///
  /// - Precondition: all rows have one length, and there is one at least.
  public init(weight: [[Number]], bias: Bias = .none) {
    kernel = Kernel(
      form: .filters, filters: weight.count, rows: 1, columns: weight[0].count, dimensions: .one,
      weights: .numbers(weight.flatMap { $0 }))
    self.bias = bias
  }

  /// So many outputs of as many inputs as there are; `weights` may be unknown, or drawn.
  public init(outFeatures: Int, weights: Kernel.Weights) {
    kernel = Kernel(
      form: .size, filters: outFeatures, rows: 1, columns: 1, dimensions: .one, weights: weights)
  }
}

/// A linear layer on a list of a known length.
public struct SizedLinear: Sendable {
  /// The convolution that it is: 1 × n cells in, one cell of each filter out.
  public let convolution: SizedConvolution
  /// A list of n numbers.
  public let inputShape: Shape
  /// A list of as many numbers as there are filters.
  public var outputShape: Shape { Shape(list: convolution.kernel.filters) }

  /// What is added to each output; none where the layer has no bias.
  public var biases: [Number] {
    (0..<outputShape.columns).compactMap { convolution.bias(of: Position(channel: $0, row: 0, column: 0)) }
  }

  /// The cell of the convolution that a place of the output list is.
  func cell(of output: Position) -> Position { Position(channel: output.column, row: 0, column: 0) }
}

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

extension Linear: LayerSettings {
  static let kind = "linear"
  var layer: Layer { .linear(self) }
  var kind: String { Self.kind }
  var weights: Kernel? {
    get { kernel }
    set { if let newValue { kernel = newValue } }
  }
  var hasSymbols: Bool { kernel.hasSymbols || bias.hasSymbols }

  func sizedLayer(on input: Shape) throws(LayerFault) -> SizedLayer {
    guard input.isList else { throw .needsList(kind: kind, input: input) }
    guard (1...Limits.setting).contains(kernel.filters) else {
      throw .setting(name: "out_features", found: kernel.filters, allowed: 1...Limits.setting)
    }
    guard kernel.form == .size || kernel.columns == input.columns else {
      throw .inputs(weights: kernel.columns, input: input.columns)
    }
    let limit = kernel.weights == .unknown ? Limits.countedWeights : Limits.kernelWeights
    guard Limits.product([kernel.filters, input.columns], upTo: limit) != nil else {
      throw .tooLarge(what: "weight", lengths: [kernel.filters, input.columns], limit: limit)
    }
    let sized = Kernel(
      form: .filters, filters: kernel.filters, rows: 1, columns: input.columns, dimensions: .one,
      weights: kernel.weights)
    let signal = Shape(channels: 1, length: input.columns)
    let outputs = Shape(channels: kernel.filters, length: 1)
    if case .perFilter(let numbers) = bias, numbers.count != kernel.filters {
      throw .biasCount(found: numbers.count, filters: kernel.filters)
    }
    var settings = Convolution(sized)
    settings.bias = bias
    let formula = SizeFormula(input: input.columns, kernel: input.columns)
    let convolution = SizedConvolution(
      settings: settings, inputShape: signal, outputShape: outputs,
      rows: WindowAxis(SizeFormula(input: 1, kernel: 1)), columns: WindowAxis(formula))
    return .linear(SizedLinear(convolution: convolution, inputShape: input))
  }
}

extension SizedLinear: SizedKind {
  func walk(on input: Tensor) -> any KindWalk { LinearWalk(self, on: input) }
  var kind: String { Linear.kind }
  var rowAxis: LayerAxis { .each(1) }
  var columnAxis: LayerAxis { .all(input: inputShape.columns, count: outputShape.columns) }
  var weightsIfAny: Kernel? { convolution.kernel }
  var readingCount: Int { multiplicationCount }
  var parameterCount: Int { convolution.parameterCount }
  var multiplicationCount: Int { convolution.multiplicationCount }
  func window(of cell: Position) -> CellWindow { convolution.window(of: self.cell(of: cell)) }
  func stepCount(of cell: Position) -> Int { convolution.mostSteps }
  var mostSteps: Int { convolution.mostSteps }
}

extension LinearWalk: KindWalk {
  func value(_ cell: Position, _ term: Int) -> Number? { step(cell, term).sum }
  func place(_ cell: Position, _ term: Int) -> Position? { convolution.place(layer.cell(of: cell), term) }
  func source(_ cell: Position, _ term: Int) -> Position? { convolution.source(layer.cell(of: cell), term) }
  func kernelCell(_ cell: Position, _ term: Int) -> Position? {
    convolution.kernelCell(layer.cell(of: cell), term)
  }
}
