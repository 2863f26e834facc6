import ConvEngine

/// The parts of a hand calculation in the order in which they are written, whatever they are written in.
enum SolutionPart {
  /// A section: the input, or a layer with its settings.
  case section(String)
  /// A grid under a heading: a kernel, biases.
  case grid(String, Tensor)
  /// The size formula, and an axis a line with its numbers.
  case sizes(formula: String, [(axis: String, numbers: String)])
  /// How many parameters and multiplications a layer has.
  case counts(String)
  /// A sum for each cell of the output.
  case sums(String, Shape, (Position) -> SumText)
  /// A sentence.
  case note(String)
  /// What comes out; without values where only shapes are known.
  case output(String, Tensor?)
}

extension SolutionPart {
  /// The whole calculation, with no number of a sum in more than `width` columns.
  static func parts(_ solution: Solution, width: Int = .max) -> [SolutionPart] {
    var parts = given(solution.scene)
    for (index, layer) in solution.layers.enumerated() {
      parts += given(layer, index)
      parts.append(sizes(layer))
      parts.append(counts(index, solution))
      if let input = solution.outputs.isEmpty ? nil : solution.input(ofLayer: index) {
        parts.append(sums(layer, LayerTrace(layer, on: input), width: width))
      }
      let output = solution.outputs.isEmpty ? nil : solution.outputs[index]
      parts.append(.output("Output, \(SizeText.lengths(layer.outputShape))", output))
    }
    return parts
  }

  /// The input.
  static func given(_ scene: Scene) -> [SolutionPart] {
    let shape = scene.input.shape
    let axes = shape.dimensions == .one ? "channels × length" : "channels × rows × columns"
    let section = SolutionPart.section("Input, \(SizeText.lengths(shape)) (\(axes))")
    guard case .values(let input) = scene.input else { return [section] }
    return [section, .grid("", input)]
  }

  /// A layer with its settings and weights.
  static func given(_ layer: FittedLayer, _ index: Int) -> [SolutionPart] {
    let section = SolutionPart.section("Layer \(index): \(LayerText.title(layer))")
    return switch layer {
    case .convolution(let layer): [section] + kernels(layer)
    case .transposed(let layer): [section] + stamps(layer)
    case .linear(let layer): [section] + weights(layer)
    case .pooling, .activation, .softmax, .flatten: [section]
    }
  }

  private static func kernels(_ layer: FittedConvolution) -> [SolutionPart] {
    let kernel = layer.kernel
    guard kernel.weights != .unknown else { return [] }
    var parts: [SolutionPart] = []
    for tile in 0..<kernel.tileRows * kernel.tileColumns {
      let (tileRow, tileColumn) = tile.quotientAndRemainder(dividingBy: kernel.tileColumns)
      for filter in 0..<kernel.filters {
        var name = kernel.filters > 1 ? "Filter \(filter)" : "Kernel"
        if !kernel.isShared { name += ", tile [\(tileRow), \(tileColumn)]" }
        if layer.settings.flip { name += " (it is turned by half a turn before it is applied)" }
        let output = Position(channel: filter, row: tileRow, column: tileColumn)
        if let bias = layer.bias(of: output) { name += ", bias \(NumberText(bias).text)" }
        parts.append(.grid(name, kernel.filter(tile * kernel.filters + filter)))
      }
    }
    return parts
  }

  /// The weights of each input channel, with which its cells stamp the output.
  private static func stamps(_ layer: FittedTransposed) -> [SolutionPart] {
    let kernel = layer.weights
    guard kernel.weights != .unknown else { return [] }
    let kernels = (0..<kernel.filters).map {
      SolutionPart.grid(kernel.filters > 1 ? "Kernel of input channel \($0)" : "Kernel", kernel.filter($0))
    }
    return kernels + biases((0..<layer.outputShape.channels).compactMap { layer.bias(ofOutput: $0) })
  }

  /// The weights as a grid, a row for each output.
  private static func weights(_ layer: FittedLinear) -> [SolutionPart] {
    let kernel = layer.convolution.kernel
    guard kernel.weights != .unknown else { return [] }
    let shape = Shape(channels: 1, rows: kernel.filters, columns: kernel.columns)
    let weights = Tensor(shape, (0..<kernel.weightCount).map { kernel[$0] ?? 0 })
    let biases = (0..<kernel.filters).compactMap {
      layer.convolution.bias(of: Position(channel: $0, row: 0, column: 0))
    }
    return [.grid("Weights, a row for each output", weights)] + self.biases(biases)
  }

  private static func biases(_ biases: [Number]) -> [SolutionPart] {
    biases.isEmpty ? [] : [.grid("Bias", Tensor(signal: biases))]
  }

  private static func sizes(_ layer: FittedLayer) -> SolutionPart {
    .sizes(
      formula: SizeText.formula(layer.axes[0].axis),
      layer.axes.map { name, axis in
        let notes = SizeText.notes(axis, name).reversed().reduce("") { $0 + "; " + $1 }
        return (name == .length ? "length" : SizeText.name(name), SizeText.numbers(axis) + notes)
      })
  }

  /// Parameters and multiplications; behind several layers the receptive field too.
  private static func counts(_ index: Int, _ solution: Solution) -> SolutionPart {
    let layer = solution.layers[index]
    let counts = "Parameters: \(layer.parameterCount); multiplications: \(layer.multiplicationCount)"
    guard solution.layers.count > 1 else { return .counts(counts) }
    let field = solution.layers.receptiveField(ofLayer: index)
    return .counts("\(counts); receptive field: \(FieldText.size(field, of: solution.scene.input.shape))")
  }

  private static func sums(_ layer: FittedLayer, _ trace: LayerTrace, width: Int) -> SolutionPart {
    if case .flatten(let layer) = layer { return .note(SizeText.places(layer.inputShape)) }
    let shape = layer.outputShape
    let names = shape.isList ? "number" : shape.dimensions == .one ? "position" : "row, column"
    let first = shape.isList ? "" : layer.kernel == nil ? "channel, " : "filter, "
    return .sums("\(sumsTitle(layer)), by output [\(first)\(names)]", shape) {
      SumText(trace, output: $0, width: width)
    }
  }

  private static func sumsTitle(_ layer: FittedLayer) -> String {
    switch layer {
    case .convolution, .linear: "Sums"
    case .transposed: "Sums of what is stamped"
    case .pooling: "Windows"
    case .activation, .softmax, .flatten: "Cells"
    }
  }
}

extension Kernel {
  /// The weights of one filter as a tensor, filters counted over all tiles.
  fileprivate func filter(_ index: Int) -> Tensor {
    let shape = Shape(channels: channels, rows: rows, columns: columns, dimensions: dimensions)
    return Tensor(shape, (index * filterSize..<(index + 1) * filterSize).map { self[$0] ?? 0 })
  }
}
