import ConvEngine

/// A kernel that slides over a signal; with a bias at the last level.
enum SignalTopic: Topic {
  static let name = "conv-1d"
  static let title = "A kernel on a signal"
  static let mistakes: [any Mistake.Type] = [FlippedKernel.self, BiasForgotten.self]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let input = draw.signal(level + 4, level: level)
    var conv = Convolution(draw.kernel(length: level == 1 ? 2 : 3, level: level))
    if level == 3 { conv.bias = .same(draw.nonzero(in: -4...4)) }
    let scene = Scene(input, [.convolution(conv)])
    return Draft(scene: scene, unlike: [scene.turningKernel()])
  }
}
