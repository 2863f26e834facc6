import ConvEngine
import Formats

/// Reads the settings of the pooling layers.
struct PoolingReader {
  let nodes: NodeReader
  /// Whether the scene is 1-D: it decides how lists are read.
  let dimensions: Dimensions

  /// A pooling layer of the same kind as another, with its own settings.
  func pooling(like usual: Pooling, _ given: GivenLayer) throws(InputFault) -> Pooling {
    switch usual.extent {
    case .global:
      try nodes.checkEmpty(given)
      return usual
    case .adaptive:
      let (_, size) = try settings(given, needed: "output_size")
      return Pooling(usual.operation, .adaptive(outputSize: size))
    case .sliding:
      var known = ["stride", "padding", "dilation", "ceil_mode"]
      if usual.operation == .average { known.append("count_include_pad") }
      let (settings, size) = try settings(given, needed: "kernel_size", known)
      return Pooling(usual.operation, .sliding(try windows(settings, size: size)))
    }
  }

  /// The settings, with the one that must be there.
  private func settings(
    _ given: GivenLayer, needed: String, _ known: [String] = []
  ) throws(InputFault) -> (settings: [String: YAMLNode], needed: Pair) {
    let kind = given.kind
    let settings = try given.settings.map { node throws(InputFault) in
      try nodes.map(node, of: kind, known: [needed] + known)
    }
    guard let settings, let size = settings[needed] else {
      throw nodes.fault(given.node, "\(kind) has no \(needed); expected \(kind): {\(needed): 2}")
    }
    return (settings, try nodes.pair(size, needed, dimensions))
  }

  private func windows(_ settings: [String: YAMLNode], size: Pair) throws(InputFault) -> Pooling.Windows {
    var windows = Pooling.Windows(size: size)
    if let stride = settings["stride"] { windows.stride = try nodes.pair(stride, "stride", dimensions) }
    if let dilation = settings["dilation"] {
      windows.dilation = try nodes.pair(dilation, "dilation", dimensions)
    }
    if let padding = settings["padding"] {
      windows.padding = try PaddingReader(nodes: nodes, dimensions: dimensions).padding(padding)
    }
    if let ceil = settings["ceil_mode"] { windows.ceilMode = try nodes.flag(ceil, "ceil_mode") }
    if let counts = settings["count_include_pad"] {
      windows.countsPadding = try nodes.flag(counts, "count_include_pad")
    }
    return windows
  }
}
