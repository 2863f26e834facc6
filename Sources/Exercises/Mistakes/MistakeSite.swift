import ConvEngine

/// A layer of a scene in which a mistake may have been made.
struct MistakeSite: Sendable {
  /// The scene, solved up to the layer at least; one of shapes has no values.
  let solved: SolvedScene
  /// Which layer.
  let index: Int

  /// The layer as the scene gives it.
  var layer: Layer { solved.scene.layers[index] }
  /// The layer with its sizes.
  var sized: SizedLayer { solved.layers[index] }
  /// The layers behind it.
  var rest: [Layer] { Array(solved.scene.layers[(index + 1)...]) }
  /// What it reads.
  var input: Scene.Input { solved.input(ofLayer: index).map { .values($0) } ?? .shape(sized.inputShape) }
  /// Whether its input is 1-D.
  var isSignal: Bool { sized.inputShape.dimensions == .one }
  /// The settings, where it slides a kernel.
  var convolution: SizedConvolution? { if case .convolution(let layer) = sized { layer } else { nil } }
  /// The settings, where it pools.
  var pooling: SizedPooling? { if case .pooling(let layer) = sized { layer } else { nil } }
  /// The settings, where it stamps a kernel.
  var transposed: SizedTransposed? { if case .transposed(let layer) = sized { layer } else { nil } }

  /// A variation that computes other layers in place of this one and those behind it.
  func computing(_ layers: [Layer], on input: Scene.Input? = nil, _ said: String) -> Variation {
    Variation(said: said, scene: Scene(input ?? self.input, layers))
  }

  /// A variation that changes the settings of the layer; nil where they stay as they are.
  func changing(_ said: String, _ change: (inout Layer) -> Void) -> Variation? {
    var changed = layer
    change(&changed)
    return changed == layer ? nil : computing([changed] + rest, said)
  }

  /// A variation that computes the layer with other settings and keeps some of its cells; nil where there are no such.
  func picking(
    rows: [Int], columns: [Int], of changed: Layer, _ said: String
  ) -> Variation? {
    guard let last = rows.max(), let end = columns.max(),
      let shape = (try? changed.sized(on: sized.inputShape))?.outputShape, last < shape.rows,
      end < shape.columns
    else { return nil }
    return Variation(
      said: said, scene: Scene(input, [changed]), rearrangement: .picked(rows: rows, columns: columns),
      rest: rest)
  }

  /// The weights, written out, in the kernel's own order; nil where they are not known.
  var weights: [Number]? {
    guard let kernel = sized.kernel else { return nil }
    let numbers = (0..<kernel.weightCount).compactMap { kernel[$0] }
    return numbers.count == kernel.weightCount ? numbers : nil
  }

  /// The layer with another kernel.
  func with(_ kernel: Kernel) -> Layer {
    var changed = layer
    changed.kernel = kernel
    return changed
  }

  /// What the layer adds to its output cells.
  var bias: Bias {
    switch layer {
    case .convolution(let settings): settings.bias
    case .transposed(let settings): settings.bias
    case .linear(let settings): settings.bias
    default: .none
    }
  }

  /// The layer with another bias.
  func with(_ bias: Bias) -> Layer {
    switch layer {
    case .convolution(var settings):
      settings.bias = bias
      return .convolution(settings)
    case .transposed(var settings):
      settings.bias = bias
      return .transposed(settings)
    case .linear(var settings):
      settings.bias = bias
      return .linear(settings)
    default: return layer
    }
  }
}

extension Bias {
  /// Every number of it changed.
  func map(_ change: (Number) -> Number) -> Bias {
    switch self {
    case .none: .none
    case .same(let number): .same(change(number))
    case .perFilter(let numbers): .perFilter(numbers.map(change))
    case .perTile(let numbers): .perTile(numbers.map(change))
    }
  }
}

extension Kernel {
  /// A kernel of the same tiles and filters with these weights, and perhaps other channels, rows and columns.
  func with(
    _ numbers: [Number], filters: Int? = nil, channels: Int? = nil, rows: Int? = nil, columns: Int? = nil
  ) -> Kernel {
    Kernel(
      form: .filters, filters: filters ?? self.filters, channels: channels ?? self.channels,
      rows: rows ?? self.rows, columns: columns ?? self.columns, dimensions: dimensions,
      tileRows: tileRows, tileColumns: tileColumns, weights: .numbers(numbers))
  }

  /// How many planes of rows and columns it has.
  var planes: Int { tileRows * tileColumns * filters * channels }
}
