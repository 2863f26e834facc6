import ConvEngine
import Formats

/// Reads the settings of the pooling layers.
struct PoolingReader {
  let nodes: NodeReader
  /// Whether the scene is 1-D: it decides how lists are read.
  let dimensions: Dimensions

  /// The names of the layers that are read here, with what each makes of a window.
  private static let operations: [(name: String, operation: Pooling.Operation)] =
    ["", "adaptive_", "global_"].flatMap { prefix in
      [(prefix + "max_pool", .max), (prefix + "average_pool", .average)]
    }

  /// The names of the layers that are read here.
  static let kinds = operations.map(\.name)

  /// The layer of a name with its settings; without any where it is given by its name alone.
  ///
  /// Nil where no pooling layer has that name.
  func pooling(_ kind: String, _ node: YAMLNode, isNameAlone: Bool = false) throws(InputFault) -> Pooling? {
    guard let operation = Self.operations.first(where: { $0.name == kind })?.operation else { return nil }
    if kind.hasPrefix("global_") {
      if !isNameAlone { try nodes.checkEmpty(node, kind) }
      return Pooling(operation, .global)
    }
    let needed = kind.hasPrefix("adaptive_") ? "output_size" : "kernel_size"
    guard !isNameAlone else {
      throw nodes.fault(node, "\(kind) has no \(needed); expected \(kind): {\(needed): 2}")
    }
    var known = [needed]
    if needed == "kernel_size" { known += ["stride", "padding", "dilation", "ceil_mode"] }
    if kind == "average_pool" { known.append("count_include_pad") }
    let settings = try nodes.map(node, of: kind, known: known)
    guard let size = settings[needed] else {
      throw nodes.fault(node, "\(kind) has no \(needed); expected \(kind): {\(needed): 2}")
    }
    let lengths = try nodes.pair(size, needed, dimensions)
    if needed == "output_size" { return Pooling(operation, .adaptive(outputSize: lengths)) }
    return Pooling(operation, .sliding(try windows(settings, size: lengths)))
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
