import ConvEngine

/// The size was rounded down where `ceil_mode` asks for a last window.
enum FloorInsteadOfCeil: Mistake {
  static let name = "floor_instead_of_ceil"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard case .pooling(var pooling) = site.layer, pooling.windows?.ceilMode == true else { return [] }
    pooling.windows?.ceilMode = false
    return [
      site.computing(
        [.pooling(pooling)] + site.rest, "the size was rounded down, though ceil_mode asks for a last window")
    ]
  }
}
