import ConvEngine

/// A part of a whole hand calculation: text, Markdown and LaTeX differ in how they set each, not in which there are.
enum SolutionPart {
  /// The input; no values for a scene of shapes.
  case input(Shape, Tensor?)
  /// The number of a layer, and the layer.
  case layer(Int, SizedLayer)
  /// What a layer multiplies with; nothing where its kind has no weights or they are unknown.
  case weights(LayerWeights)
  /// The size formula, on each axis.
  case sizes(SizedLayer)
  /// "Parameters: 3; multiplications: 4", and behind several layers the receptive field.
  case counts(String)
  /// Every output cell's formula.
  case sums(CellFormulas)
  /// Where each number goes in a layer that moves them only: "Cell [row, column] becomes …".
  case places(String)
  /// What a layer gives; no values for a scene of shapes.
  case output(Shape, Tensor?)
}

extension SolutionPart {
  /// What heads the part: "Output, 3 × 55 × 55"; empty for a part without a heading of its own.
  var title: String {
    switch self {
    case .input(let shape, _):
      "Input, \(SizeText.lengths(shape)) "
        + (shape.isList
          ? "(a list)" : shape.dimensions == .one ? "(channels × length)" : "(channels × rows × columns)")
    case .layer(let index, let layer): "Layer \(index): \(layer.kind)"
    case .sums(let sums): sums.title
    case .output(let shape, _): "Output, \(SizeText.lengths(shape))"
    case .weights, .sizes, .counts, .places: ""
    }
  }
}

extension SolvedScene {
  /// The calculation, part by part.
  var parts: [SolutionPart] {
    [scene.inputPart]
      + layers.enumerated().flatMap { index, layer -> [SolutionPart] in
        let values = outputs.isEmpty ? nil : outputs[index]
        return layer.givenParts(index) + [.sizes(layer), .counts(counts(index, layer))]
          + (values == nil ? [] : sums(index, layer)) + [.output(layer.outputShape, values)]
      }
  }

  /// Only what is worked out: of each layer its sizes, its sums and what it gives; behind several layers also which layer.
  var workedParts: [SolutionPart] {
    layers.enumerated().flatMap { index, layer -> [SolutionPart] in
      let values = outputs.isEmpty ? nil : outputs[index]
      return (layers.count > 1 ? [.layer(index, layer)] : []) + (layer.changesSize ? [.sizes(layer)] : [])
        + (values == nil ? [] : sums(index, layer) + [.output(layer.outputShape, values)])
    }
  }

  private func counts(_ index: Int, _ layer: SizedLayer) -> String {
    let counts = "Parameters: \(layer.parameterCount); multiplications: \(layer.multiplicationCount)"
    guard layers.count > 1 else { return counts }
    let field = layers.receptiveField(ofLayer: index)
    return "\(counts); receptive field: \(ReceptiveFieldText.size(field, of: scene.input.shape))"
  }

  private func sums(_ index: Int, _ layer: SizedLayer) -> [SolutionPart] {
    guard let input = input(ofLayer: index) else { return [] }
    if case .flatten(let layer) = layer { return [.places(SizeText.places(layer.inputShape))] }
    return [.sums(CellFormulas(LayerWalk(layer, on: input)))]
  }
}

extension Scene {
  /// Only what is given: the input, and each layer's kernel and settings, up to a layer that cannot run.
  var givenParts: [SolutionPart] {
    [inputPart] + SolvedScene(self).layers.enumerated().flatMap { $1.givenParts($0) }
  }

  fileprivate var inputPart: SolutionPart {
    if case .values(let tensor) = input { .input(tensor.shape, tensor) } else { .input(input.shape, nil) }
  }
}

extension SizedLayer {
  fileprivate func givenParts(_ index: Int) -> [SolutionPart] {
    [.layer(index, self), .weights(LayerWeights(self))]
  }
}

extension SizedLayer {
  /// Whether its size takes any working out.
  fileprivate var changesSize: Bool {
    axes.contains { _, axis in if case .each = axis { false } else { true } }
  }
}
