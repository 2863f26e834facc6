import ConvEngine
import Formats
import Notation

/// Reads one layer: `conv: {kernel: vertical}`, or the name alone of a layer that needs no settings: `relu`.
struct LayerReader {
  let nodes: NodeReader
  /// Whether the scene is 1-D: it decides how lists are read.
  let dimensions: Dimensions
  /// The scene's seed, from which weights are drawn that are given by size only.
  let seed: UInt64?
  /// Which layer this is: layers draw different weights from one seed.
  let layer: Int

  func layer(_ node: YAMLNode) throws(InputFault) -> Layer {
    if case .scalar(let name) = node.content, let usual = Self.usual[name] {
      return try layer(like: usual, GivenLayer(kind: name, settings: nil, node: node))
    }
    guard case .map(let entries) = node.content, entries.count == 1, let entry = entries.first else {
      if case .scalar(let name) = node.content { throw unknown(name, line: node.line) }
      throw nodes.fault(
        node, "a layer is \(nodes.describe(node)); expected one name with its settings: conv: {kernel: …}")
    }
    guard let usual = Self.usual[entry.key] else { throw unknown(entry.key, line: entry.line) }
    return try layer(like: usual, GivenLayer(kind: entry.key, settings: entry.value, node: entry.value))
  }

  /// A layer of each kind, by its name.
  private static let usual = Dictionary(uniqueKeysWithValues: Layer.all.map { ($0.kind, $0) })

  /// A layer of the same kind as another, with its own settings.
  private func layer(like usual: Layer, _ given: GivenLayer) throws(InputFault) -> Layer {
    switch usual {
    case .convolution: return .convolution(try kernels.convolution(try given.settings(nodes, Self.kernel)))
    case .transposed:
      let reader = TransposedReader(kernels: kernels)
      return .transposed(try reader.transposed(try given.settings(nodes, Self.kernel)))
    case .pooling(let usual):
      return .pooling(try PoolingReader(nodes: nodes, dimensions: dimensions).pooling(like: usual, given))
    case .activation(let usual):
      return .activation(try ActivationReader(nodes: nodes).activation(like: usual, given))
    case .softmax: return .softmax(try ActivationReader(nodes: nodes).softmax(given))
    case .flatten:
      try nodes.checkEmpty(given)
      return .flatten
    case .linear:
      let reader = LinearReader(nodes: nodes, weights: weights)
      return .linear(try reader.linear(try given.settings(nodes, "{weight: [[1, 0], [0, 1]]}")))
    }
  }

  /// An example of settings.
  private static let kernel = "{kernel: [[1, 0], [0, 1]]}"

  private var weights: WeightDraw { WeightDraw(seed: seed, layer: layer) }
  private var kernels: ConvolutionReader {
    ConvolutionReader(nodes: nodes, dimensions: dimensions, weights: weights)
  }

  private func unknown(_ name: String, line: Int) -> InputFault {
    nodes.fault(
      line: line, "no layer is called \(Quote.of(name)); \(NearestName.hint(name, among: Layer.kinds))")
  }
}

/// A layer as it was written: its name, and its settings where it has any.
struct GivenLayer {
  /// A name that a layer has.
  let kind: String
  /// What stands behind the name; nil where it stands alone.
  let settings: YAMLNode?
  /// Where a fault lies.
  let node: YAMLNode

  /// The settings of a layer that needs some, such as these.
  func settings(_ nodes: NodeReader, _ example: String) throws(InputFault) -> YAMLNode {
    guard let settings else {
      throw nodes.fault(node, "\(kind) has no settings; expected \(kind): \(example)")
    }
    return settings
  }
}

/// Where the weights come from where a layer says only how many it has.
struct WeightDraw {
  /// The scene's seed; nil where it has shapes only.
  let seed: UInt64?
  /// Layers draw different weights from one seed.
  let layer: Int

  /// Small whole numbers, or none.
  var weights: Kernel.Weights {
    guard let seed else { return .unknown }
    return .drawn(Draw(seed: seed &+ UInt64(layer + 1) &* 0x1_0000_0001, from: -2, to: 2))
  }
}

extension NodeReader {
  /// A layer without settings: `flatten` alone, `flatten: {}`, or nothing behind the colon.
  func checkEmpty(_ given: GivenLayer) throws(InputFault) {
    let kind = given.kind
    switch given.settings?.content {
    case nil, .scalar(""): return
    case .map(let entries):
      if let entry = entries.first {
        throw fault(line: entry.line, "\(kind) has no key \(Quote.of(entry.key)); it has no settings")
      }
    default: throw fault(given.node, "\(kind) is \(describe(given.node)); it has no settings, expected {}")
    }
  }
}
