import ConvEngine

/// The convolution of mathematics, whose kernel is turned by half a turn first.
enum FlipTopic: Topic {
  static let name = "flip"
  static let title = "Convolution and cross-correlation"
  static let mistakes: [any Mistake.Type] = [FlippedKernel.self]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let size = level == 3 ? 4 : 3
    let input = level == 1 ? draw.signal(5, level: level) : draw.grid(size, size, level: level)
    let kernel =
      level == 1 ? draw.kernel(length: 3, level: level) : draw.kernel(size - 1, size - 1, level: level)
    var conv = Convolution(kernel)
    conv.flip = true
    let scene = Scene(input, [.convolution(conv)])
    return Draft(scene: scene, unlike: [scene.changing { $0.flip = false }])
  }
}
