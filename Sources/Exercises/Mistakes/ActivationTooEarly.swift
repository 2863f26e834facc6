import ConvEngine

/// An activation was applied before the layer that it follows, or before that layer's bias was added.
enum ActivationTooEarly: Mistake {
  static let name = "activation_too_early"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard let next = site.rest.first, case .activation = next else { return [] }
    let rest = site.rest.dropFirst()
    let before = site.computing(
      [next, site.layer] + rest, "\(next.kind) was applied before the \(site.layer.kind), not after it")
    guard site.bias != .none, site.convolution != nil || site.transposed != nil,
      let bias = channelwise(site.bias, site.sized.outputShape)
    else { return [before] }
    let between = site.computing(
      [site.with(Bias.none), next, bias] + rest, "\(next.kind) was applied before the bias was added")
    return [before, between]
  }

  /// A layer that only adds the bias.
  private static func channelwise(_ bias: Bias, _ shape: Shape) -> Layer? {
    switch bias {
    case .same, .perFilter: break
    case .none, .perTile: return nil
    }
    let one = Kernel(
      form: .filters, filters: shape.channels, rows: 1, columns: 1, dimensions: shape.dimensions,
      weights: .numbers(Array(repeating: 1, count: shape.channels)))
    var adding = Convolution(one)
    (adding.groups, adding.bias) = (shape.channels, bias)
    return .convolution(adding)
  }
}
