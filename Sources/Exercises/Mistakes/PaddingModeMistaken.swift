import ConvEngine

/// The padding was filled in another way than `padding_mode` says.
enum PaddingModeMistaken: Mistake {
  static let name = "padding_mode"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard let mode = site.layer.paddingMode, site.sized.sides != Sides() else { return [] }
    return PaddingMode.allCases.filter { $0 != mode }.compactMap { other in
      site.changing("the padding was filled as padding_mode \(other.rawValue) does, not \(mode.rawValue)") {
        $0.paddingMode = other
      }
    }
  }
}
