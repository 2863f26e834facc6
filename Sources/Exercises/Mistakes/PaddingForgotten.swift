import ConvEngine

/// The input was not padded; a transposed convolution's output was not cut.
enum PaddingForgotten: Mistake {
  static let name = "padding_forgotten"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard let padding = site.layer.padding else { return [] }
    if site.transposed != nil {
      guard padding != .sides(Sides()) else { return [] }
      let said = "the padding was forgotten, so nothing was cut off"
      return [site.changing(said) { $0.padding = .sides(Sides()) }].compactMap { $0 }
    }
    guard site.sized.sides != Sides() else { return [] }
    return [site.changing("the padding was forgotten") { $0.padding = .sides(Sides()) }].compactMap { $0 }
  }
}
