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

  /// The names of all layers.
  static let kinds =
    [Layer.convolutionKind, "conv_transpose"] + PoolingReader.kinds + ActivationReader.kinds + [
      "flatten", "linear",
    ]

  func layer(_ node: YAMLNode) throws(InputFault) -> Layer {
    if case .scalar(let name) = node.content, Self.kinds.contains(name) {
      return try layer(name, nil, node)
    }
    guard case .map(let entries) = node.content, entries.count == 1, let entry = entries.first else {
      if case .scalar(let name) = node.content { throw unknown(name, line: node.line) }
      throw nodes.fault(
        node, "a layer is \(nodes.describe(node)); expected one name with its settings: conv: {kernel: …}")
    }
    guard Self.kinds.contains(entry.key) else { throw unknown(entry.key, line: entry.line) }
    return try layer(entry.key, entry.value, entry.value)
  }

  /// The layer of a name; `settings` is nil where the name stands alone.
  private func layer(
    _ kind: String, _ settings: YAMLNode?, _ node: YAMLNode
  ) throws(InputFault) -> Layer {
    let pooling = PoolingReader(nodes: nodes, dimensions: dimensions)
    if let pooling = try pooling.pooling(kind, node, isNameAlone: settings == nil) {
      return .pooling(pooling)
    }
    if let layer = try ActivationReader(nodes: nodes).layer(kind, settings) { return layer }
    if kind == "flatten" {
      if let settings { try nodes.checkEmpty(settings, kind) }
      return .flatten
    }
    guard let settings else {
      let example = kind == "linear" ? "{weight: [[1, 0], [0, 1]]}" : "{kernel: [[1, 0], [0, 1]]}"
      throw nodes.fault(node, "\(kind) has no settings; expected \(kind): \(example)")
    }
    let weights = WeightDraw(seed: seed, layer: layer)
    switch kind {
    case "linear": return .linear(try LinearReader(nodes: nodes, weights: weights).linear(settings))
    case "conv_transpose":
      let kernels = ConvolutionReader(nodes: nodes, dimensions: dimensions, weights: weights)
      return .transposed(try TransposedReader(kernels: kernels).transposed(settings))
    default:
      let reader = ConvolutionReader(nodes: nodes, dimensions: dimensions, weights: weights)
      return .convolution(try reader.convolution(settings))
    }
  }

  private func unknown(_ name: String, line: Int) -> InputFault {
    nodes.fault(
      line: line, "no layer is called \(Quote.of(name)); \(NearestName.hint(name, among: Self.kinds))")
  }
}

/// From where weights come that are given by their number only.
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
  /// `global_max_pool: {}`, or nothing behind the colon.
  func checkEmpty(_ node: YAMLNode, _ kind: String) throws(InputFault) {
    switch node.content {
    case .scalar(""): return
    case .map(let entries):
      if let entry = entries.first {
        throw fault(line: entry.line, "\(kind) has no key \(Quote.of(entry.key)); it has no settings")
      }
    default: throw fault(node, "\(kind) is \(describe(node)); it has no settings, expected {}")
    }
  }
}
