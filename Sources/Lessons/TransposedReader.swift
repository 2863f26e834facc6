import ConvEngine
import Formats
import Notation

/// Reads the settings of a `conv_transpose` layer.
struct TransposedReader {
  /// Reads kernels as those of a convolution are.
  let kernels: ConvolutionReader

  static let keys = [
    "kernel", "out_channels", "kernel_size", "stride", "padding", "dilation", "groups", "bias",
    "output_padding",
    "output_size",
  ]

  private var nodes: NodeReader { kernels.nodes }
  private var dimensions: Dimensions { kernels.dimensions }

  func transposed(_ node: YAMLNode) throws(InputFault) -> TransposedConvolution {
    let settings = try nodes.map(node, of: "conv_transpose", known: Self.keys)
    var layer = TransposedConvolution(try kernel(settings, node))
    if let stride = settings["stride"] { layer.stride = try nodes.pair(stride, "stride", dimensions) }
    if let dilation = settings["dilation"] {
      layer.dilation = try nodes.pair(dilation, "dilation", dimensions)
    }
    if let padding = settings["padding"] { layer.padding = try sides(padding) }
    if let groups = settings["groups"] { layer.groups = try nodes.integer(groups, "groups") }
    if let bias = settings["bias"] { layer.bias = try nodes.bias(bias) }
    layer.ending = try ending(settings)
    return layer
  }

  private func kernel(_ settings: [String: YAMLNode], _ node: YAMLNode) throws(InputFault) -> Kernel {
    switch (settings["kernel"], settings["out_channels"]) {
    case (.some(let kernel), nil):
      if let size = settings["kernel_size"] {
        throw nodes.fault(
          size, "conv_transpose has kernel and kernel_size; leave kernel_size out, kernel says it")
      }
      let read = try kernels.kernel(kernel)
      guard read.form != .filter else {
        throw nodes.fault(
          kernel,
          "kernel has one level of lists too few, or too many; expected rows alone, or "
            + "[in][out/groups]" + (dimensions == .one ? "[length]" : "[rows][columns]"))
      }
      return read
    case (nil, .some): return try kernels.sized(settings, node, of: "conv_transpose")
    case (let kernel, _):
      let found = kernel == nil ? "no kernel" : "kernel and out_channels"
      throw nodes.fault(
        node, "conv_transpose has \(found); expected one of kernel, or out_channels with kernel_size")
    }
  }

  private func sides(_ node: YAMLNode) throws(InputFault) -> Sides {
    guard case .sides(let sides) = try PaddingReader(nodes: nodes, dimensions: dimensions).padding(node)
    else {
      throw nodes.fault(
        node, "padding is \(nodes.describe(node)); conv_transpose takes numbers or sides: {top: 1, left: 2}")
    }
    return sides
  }

  private func ending(_ settings: [String: YAMLNode]) throws(InputFault) -> TransposedConvolution.Ending {
    if let size = settings["output_size"] {
      if let padding = settings["output_padding"] {
        throw nodes.fault(padding, "conv_transpose has output_padding and output_size; expected one of them")
      }
      return .size(try nodes.pair(size, "output_size", dimensions))
    }
    guard let padding = settings["output_padding"] else { return .padding(Pair(0)) }
    return .padding(try nodes.pair(padding, "output_padding", dimensions))
  }
}
