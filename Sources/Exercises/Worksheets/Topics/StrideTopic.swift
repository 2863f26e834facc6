import ConvEngine

/// Windows that lie further apart than one cell; at the last level not as far in rows as in columns.
enum StrideTopic: Topic {
  static let name = "stride"
  static let title = "The stride"
  static let mistakes: [any Mistake.Type] = [
    StrideIgnored.self, StrideSwapped.self, PlusOneForgotten.self, FlippedKernel.self,
  ]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    var conv: Convolution
    let input: Scene.Input
    switch level {
    case 1:
      input = draw.signal(draw.integer(in: 6...8), level: level)
      conv = Convolution(draw.kernel(length: draw.integer(in: 2...3), level: level))
      conv.stride = Pair(1, draw.integer(in: 2...3))
    case 2:
      let (size, window) = draw.pick([(4, 2), (5, 2), (5, 3), (6, 2)])
      input = draw.grid(size, size, level: level)
      conv = Convolution(draw.kernel(window, window, level: level))
      conv.stride = Pair(2)
    default:
      input = draw.grid(draw.integer(in: 4...5), draw.integer(in: 4...6), level: level)
      conv = Convolution(draw.kernel(2, 2, level: level))
      conv.stride = draw.pick([Pair(1, 2), Pair(2, 1), Pair(1, 3), Pair(2, 3), Pair(3, 2)])
    }
    let scene = Scene(input, [.convolution(conv)])
    let swapped = scene.changing { $0.stride = Pair(conv.stride.columns, conv.stride.rows) }
    return Draft(
      scene: scene,
      unlike: [scene.turningKernel(), scene.changing { $0.stride = Pair(1) }] + (level == 3 ? [swapped] : []))
  }
}
