import ConvEngine

/// Every output from every number; at the last level of a grid that is flattened first.
enum LinearTopic: Topic {
  static let name = "linear"
  static let title = "Fully connected layers"
  static let mistakes: [any Mistake.Type] = [BiasForgotten.self]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let (inputs, outputs) = level == 1 ? (3, 2) : level == 2 ? (4, 3) : (4, 2)
    let rows = (0..<outputs).map { _ in draw.numbers(inputs, in: -level - 1...level + 1) }
    let bias = Bias.perFilter((0..<outputs).map { _ in draw.nonzero(in: -4...4) })
    let layer = Layer.linear(Linear(weight: rows, bias: level == 1 ? .none : bias))
    let numbers = draw.numbers(inputs, in: level == 1 ? 0...5 : -3...6)
    guard level == 3 else {
      return Draft(scene: Scene(.values(Tensor(Shape(list: inputs), numbers)), [layer]))
    }
    let grid = Tensor(Shape(channels: 1, rows: 2, columns: 2), numbers)
    let turned = Tensor(grid.shape, [0, 2, 1, 3].map { numbers[$0] })
    // Whoever reads the grid column by column gets another list.
    return Draft(
      scene: Scene(.values(grid), [.flatten, layer]), unlike: [Scene(.values(turned), [.flatten, layer])])
  }
}
