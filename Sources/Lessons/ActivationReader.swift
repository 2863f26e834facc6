import ConvEngine
import Formats
import Notation

/// Reads the layers that apply a function to their cells: activations and softmax.
struct ActivationReader {
  let nodes: NodeReader

  /// The names of the layers that are read here.
  static let kinds = ["relu", "leaky_relu", "sigmoid", "tanh", "softmax"]

  /// The layer of a name, with its settings where it has any; nil where no layer here has that name.
  func layer(_ kind: String, _ settings: YAMLNode?) throws(InputFault) -> Layer? {
    switch kind {
    case "relu": return .activation(try plain(.relu, settings))
    case "sigmoid": return .activation(try plain(.sigmoid, settings))
    case "tanh": return .activation(try plain(.tanh, settings))
    case "leaky_relu":
      let node = try entries(settings, kind, "negative_slope")
      let slope = try node.map { node throws(InputFault) in try self.slope(node) }
      return .activation(.leakyReLU(slope: slope ?? Activation.defaultSlope))
    case "softmax":
      let node = try entries(settings, kind, "dim")
      return .softmax(
        Softmax(dim: try node.map { node throws(InputFault) in try nodes.integer(node, "dim") }))
    default: return nil
    }
  }

  private func plain(_ activation: Activation, _ settings: YAMLNode?) throws(InputFault) -> Activation {
    if let settings { try nodes.checkEmpty(settings, activation.kind) }
    return activation
  }

  /// The only setting of a layer, if it is given.
  private func entries(_ settings: YAMLNode?, _ kind: String, _ key: String) throws(InputFault) -> YAMLNode? {
    guard let settings else { return nil }
    if case .scalar("") = settings.content { return nil }
    return try nodes.map(settings, of: kind, known: [key])[key]
  }

  private func slope(_ node: YAMLNode) throws(InputFault) -> Rational {
    guard let slope = try nodes.number(node, "negative_slope").exactValue else {
      throw nodes.fault(node, "negative_slope is a symbol; expected a number such as 0.01")
    }
    return slope
  }
}
