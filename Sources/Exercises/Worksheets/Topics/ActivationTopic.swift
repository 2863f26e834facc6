import ConvEngine

/// A function behind a convolution: relu, leaky_relu, and one that is worked out with a calculator.
enum ActivationTopic: Topic {
  static let name = "activation"
  static let title = "Activations"
  static let mistakes: [any Mistake.Type] = [ActivationForgotten.self, ActivationTooEarly.self]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let isSignal = level != 2
    let shape = isSignal ? Shape(channels: 1, length: 5) : Shape(channels: 1, rows: 3, columns: 3)
    let range = level == 3 ? -1...1 : -4...4
    let input = Scene.Input.values(Tensor(shape, draw.numbers(shape.count, in: range)))
    let kernel =
      isSignal ? draw.kernel(length: 2, level: level == 3 ? 1 : level) : draw.kernel(2, 2, level: level)
    let function: Activation =
      switch level {
      case 1: .relu
      case 2: .leakyReLU(slope: draw.pick([Rational(1, 2), Rational(1, 10), Rational(1, 4)]))
      default: draw.pick([.sigmoid, .tanh])
      }
    let layers: [Layer] = [.convolution(Convolution(kernel)), .activation(function)]
    return Draft(
      scene: Scene(input, layers),
      unlike: [Scene(input, [layers[0]]), Scene(input, layers.reversed())])
  }
}
