import ConvEngine
import Formats
import Notation

/// Reads the layers that apply a function to their cells: activations and softmax.
struct ActivationReader {
  let nodes: NodeReader

  /// An activation of the same kind as another, with its own setting where one is given.
  func activation(like usual: Activation, _ given: GivenLayer) throws(InputFault) -> Activation {
    var activation = usual
    if let name = usual.setting?.name {
      if let node = try entry(name, given) { activation.setting?.value = try exact(node, name) }
    } else {
      try nodes.checkEmpty(given)
    }
    return activation
  }

  func softmax(_ given: GivenLayer) throws(InputFault) -> Softmax {
    var softmax = Softmax()
    if let node = try entry("dim", given) { softmax.dim = try nodes.integer(node, "dim") }
    return softmax
  }

  /// The only setting of a layer, if it is given.
  private func entry(_ key: String, _ given: GivenLayer) throws(InputFault) -> YAMLNode? {
    guard let settings = given.settings else { return nil }
    if case .scalar("") = settings.content { return nil }
    return try nodes.map(settings, of: given.kind, known: [key])[key]
  }

  private func exact(_ node: YAMLNode, _ name: String) throws(InputFault) -> Rational {
    guard let number = try nodes.number(node, name).exactValue else {
      throw nodes.fault(node, "\(name) is a symbol; expected a number such as 0.01")
    }
    return number
  }
}
