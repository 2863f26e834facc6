import ConvEngine

/// What the cells around the input hold: its mirror image, its border, or its other end.
enum PaddingModeTopic: Topic {
  static let name = "padding-mode"
  static let title = "What the padding holds"
  static let mistakes: [any Mistake.Type] = [
    PaddingModeMistaken.self, PaddingForgotten.self, FlippedKernel.self,
  ]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let mode = draw.pick([PaddingMode.reflect, .replicate, .circular])
    let isSignal = level != 2
    let input = isSignal ? draw.signal(level + 3, level: level) : draw.grid(3, 3, level: level)
    let kernel = isSignal ? draw.kernel(length: 3, level: level) : draw.kernel(2, 2, level: level)
    var conv = Convolution(kernel)
    conv.padding = isSignal ? .around(rows: 0, columns: level == 1 ? 1 : 2) : .around(rows: 1, columns: 1)
    conv.paddingMode = mode
    let scene = Scene(input, [.convolution(conv)])
    let others = [PaddingMode.zeros, .reflect, .replicate, .circular].filter { $0 != mode }
    return Draft(
      scene: scene,
      unlike: [scene.turningKernel()] + others.map { other in scene.changing { $0.paddingMode = other } })
  }
}
