import ConvEngine

/// A layer in words: its settings in a line, with PyTorch's names.
public enum LayerText {
  /// The settings: "kernel 3 × 3, stride 1, padding 0"; empty for a layer without any.
  public static func settings(_ layer: SizedLayer) -> String {
    switch layer {
    case .convolution(let layer): settings(layer)
    case .pooling(let layer): PoolingText.settings(layer)
    case .transposed(let layer): settings(layer)
    case .activation(let layer): settings(layer.activation)
    case .softmax(let layer): "dim \(dim(layer)) (\(name(layer)))"
    case .flatten: ""
    case .linear(let layer):
      "in_features \(layer.inputShape.columns), out_features \(layer.outputShape.columns)"
    }
  }

  /// The layer's name with its settings: "max_pool, kernel_size 2 × 2, stride 2, padding 0".
  public static func title(_ layer: SizedLayer) -> String {
    let settings = settings(layer)
    return settings.isEmpty ? layer.kind : "\(layer.kind), \(settings)"
  }

  /// The layer in few words: "conv 5×5, stride 2", "linear 400 → 120".
  public static func name(_ layer: SizedLayer) -> String {
    let pairs = PairText(on: layer.inputShape, sign: "×")
    func windows(_ size: Pair, _ stride: Pair, usual: Pair) -> String {
      "\(layer.kind) \(pairs.size(size))" + (stride == usual ? "" : ", stride \(pairs.short(stride))")
    }
    switch layer {
    case .convolution(let layer):
      return windows(
        Pair(layer.kernel.rows, layer.kernel.columns), layer.settings.stride, usual: Pair(1))
    case .transposed(let layer):
      return windows(
        Pair(layer.weights.rows, layer.weights.columns), layer.settings.stride, usual: Pair(1))
    case .pooling(let pooling):
      guard let settings = pooling.settings.windows else { return layer.kind }
      return windows(settings.size, settings.stride, usual: settings.size)
    case .linear(let linear): return "linear \(linear.inputShape.columns) → \(linear.outputShape.columns)"
    case .activation, .softmax, .flatten: return layer.kind
    }
  }

  /// What the numbers of a softmax line stand along: "channels".
  public static func name(_ layer: SizedSoftmax) -> String {
    switch layer.direction {
    case .channels: "channels"
    case .rows: "rows"
    case .columns:
      layer.inputShape.isList ? "the list" : layer.inputShape.dimensions == .one ? "length" : "columns"
    }
  }

  /// PyTorch's `dim` of a softmax, without a batch axis.
  public static func dim(_ layer: SizedSoftmax) -> Int {
    switch layer.direction {
    case .channels: 0
    case .rows: 1
    case .columns: layer.inputShape.lengths.count - 1
    }
  }

  /// The settings in a line: "kernel 3 × 3, stride 1, padding 0".
  private static func settings(_ layer: SizedConvolution) -> String {
    let settings = layer.settings
    let pairs = PairText(on: layer.inputShape)
    var parts = [
      "kernel \(pairs.size(Pair(layer.kernel.rows, layer.kernel.columns)))",
      "stride \(pairs.short(settings.stride))", "padding \(padding(settings.padding, .convolution(layer)))",
    ]
    if settings.paddingMode != .zeros { parts.append("padding_mode \(settings.paddingMode.rawValue)") }
    if settings.dilation != Pair(1) { parts.append("dilation \(pairs.short(settings.dilation))") }
    if settings.groups != 1 { parts.append("groups \(settings.groups)") }
    if settings.flip { parts.append("flip") }
    return parts.joined(separator: ", ")
  }

  /// "1", "same (0 + 1)", "top 1, left 2": what was asked for and what it comes to.
  public static func padding(_ padding: Padding, _ layer: SizedLayer) -> String {
    let amounts = amounts(layer.sides, isSignal: layer.inputShape.dimensions == .one)
    switch padding {
    case .sides: return amounts
    case .valid: return "valid (0)"
    case .same: return "same (\(amounts))"
    case .sameLower: return "same_lower (\(amounts))"
    case .full: return "full (\(amounts))"
    }
  }

  /// Cells on each side: "1", "1 × 2", "top 1, bottom 0, left 2, right 2".
  public static func amounts(_ sides: Sides, isSignal: Bool) -> String {
    guard sides.left == sides.right, isSignal || sides.top == sides.bottom else {
      return (isSignal ? "" : "top \(sides.top), bottom \(sides.bottom), ")
        + "left \(sides.left), right \(sides.right)"
    }
    return isSignal || sides.top == sides.left ? "\(sides.left)" : "\(sides.top) × \(sides.left)"
  }

  /// What was asked for, where it is not known what it comes to: "1", "same".
  public static func padding(_ padding: Padding) -> String {
    switch padding {
    case .sides(let sides):
      let isEven = [sides.top, sides.bottom, sides.left, sides.right].allSatisfy { $0 == sides.top }
      return isEven
        ? "\(sides.top)"
        : "top \(sides.top), bottom \(sides.bottom), left \(sides.left), right \(sides.right)"
    case .valid: return "valid"
    case .same: return "same"
    case .sameLower: return "same_lower"
    case .full: return "full"
    }
  }

  private static func settings(_ activation: Activation) -> String {
    if case .leakyReLU(let slope) = activation { return "negative_slope \(NumberText(.exact(slope)).text)" }
    return ""
  }

  private static func settings(_ layer: SizedTransposed) -> String {
    let settings = layer.settings
    let pairs = PairText(on: layer.inputShape)
    var parts = [
      "kernel \(pairs.size(Pair(layer.weights.rows, layer.weights.columns)))",
      "stride \(pairs.short(settings.stride))",
      "padding \(amounts(settings.padding, isSignal: layer.inputShape.dimensions == .one))",
    ]
    if settings.dilation != Pair(1) { parts.append("dilation \(pairs.short(settings.dilation))") }
    if settings.groups != 1 { parts.append("groups \(settings.groups)") }
    switch settings.ending {
    case .padding(let pair): if pair != Pair(0) { parts.append("output_padding \(pairs.short(pair))") }
    case .size(let pair): parts.append("output_size \(pairs.size(pair))")
    }
    return parts.joined(separator: ", ")
  }
}
