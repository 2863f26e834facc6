import ConvEngine

/// The bias was added once for each input channel.
enum BiasPerChannel: Mistake {
  static let name = "bias_per_channel"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard let channels = site.convolution?.channelsPerGroup ?? site.transposed?.inputsPerGroup, channels > 1,
      site.bias != .none
    else { return [] }
    let bias = site.bias.map { $0 * Number(channels) }
    let said = "the bias was added once for each of the \(channels) channels"
    return [site.computing([site.with(bias)] + site.rest, said)]
  }
}
