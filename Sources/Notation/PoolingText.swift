import ConvEngine

/// The settings of a pooling layer in words.
public enum PoolingText {
  /// The settings in a line: "kernel_size 2 × 2, stride 2, padding 0".
  public static func settings(_ layer: SizedPooling) -> String {
    let pairs = PairText(on: layer.inputShape)
    switch layer.settings.extent {
    case .global: return "one window over the whole input"
    case .adaptive(let output): return "output_size \(pairs.size(output))"
    case .sliding(let windows):
      var parts = [
        "kernel_size \(pairs.size(windows.size))", "stride \(pairs.short(windows.stride))",
        "padding \(LayerText.padding(windows.padding, .pooling(layer)))",
      ]
      if windows.dilation != Pair(1) { parts.append("dilation \(pairs.short(windows.dilation))") }
      if windows.ceilMode { parts.append("ceil_mode") }
      if !windows.countsPadding { parts.append("count_include_pad false") }
      return parts.joined(separator: ", ")
    }
  }
}
