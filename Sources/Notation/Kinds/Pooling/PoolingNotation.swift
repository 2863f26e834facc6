import ConvEngine

/// What is said of a pooling layer: "max_pool 2×2", "kernel_size 2 × 2, stride 2, padding 0".
struct PoolingNotation: KindNotation {
  let layer: SizedPooling

  var name: String {
    guard let windows = layer.settings.windows else { return layer.settings.kind }
    return LayerText.name(
      layer.settings.kind, windows.size, stride: windows.stride, usual: windows.size, on: layer.inputShape)
  }

  func settings(_ form: SettingForm) -> [SettingText] {
    Self.settings(layer.settings, sides: SizedLayer.pooling(layer).sides, form)
  }

  /// The settings, with the cells that the padding comes to where they are known.
  static func settings(_ settings: Pooling, sides: Sides? = nil, _ form: SettingForm) -> [SettingText] {
    switch settings.extent {
    case .global:
      switch form.place {
      case .text: return [.remark("one window over the whole input")]
      case .screen: return [SettingText(.window, .words("the whole input"))]
      }
    case .adaptive(let size): return [SettingText(.outputSize, .number(form.pairs.size(size)))]
    case .sliding(let windows):
      return [
        SettingText(.kernelSize, .number(form.pairs.size(windows.size))),
        .stride(windows.stride, usual: windows.size, form),
        .padding(windows.padding, sides, form),
        .dilation(windows.dilation, form),
        SettingText(
          .ceilMode, .flag(windows.ceilMode), isDefault: !windows.ceilMode, mention: .nowhere),
        SettingText(
          .countIncludePad, .flag(windows.countsPadding), isDefault: windows.countsPadding,
          mention: .nowhere),
      ]
    }
  }

  func step(_ words: StepWords) -> String {
    PoolingStepLine(walk: PoolingWalk(layer, on: words.walk.input), words: words).text
  }

  var program: String { PoolingProgram(layer).text }
}

extension SettingName {
  /// The size of the window.
  public static let kernelSize = SettingName("kernel_size", key: "w")
  /// Whether a last window may reach beyond the padding.
  public static let ceilMode = SettingName("ceil_mode", key: "ceil")
  /// Whether padding counts in the divisor of an average.
  public static let countIncludePad = SettingName("count_include_pad", key: "count")
  /// Not PyTorch's: it stands for the window of a global pooling layer, which cannot be set.
  public static let window = SettingName("window", key: "w")
}
