import ConvEngine

/// As many windows as are asked for: one over each channel, several that fit, and several that overlap.
enum AdaptivePoolTopic: Topic {
  static let name = "adaptive-pool"
  static let title = "Global and adaptive pooling"
  static let mistakes: [any Mistake.Type] = [MaxInsteadOfAverage.self, AverageInsteadOfMax.self]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let operation = draw.pick([Pooling.Operation.max, .average])
    let shape =
      level == 1
      ? Shape(channels: 3, rows: 2, columns: draw.integer(in: 2...3))
      : level == 2
        ? Shape(channels: 1, rows: 4, columns: draw.pick([4, 6]))
        : draw.pick([
          Shape(channels: 1, length: 5), Shape(channels: 1, length: 7),
          Shape(channels: 1, rows: 3, columns: 5),
        ])
    let input = Scene.Input.values(Tensor(shape, draw.numbers(shape.count, in: level == 3 ? -6...9 : 0...9)))
    let extent: Pooling.Extent =
      level == 1
      ? .global
      : .adaptive(outputSize: level == 2 ? Pair(2) : Pair(shape.dimensions == .one ? 1 : 2, 3))
    let other: Pooling.Operation = operation == .max ? .average : .max
    return Draft(
      scene: Scene(input, [.pooling(Pooling(operation, extent))]),
      unlike: [Scene(input, [.pooling(Pooling(other, extent))])])
  }
}
