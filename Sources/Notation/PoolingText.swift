import ConvEngine

/// The settings of a pooling layer in words.
public enum PoolingText {
  /// The settings in a line: "kernel_size 2 × 2, stride 2, padding 0".
  public static func settings(_ layer: FittedPooling) -> String {
    let isSignal = layer.inputShape.dimensions == .one
    func size(_ pair: Pair) -> String { isSignal ? "\(pair.columns)" : "\(pair.rows) × \(pair.columns)" }
    func both(_ pair: Pair) -> String {
      isSignal || pair.rows == pair.columns ? "\(pair.columns)" : size(pair)
    }
    switch layer.settings.extent {
    case .global: return "one window over the whole input"
    case .adaptive(let output): return "output_size \(size(output))"
    case .sliding(let windows):
      var parts = [
        "kernel_size \(size(windows.size))", "stride \(both(windows.stride))",
        "padding \(LayerText.padding(windows.padding, .pooling(layer)))",
      ]
      if windows.dilation != Pair(1) { parts.append("dilation \(both(windows.dilation))") }
      if windows.ceilMode { parts.append("ceil_mode") }
      if !windows.countsPadding { parts.append("count_include_pad false") }
      return parts.joined(separator: ", ")
    }
  }
}
