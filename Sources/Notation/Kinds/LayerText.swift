import ConvEngine

/// A layer in words: its name, and its settings with PyTorch's names.
public enum LayerText {
  /// The settings: "kernel 3 × 3, stride 1, padding 0"; empty for a layer without any.
  public static func settings(_ layer: SizedLayer, sign: String = " × ") -> String {
    settings(layer, .text(on: layer.inputShape, sign: sign)).map(\.inText).joined(separator: ", ")
  }

  /// The settings that are worth writing, in order.
  public static func settings(_ layer: SizedLayer, _ form: SettingForm) -> [SettingText] {
    layer.notation.settings(form).filter { $0.isWritten(at: form.place) }
  }

  /// The settings of a layer that cannot run, as far as they are known without its input.
  public static func settings(_ layer: Layer, _ form: SettingForm) -> [SettingText] {
    layer.settings(form).filter { $0.isWritten(at: form.place) }
  }

  /// The layer's name with its settings: "max_pool, kernel_size 2 × 2, stride 2, padding 0".
  public static func title(_ layer: SizedLayer, sign: String = " × ") -> String {
    let settings = settings(layer, sign: sign)
    return settings.isEmpty ? layer.kind : "\(layer.kind), \(settings)"
  }

  /// The layer in a few words: "conv 5×5, stride 2", "linear 400 → 120".
  public static func name(_ layer: SizedLayer) -> String { layer.notation.name }

  /// A layer with windows in a few words; the stride is named where it is not the usual one.
  static func name(_ kind: String, _ size: Pair, stride: Pair, usual: Pair, on input: Shape) -> String {
    let pairs = PairText(on: input, sign: "×")
    return "\(kind) \(pairs.size(size))" + (stride == usual ? "" : ", stride \(pairs.short(stride))")
  }
}
