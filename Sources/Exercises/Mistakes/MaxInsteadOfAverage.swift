import ConvEngine

/// The largest number of each window was taken, not the average.
enum MaxInsteadOfAverage: Mistake {
  static let name = "max_instead_of_average"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard case .pooling(var pooling) = site.layer, pooling.operation == .average else { return [] }
    pooling.operation = .max
    return [
      site.computing(
        [.pooling(pooling)] + site.rest, "the largest number of each window was taken, not the average")
    ]
  }
}
