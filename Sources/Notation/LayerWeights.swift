import ConvEngine

/// The grids that a layer multiplies with, each made when it is asked for: kernels, filters, weights, biases.
struct LayerWeights: RandomAccessCollection {
  /// One grid: "Filter 1", its bias where it has one of its own, and its numbers.
  struct Grid {
    let title: String
    var bias: Number?
    let numbers: Tensor
  }

  private let layer: SizedLayer

  init(_ layer: SizedLayer) { self.layer = layer }

  var startIndex: Int { 0 }

  var endIndex: Int {
    switch layer {
    case .convolution(let layer):
      let kernel = layer.kernel
      return kernel.weights == .unknown ? 0 : kernel.tileRows * kernel.tileColumns * kernel.filters
    case .transposed(let layer):
      return layer.weights.weights == .unknown ? 0 : layer.weights.filters + (biases.isEmpty ? 0 : 1)
    case .linear(let layer):
      return layer.convolution.kernel.weights == .unknown ? 0 : biases.isEmpty ? 1 : 2
    case .pooling, .activation, .softmax, .flatten: return 0
    }
  }

  subscript(index: Int) -> Grid {
    switch layer {
    case .convolution(let layer): kernel(layer, index)
    case .transposed(let layer): index < layer.weights.filters ? stamp(layer, index) : bias
    case .linear(let layer): index == 0 ? rows(layer) : bias
    case .pooling, .activation, .softmax, .flatten: preconditionFailure("a layer without weights")
    }
  }

  private func kernel(_ layer: SizedConvolution, _ index: Int) -> Grid {
    let kernel = layer.kernel
    let (tile, filter) = index.quotientAndRemainder(dividingBy: kernel.filters)
    let (tileRow, tileColumn) = tile.quotientAndRemainder(dividingBy: kernel.tileColumns)
    var title = kernel.filters > 1 ? "Filter \(filter)" : "Kernel"
    if !kernel.isShared { title += ", tile [\(tileRow), \(tileColumn)]" }
    if layer.settings.flip { title += " (it is turned by half a turn before it is applied)" }
    let first = Position(channel: 0, row: 0, column: 0)
    let start = kernel.offset(tileRow: tileRow, tileColumn: tileColumn, filter: filter, first)
    let output = Position(channel: filter, row: tileRow, column: tileColumn)
    return Grid(title: title, bias: layer.bias(of: output), numbers: kernel.grid(from: start))
  }

  /// The weights of an input channel, with which its cells stamp the output.
  private func stamp(_ layer: SizedTransposed, _ channel: Int) -> Grid {
    let kernel = layer.weights
    let title = kernel.filters > 1 ? "Kernel of input channel \(channel)" : "Kernel"
    return Grid(title: title, numbers: kernel.grid(from: channel * kernel.filterSize))
  }

  /// All weights of a linear layer.
  private func rows(_ layer: SizedLinear) -> Grid {
    let kernel = layer.convolution.kernel
    let shape = Shape(channels: 1, rows: kernel.filters, columns: kernel.columns)
    let weights = (0..<kernel.weightCount).map { kernel[$0] ?? 0 }
    return Grid(title: "Weights, a row for each output", numbers: Tensor(shape, weights))
  }

  private var bias: Grid { Grid(title: "Bias", numbers: Tensor(signal: biases)) }

  /// The biases that stand in a grid of their own.
  private var biases: [Number] {
    switch layer {
    case .transposed(let layer): layer.biases
    case .linear(let layer): layer.biases
    case .convolution, .pooling, .activation, .softmax, .flatten: []
    }
  }
}

extension Kernel {
  /// One filter, its first weight at an offset.
  fileprivate func grid(from start: Int) -> Tensor {
    let shape = Shape(channels: channels, rows: rows, columns: columns, dimensions: dimensions)
    return Tensor(shape, (start..<start + filterSize).map { self[$0] ?? 0 })
  }
}
