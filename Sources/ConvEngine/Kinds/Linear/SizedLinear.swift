/// A linear layer on a list of a known length.
public struct SizedLinear: Sendable {
  /// The settings, with the weights fitted to this input.
  public let settings: Linear
  /// The convolution that it is: 1 × n cells in, one cell of each filter out.
  public let convolution: SizedConvolution
  /// A list of n numbers.
  public let inputShape: Shape
  /// A list of one number for each filter.
  public var outputShape: Shape { Shape(list: convolution.kernel.filters) }

  /// What is added to each output; none where the layer has no bias.
  public var biases: [Number] {
    (0..<outputShape.columns).compactMap { convolution.bias(of: Position(channel: $0, row: 0, column: 0)) }
  }

  /// The cell of the convolution that a place of the output list is.
  func cell(of output: Position) -> Position { Position(channel: output.column, row: 0, column: 0) }
}

extension Linear {
  /// This layer on an input of a shape.
  ///
  /// - Throws: the first ``LayerFault`` that keeps it from running.
  /// - Complexity: O(1).
  func sized(on input: Shape) throws(LayerFault) -> SizedLinear {
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
    var settings = self
    settings.kernel = Kernel(
      form: .filters, filters: kernel.filters, rows: 1, columns: input.columns, dimensions: .one,
      weights: kernel.weights)
    let signal = Shape(channels: 1, length: input.columns)
    let outputs = Shape(channels: kernel.filters, length: 1)
    if case .perFilter(let numbers) = bias, numbers.count != kernel.filters {
      throw .biasCount(found: numbers.count, filters: kernel.filters)
    }
    var product = Convolution(settings.kernel)
    product.bias = bias
    let formula = SizeFormula(input: input.columns, kernel: input.columns)
    let convolution = SizedConvolution(
      settings: product, inputShape: signal, outputShape: outputs,
      rows: WindowAxis(SizeFormula(input: 1, kernel: 1)), columns: WindowAxis(formula))
    return SizedLinear(settings: settings, convolution: convolution, inputShape: input)
  }
}

extension SizedLinear: SizedKind {
  var rowAxis: LayerAxis { .each(1) }
  var columnAxis: LayerAxis { .all(input: inputShape.columns, count: outputShape.columns) }
  var readingCount: Int { multiplicationCount }
  var parameterCount: Int { convolution.parameterCount }
  var multiplicationCount: Int { convolution.multiplicationCount }
  var mostSteps: Int { convolution.mostSteps }

  func window(of cell: Position) -> CellWindow { convolution.window(of: self.cell(of: cell)) }
  func stepCount(of cell: Position) -> Int { convolution.mostSteps }
  func walk(on input: Tensor) -> any KindWalk { LinearWalk(self, on: input) }

  func inSymbols(hasLetters: Bool) -> SizedLayer? {
    var settings = settings
    (settings.kernel, settings.bias) = (
      settings.kernel.inSymbols(hasLetters: hasLetters), settings.bias.inSymbols
    )
    let product = convolution.withSymbols(hasLetters: hasLetters)
    return .linear(SizedLinear(settings: settings, convolution: product, inputShape: inputShape))
  }
}
