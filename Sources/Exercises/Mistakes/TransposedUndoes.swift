import ConvEngine

/// A transposed convolution was taken to give back what went into the convolution before it, of which it gives back the
/// shape alone.
enum TransposedUndoes: Mistake {
  static let name = "transposed_undoes"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard site.transposed != nil, site.index > 0, let input = site.solved.input(ofLayer: site.index - 1),
      case .convolution = site.solved.scene.layers[site.index - 1], input.shape == site.sized.outputShape
    else { return [] }
    let said = "the transposed convolution was taken to undo the convolution before it"
    return [site.computing(site.rest, on: .values(input), said)]
  }
}
