import ConvEngine

/// One filter over a volume: a sum over all channels.
enum ChannelsTopic: Topic {
  static let name = "channels"
  static let title = "A filter over several channels"
  static let mistakes: [any Mistake.Type] = [
    ChannelMissing.self, ChannelsAveraged.self, BiasForgotten.self, BiasPerChannel.self,
  ]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let channels = level == 3 ? 3 : 2
    let input =
      level == 1
      ? draw.signal(channels: channels, 4, level: level) : draw.grid(channels: channels, 3, 3, level: level)
    let kernel =
      level == 1
      ? draw.kernel(channels: channels, length: 2, level: level)
      : draw.kernel(channels: channels, 2, 2, level: level)
    var conv = Convolution(kernel)
    if level == 3 { conv.bias = .same(draw.nonzero(in: -4...4)) }
    let scene = Scene(input, [.convolution(conv)])
    let size = kernel.rows * kernel.columns
    let missing = (0..<channels).flatMap { channel in
      [true, false].map { isLeftOut in
        scene.weighing { place, old in (place / size == channel) == isLeftOut ? 0 : old[place] }
      }
    }
    return Draft(scene: scene, unlike: missing)
  }
}
