import ConvEngine

/// A convolution, an activation and a pooling layer, one behind the other; at the last level down to two numbers.
enum NetworkTopic: Topic {
  static let name = "network"
  static let title = "Several layers"
  static let mistakes: [any Mistake.Type] = [
    ActivationForgotten.self, FlippedKernel.self, AverageInsteadOfMax.self, BiasForgotten.self,
  ]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let isSignal = level == 1
    let shape = isSignal ? Shape(channels: 1, length: 7) : Shape(channels: 1, rows: 5, columns: 5)
    let input = Scene.Input.values(Tensor(shape, draw.numbers(shape.count, in: -2...4)))
    var conv = Convolution(
      isSignal ? draw.kernel(length: 2, level: level) : draw.kernel(2, 2, level: min(level, 2)))
    if level == 3 { conv.bias = .same(draw.nonzero(in: -2...2)) }
    let pooling = Layer.pooling(Pooling(.max, .sliding(Pooling.Windows(size: Pair(2)))))
    var layers: [Layer] = [.convolution(conv), .activation(.relu), pooling]
    if level == 3 {
      let rows = (0..<2).map { _ in draw.numbers(4, in: -1...2) }
      layers += [.flatten, .linear(Linear(weight: rows))]
    }
    let scene = Scene(input, layers)
    var average = scene
    average.layers[2] = .pooling(Pooling(.average, .sliding(Pooling.Windows(size: Pair(2)))))
    var plain = conv
    plain.bias = .none
    let unbiased = scene.changing { $0 = .convolution(plain) }
    return Draft(
      scene: scene,
      unlike: [scene.leavingOut(1), scene.turningKernel(), average] + (level == 3 ? [unbiased] : []))
  }
}
