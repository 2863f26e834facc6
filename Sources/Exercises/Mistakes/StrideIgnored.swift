import ConvEngine

/// The window moved on by one cell, or in pooling by its own size, whatever the stride says.
enum StrideIgnored: Mistake {
  static let name = "stride_ignored"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard let stride = site.layer.stride else { return [] }
    let shown =
      stride.rows == stride.columns || site.isSignal
      ? "\(stride.columns)" : "\(stride.rows) × \(stride.columns)"
    let moved = "the stride \(shown) was ignored, and the window moved on by 1"
    let ones = site.changing(moved) { $0.stride = Pair(1) }
    guard let size = site.pooling?.settings.windows?.size, size != stride else {
      return [ones].compactMap { $0 }
    }
    let besides = site.changing("the stride \(shown) was ignored, and the windows were put side by side") {
      $0.stride = size
    }
    return [ones, besides].compactMap { $0 }
  }
}
