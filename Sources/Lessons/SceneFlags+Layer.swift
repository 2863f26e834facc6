import ConvEngine
import Formats
import Notation

/// How flags change a layer: each kind has some of the settings, and the others are refused by name.
extension SceneFlags {
  /// The layer with the flags applied, or the convolution that they make alone; nil where they make none.
  func changed(_ layer: Layer?, _ dimensions: Dimensions) throws(InputFault) -> Layer? {
    switch layer {
    case nil: return try madeLayer(dimensions)
    case .convolution(var settings):
      if let kernel { settings.kernel = try readKernel(kernel, dimensions) }
      try apply(to: &settings, dimensions)
      return .convolution(settings)
    case .pooling(let settings):
      return .pooling(try pooled(settings, dimensions))
    case .transposed(let settings):
      return .transposed(try transposed(settings, dimensions))
    case .linear(var settings):
      try check(has: ["bias"], Layer.linear(settings).kind)
      if let bias { settings.bias = try readBias(bias) }
      return .linear(settings)
    case .some(let layer):
      try check(has: [], layer.kind)
      return layer
    }
  }

  private func madeLayer(_ dimensions: Dimensions) throws(InputFault) -> Layer? {
    guard let kernel else {
      if hasSettings {
        throw .badData("there is no kernel; give --kernel, a preset's name or '1 0; 0 1'")
      }
      return nil
    }
    var convolution = Convolution(try readKernel(kernel, dimensions))
    try apply(to: &convolution, dimensions)
    return .convolution(convolution)
  }

  /// Refuses the settings that a kind of layer does not have.
  private func check(has known: Set<String>, _ kind: String) throws(InputFault) {
    let given = [
      ("kernel", kernel), ("padding-mode", paddingMode), ("groups", groups), ("bias", bias),
      ("flip", flip.map { "\($0)" }), ("stride", stride), ("padding", padding), ("dilation", dilation),
    ]
    for (name, value) in given where value != nil && !known.contains(name) {
      throw .badData("--\(name): \(kind) has no \(name.replacing("-", with: "_"))")
    }
  }

  private func pooled(_ settings: Pooling, _ dimensions: Dimensions) throws(InputFault) -> Pooling {
    var settings = settings
    try check(has: settings.windows == nil ? [] : ["stride", "padding", "dilation"], settings.kind)
    if let stride { settings.windows?.stride = try GridFlag(name: "--stride", text: stride).pair(dimensions) }
    if let dilation {
      settings.windows?.dilation = try GridFlag(name: "--dilation", text: dilation).pair(dimensions)
    }
    if let padding { settings.windows?.padding = try readPadding(padding, dimensions) }
    return settings
  }

  private func transposed(
    _ settings: TransposedConvolution, _ dimensions: Dimensions
  ) throws(InputFault) -> TransposedConvolution {
    var settings = settings
    let kind = Layer.transposed(settings).kind
    try check(has: ["kernel", "stride", "padding", "dilation", "groups", "bias"], kind)
    if let kernel { settings.kernel = try readKernel(kernel, dimensions) }
    if let stride { settings.stride = try GridFlag(name: "--stride", text: stride).pair(dimensions) }
    if let dilation { settings.dilation = try GridFlag(name: "--dilation", text: dilation).pair(dimensions) }
    if let groups { settings.groups = try GridFlag(name: "--groups", text: groups).integer() }
    if let bias { settings.bias = try readBias(bias) }
    if let padding {
      guard case .sides(let sides) = try readPadding(padding, dimensions) else {
        throw .badData(
          "--padding is \(Quote.of(padding)); \(kind) takes numbers or sides: '{top: 1, left: 2}'")
      }
      settings.padding = sides
    }
    return settings
  }
}
