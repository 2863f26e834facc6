import ConvEngine

/// Numbers that add up to 1: of a list, behind a linear layer, and along the channels of a grid.
enum SoftmaxTopic: Topic {
  static let name = "softmax"
  static let title = "Softmax"
  static let mistakes: [any Mistake.Type] = [ActivationForgotten.self]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    switch level {
    case 1:
      let numbers = draw.numbers(3, in: -2...2)
      return Draft(scene: Scene(.values(Tensor(Shape(list: 3), numbers)), [.softmax(Softmax())]))
    case 2:
      let rows = (0..<3).map { _ in draw.numbers(2, in: -1...1) }
      let list = Tensor(Shape(list: 2), draw.numbers(2, in: 0...2))
      return Draft(
        scene: Scene(.values(list), [.linear(Linear(weight: rows)), .softmax(Softmax())]))
    default:
      let shape = Shape(channels: 2, rows: 2, columns: 2)
      let input = Scene.Input.values(Tensor(shape, draw.numbers(8, in: -2...2)))
      let others = [1, 2].map { Scene(input, [.softmax(Softmax(dim: $0))]) }
      return Draft(scene: Scene(input, [.softmax(Softmax(dim: 0))]), unlike: others)
    }
  }
}
