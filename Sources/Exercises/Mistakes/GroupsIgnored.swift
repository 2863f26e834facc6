import ConvEngine

/// The channels were not kept apart in their groups.
enum GroupsIgnored: Mistake {
  static let name = "groups_ignored"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard let layer = site.convolution, layer.settings.groups > 1, layer.kernel.isShared,
      let weights = site.weights
    else { return [] }
    let (kernel, groups) = (layer.kernel, layer.settings.groups)
    let size = kernel.filterSize
    let filters = (0..<kernel.filters).map { Array(weights[$0 * size..<($0 + 1) * size]) }
    func variation(_ kernel: Kernel, bias: Bias, _ said: String) -> Variation {
      var settings = layer.settings
      (settings.kernel, settings.groups, settings.bias) = (kernel, 1, bias)
      return site.computing([.convolution(settings)] + site.rest, said)
    }
    let channels = kernel.channels * groups
    let repeated = filters.flatMap { filter in (0..<groups).flatMap { _ in filter } }
    let zeros = Array(repeating: Number.zero, count: size * (groups - 1))
    let first = filters.flatMap { $0 + zeros }
    // All groups summed into one output: the filters side by side make one.
    let share = layer.filtersPerGroup
    let summed = (0..<share).flatMap { filter in (0..<groups).flatMap { filters[$0 * share + filter] } }
    var fewer = layer.settings.bias
    if case .perFilter(let numbers) = fewer { fewer = .perFilter(Array(numbers.prefix(share))) }
    return [
      variation(
        kernel.with(repeated, channels: channels), bias: layer.settings.bias,
        "the groups were ignored, and each filter read all \(channels) channels"),
      variation(
        kernel.with(first, channels: channels), bias: layer.settings.bias,
        "the groups were ignored, and each filter read the channels of the first group"),
      variation(
        kernel.with(summed, filters: share, channels: channels), bias: fewer,
        "the groups were ignored, and their outputs were added up"),
    ]
  }
}
