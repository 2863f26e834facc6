import ConvEngine

/// The average of each window was taken, not the largest number.
enum AverageInsteadOfMax: Mistake {
  static let name = "average_instead_of_max"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard case .pooling(var pooling) = site.layer, pooling.operation == .max else { return [] }
    pooling.operation = .average
    let said = "the average of each window was taken, not the largest number"
    let counted = site.computing([.pooling(pooling)] + site.rest, said)
    guard pooling.windows != nil, site.sized.sides != Sides() else { return [counted] }
    pooling.windows?.countsPadding = false
    return [counted, site.computing([.pooling(pooling)] + site.rest, said + ", without the padding")]
  }
}
