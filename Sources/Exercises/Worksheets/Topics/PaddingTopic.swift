import ConvEngine

/// Zeros around the input: around a signal, around a grid, and by name or on some sides only.
enum PaddingTopic: Topic {
  static let name = "padding"
  static let title = "Padding"
  static let mistakes: [any Mistake.Type] = [PaddingForgotten.self, PaddingHalved.self, FlippedKernel.self]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let input = level == 1 ? draw.signal(4, level: level) : draw.grid(3, 3, level: level)
    var kernel = level == 1 ? draw.kernel(length: 3, level: level) : draw.kernel(2, 2, level: level)
    var padding = Padding.around(rows: 1, columns: 1)
    if level == 1 {
      padding = .around(rows: 0, columns: draw.integer(in: 1...2))
    } else if level == 3 {
      padding = draw.pick([
        .same, .sameLower, .full, .around(rows: 1, columns: 0), .around(rows: 0, columns: 1),
      ])
      if padding == .same { kernel = draw.kernel(3, 3, level: 2) }
    }
    var conv = Convolution(kernel)
    conv.padding = padding
    let scene = Scene(input, [.convolution(conv)])
    return Draft(
      scene: scene, unlike: [scene.turningKernel(), scene.changing { $0.padding = .sides(Sides()) }])
  }
}
