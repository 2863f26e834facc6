import ConvEngine

/// Several filters, each with a bias of its own, and a channel of the output for each.
enum FiltersTopic: Topic {
  static let name = "filters"
  static let title = "Several filters, each with its bias"
  static let mistakes: [any Mistake.Type] = [
    BiasForgotten.self, BiasPerChannel.self, ChannelMissing.self, FlippedKernel.self,
  ]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let channels = level == 1 ? 1 : 2
    let filters = level == 3 ? 3 : 2
    let input =
      level == 1 ? draw.signal(4, level: level) : draw.grid(channels: channels, 3, 3, level: level)
    let kernel =
      level == 1
      ? draw.kernel(filters: filters, length: 2, level: level)
      : draw.kernel(filters: filters, channels: channels, 2, 2, level: level)
    var conv = Convolution(kernel)
    conv.bias = .perFilter((0..<filters).map { _ in draw.nonzero(in: -4...4) })
    let scene = Scene(input, [.convolution(conv)])
    let size = kernel.rows * kernel.columns
    let missing = (0..<(channels > 1 ? channels : 0)).map { channel in
      scene.weighing { place, old in place / size % channels == channel ? 0 : old[place] }
    }
    return Draft(scene: scene, unlike: [scene.turningKernel()] + missing)
  }
}
