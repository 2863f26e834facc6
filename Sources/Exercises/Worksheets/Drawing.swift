import ConvEngine

/// What topics draw. The order in which they draw is what makes a sheet, and never changes.
extension SplitMix64 {
  /// One of some choices.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[integer(in: 0...choices.count - 1)] }

  /// Whole numbers of a range.
  mutating func numbers(_ count: Int, in range: ClosedRange<Int>) -> [Number] {
    (0..<count).map { _ in Number(integer(in: range)) }
  }

  /// A number of a range that is not 0.
  mutating func nonzero(in range: ClosedRange<Int>) -> Number {
    while true {
      let number = integer(in: range)
      if number != 0 { return Number(number) }
    }
  }

  /// An input of some channels, rows and columns; small numbers, below 0 at the last level only.
  mutating func grid(channels: Int = 1, _ rows: Int, _ columns: Int, level: Int) -> Scene.Input {
    let shape = Shape(channels: channels, rows: rows, columns: columns)
    return .values(Tensor(shape, numbers(shape.count, in: Self.inputs(level))))
  }

  /// A signal of some channels; numbers as those of a grid.
  mutating func signal(channels: Int = 1, _ length: Int, level: Int) -> Scene.Input {
    let shape = Shape(channels: channels, length: length)
    return .values(Tensor(shape, numbers(shape.count, in: Self.inputs(level))))
  }

  /// A kernel for grids: filters of channels of rows.
  mutating func kernel(filters: Int = 1, channels: Int = 1, _ rows: Int, _ columns: Int, level: Int) -> Kernel
  {
    let weights = numbers(filters * channels * rows * columns, in: Self.weights(level))
    return Kernel(
      form: .filters, filters: filters, channels: channels, rows: rows, columns: columns,
      weights: .numbers(weights))
  }

  /// A kernel for signals: filters of channels of a list.
  mutating func kernel(filters: Int = 1, channels: Int = 1, length: Int, level: Int) -> Kernel {
    let weights = numbers(filters * channels * length, in: Self.weights(level))
    return Kernel(
      form: .filters, filters: filters, channels: channels, rows: 1, columns: length, dimensions: .one,
      weights: .numbers(weights))
  }

  private static func inputs(_ level: Int) -> ClosedRange<Int> {
    level == 1 ? 0...4 : level == 2 ? 0...6 : -3...6
  }
  private static func weights(_ level: Int) -> ClosedRange<Int> {
    level == 1 ? -1...2 : level == 2 ? -2...2 : -3...3
  }
}

/// What a slip makes of a scene.
extension Scene {
  /// The scene with other settings of a layer.
  func changing(_ layer: Int = 0, _ change: (inout Layer) -> Void) -> Scene {
    var scene = self
    change(&scene.layers[layer])
    return scene
  }

  /// The scene without a layer.
  func leavingOut(_ layer: Int) -> Scene {
    var scene = self
    scene.layers.remove(at: layer)
    return scene
  }

  /// The scene with other weights of a layer, each made from its place and the weight that was there.
  func weighing(_ layer: Int = 0, _ change: (Int, [Number]) -> Number) -> Scene {
    changing(layer) {
      guard var kernel = $0.kernel, case .numbers(let old) = kernel.weights else { return }
      kernel.weights = .numbers(old.indices.map { change($0, old) })
      $0.kernel = kernel
    }
  }

  /// The scene with the kernel of a layer turned by half a turn.
  func turningKernel(of layer: Int = 0) -> Scene {
    let size = layers[layer].kernel.map { $0.rows * $0.columns } ?? 1
    return weighing(layer) { place, old in old[place / size * size + size - 1 - place % size] }
  }

  /// The scene with rows and columns of a square kernel exchanged.
  func transposingKernel(of layer: Int = 0) -> Scene {
    let side = layers[layer].kernel?.rows ?? 1
    return weighing(layer) { place, old in
      let (plane, cell) = place.quotientAndRemainder(dividingBy: side * side)
      return old[plane * side * side + cell % side * side + cell / side]
    }
  }
}
