import ConvEngine

/// Taps of the kernel that lie further apart than one cell.
enum DilationTopic: Topic {
  static let name = "dilation"
  static let title = "Dilation"
  static let mistakes: [any Mistake.Type] = [
    DilationIgnored.self, DilationOffByOne.self, FlippedKernel.self,
  ]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    var conv: Convolution
    let input: Scene.Input
    switch level {
    case 1:
      input = draw.signal(7, level: level)
      (conv, conv.dilation) = (Convolution(draw.kernel(length: 3, level: level)), Pair(1, 2))
    case 2:
      let dilation = draw.integer(in: 2...3)
      input = draw.grid(dilation + 2, dilation + 2, level: level)
      (conv, conv.dilation) = (Convolution(draw.kernel(2, 2, level: level)), Pair(dilation))
    default:
      input = draw.grid(5, 6, level: level)
      conv = Convolution(draw.kernel(2, 3, level: level))
      conv.dilation = draw.pick([Pair(1, 2), Pair(2, 2), Pair(3, 2), Pair(3, 1)])
    }
    let scene = Scene(input, [.convolution(conv)])
    return Draft(
      scene: scene, unlike: [scene.turningKernel(), scene.changing { $0.dilation = Pair(1) }])
  }
}
