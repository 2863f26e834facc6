import ConvEngine

/// The sums of the channels were averaged and not added.
enum ChannelsAveraged: Mistake {
  static let name = "channels_averaged"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard let channels = site.convolution?.channelsPerGroup ?? site.transposed?.inputsPerGroup, channels > 1,
      let kernel = site.sized.kernel, let weights = site.weights
    else { return [] }
    let share = Number(1, over: channels)
    let averaged = site.with(kernel.with(weights.map { $0 * share }))
    let said = "the sums of the \(channels) channels were averaged, not added"
    let plain = site.computing([averaged] + site.rest, said)
    guard site.bias != .none else { return [plain] }
    // With the bias added to each channel's sum before.
    let inner = MistakeSite(solved: SolvedScene(plain.scene), index: 0)
    let biased = site.computing(
      [inner.with(site.bias.map { $0 * share })] + site.rest, said + ", and the bias with them")
    return [plain, biased]
  }
}
