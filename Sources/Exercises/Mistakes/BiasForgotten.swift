import ConvEngine

/// The bias was not added.
enum BiasForgotten: Mistake {
  static let name = "bias_forgotten"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard site.bias != .none else { return [] }
    return [site.computing([site.with(Bias.none)] + site.rest, "the bias was not added")]
  }
}
