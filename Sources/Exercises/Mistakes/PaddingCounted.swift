import ConvEngine

/// The cells of the padding were counted in an average that leaves them out.
enum PaddingCounted: Mistake {
  static let name = "padding_counted"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard case .pooling(var pooling) = site.layer, pooling.operation == .average,
      pooling.windows?.countsPaddingOfItsKind == false, site.sized.sides != Sides()
    else { return [] }
    pooling.windows?.countsPadding = true
    pooling.windows?.padding = .sides(site.sized.sides)
    return [
      site.computing(
        [.pooling(pooling)] + site.rest, "the average was divided by all cells of the window, padding too")
    ]
  }
}
