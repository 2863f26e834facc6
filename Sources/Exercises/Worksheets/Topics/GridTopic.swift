import ConvEngine

/// A kernel that slides over a grid; at the last level with a bias, and not a square.
enum GridTopic: Topic {
  static let name = "conv-2d"
  static let title = "A kernel on a grid"
  static let mistakes: [any Mistake.Type] = [FlippedKernel.self, TransposedKernel.self, BiasForgotten.self]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let (rows, columns) = level == 1 ? (3, 3) : level == 2 ? (4, 4) : draw.pick([(4, 5), (5, 4)])
    let (height, width) = level == 1 ? (2, 2) : level == 2 ? (3, 3) : draw.pick([(2, 3), (3, 2)])
    let input = draw.grid(rows, columns, level: level)
    var conv = Convolution(draw.kernel(height, width, level: level))
    if level == 3 { conv.bias = .same(draw.nonzero(in: -4...4)) }
    let scene = Scene(input, [.convolution(conv)])
    // A kernel that is no square gives another size where its rows are taken for columns.
    return Draft(
      scene: scene, unlike: [scene.turningKernel()] + (level < 3 ? [scene.transposingKernel()] : []))
  }
}
