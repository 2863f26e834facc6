import ConvEngine

/// The cells of the padding were left out of an average that counts them.
enum PaddingNotCounted: Mistake {
  static let name = "padding_not_counted"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard case .pooling(var pooling) = site.layer, pooling.operation == .average,
      pooling.windows?.countsPaddingOfItsKind == true, site.sized.sides != Sides()
    else { return [] }
    pooling.windows?.countsPadding = false
    return [
      site.computing(
        [.pooling(pooling)] + site.rest,
        "the average was divided by the cells of the input alone, without padding")
    ]
  }
}
