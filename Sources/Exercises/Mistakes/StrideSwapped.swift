import ConvEngine

/// The stride of the rows was taken for that of the columns.
enum StrideSwapped: Mistake {
  static let name = "stride_swapped"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard !site.isSignal, let stride = site.layer.stride, stride.rows != stride.columns else { return [] }
    let said = "the stride \(stride.rows) of the rows and \(stride.columns) of the columns were swapped"
    return [site.changing(said) { $0.stride = Pair(stride.columns, stride.rows) }].compactMap { $0 }
  }
}
