import ConvEngine

/// The size was rounded up, so that a last window reached over the edge.
enum CeilInsteadOfFloor: Mistake {
  static let name = "ceil_instead_of_floor"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard let windows = Windows(site) else { return [] }
    let isLeft = windows.columns.leftover > 0 || (windows.rows?.leftover ?? 0) > 0
    guard isLeft else { return [] }
    let said = "the size was rounded up, with a last window that reaches over the edge"
    if case .pooling(var pooling) = site.layer {
      pooling.windows?.ceilMode = true
      return [site.computing([.pooling(pooling)] + site.rest, said)]
    }
    var sides = site.sized.sides
    if windows.columns.leftover > 0 { sides.right += windows.columns.stride - windows.columns.leftover }
    if let rows = windows.rows, rows.leftover > 0 { sides.bottom += rows.stride - rows.leftover }
    return [site.changing(said) { $0.padding = .sides(sides) }].compactMap { $0 }
  }
}
