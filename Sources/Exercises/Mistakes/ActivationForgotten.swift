import ConvEngine

/// An activation was not applied.
enum ActivationForgotten: Mistake {
  static let name = "activation_forgotten"

  static func variations(of site: MistakeSite) -> [Variation] {
    switch site.layer {
    case .activation, .softmax: [site.computing(site.rest, "\(site.layer.kind) was not applied")]
    default: []
    }
  }
}
