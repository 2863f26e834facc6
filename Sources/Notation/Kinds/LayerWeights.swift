import ConvEngine

/// The grids that a layer multiplies with, each made when it is asked for: kernels, filters, weights, biases.
struct LayerWeights: RandomAccessCollection, Sendable {
  /// One grid: "Filter 1", its bias where it has one of its own, and its numbers.
  struct Grid: Sendable {
    let title: String
    var bias: Number?
    let numbers: Tensor
  }

  private let grid: @Sendable (Int) -> Grid
  let endIndex: Int
  var startIndex: Int { 0 }

  /// As many grids as `count`, each made from its index.
  init(count: Int, grid: @escaping @Sendable (Int) -> Grid) { (endIndex, self.grid) = (count, grid) }

  /// The grids of a layer; none where its kind has no weights, or where they are unknown.
  init(_ layer: SizedLayer) { self = layer.notation.weights }

  /// Those of a layer without weights.
  static let none = LayerWeights(count: 0) { _ in preconditionFailure("a layer without weights") }

  subscript(index: Int) -> Grid { grid(index) }
}

extension LayerWeights.Grid {
  /// The biases of a layer whose kernels have none of their own; nil where it has no bias.
  static func biases(_ biases: [Number]) -> LayerWeights.Grid? {
    biases.isEmpty ? nil : LayerWeights.Grid(title: "Bias", numbers: Tensor(signal: biases))
  }
}

extension Kernel {
  /// One filter, whose first weight stands at an offset.
  func grid(from start: Int) -> Tensor {
    let shape = Shape(channels: channels, rows: rows, columns: columns, dimensions: dimensions)
    return Tensor(shape, (start..<start + filterSize).map { self[$0] ?? 0 })
  }
}
