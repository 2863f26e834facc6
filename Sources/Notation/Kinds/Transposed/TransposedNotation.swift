import ConvEngine

/// What is said of a transposed convolution: "conv_transpose 2×2, stride 2", "kernel 2 × 2, stride 2, padding 0".
struct TransposedNotation: KindNotation {
  let layer: SizedTransposed

  private var kernel: Kernel { layer.weights }

  var name: String {
    LayerText.name(
      SizedLayer.transposed(layer).kind, Pair(kernel.rows, kernel.columns), stride: layer.settings.stride,
      usual: Pair(1), on: layer.inputShape)
  }

  func settings(_ form: SettingForm) -> [SettingText] { Self.settings(layer.settings, form) }

  /// The settings; its padding is given in cells, so that the input adds nothing to them.
  static func settings(_ settings: TransposedConvolution, _ form: SettingForm) -> [SettingText] {
    let kernel = settings.kernel
    let ending =
      switch settings.ending {
      case .padding(let pair):
        SettingText(
          .outputPadding, .number(form.pairs.short(pair)), isDefault: pair == Pair(0), mention: .onScreen)
      case .size(let pair): SettingText(.outputSize, .number(form.pairs.size(pair)))
      }
    let groups = SettingText.groups(settings.groups)
    // On the screen what always shows comes first, so that it does not move when the groups are changed.
    return [
      SettingText(.kernel, .number(form.pairs.size(Pair(kernel.rows, kernel.columns)))),
      .stride(settings.stride, form),
      .padding(.sides(settings.padding), nil, form),
      .dilation(settings.dilation, form),
    ] + (form.place == .screen ? [ending, groups] : [groups, ending])
  }

  /// A grid for each input channel, with which its cells stamp the output, and the biases of the output channels.
  var weights: LayerWeights {
    guard kernel.weights != .unknown else { return .none }
    let biases = LayerWeights.Grid.biases(layer.biases)
    return LayerWeights(count: kernel.filters + (biases == nil ? 0 : 1)) { index in
      guard index == kernel.filters, let biases else { return stamp(ofInput: index) }
      return biases
    }
  }

  private func stamp(ofInput channel: Int) -> LayerWeights.Grid {
    let title = kernel.filters > 1 ? "Kernel of input channel \(channel)" : "Kernel"
    return LayerWeights.Grid(title: title, numbers: kernel.grid(from: channel * kernel.filterSize))
  }

  func step(_ words: StepWords) -> String {
    StampStepLine(walk: TransposedWalk(layer, on: words.walk.input), words: words).text
  }

  var program: String { TransposedProgram(layer).text }
}

extension SettingName {
  /// How many rows and columns are added at the bottom and right of the output.
  public static let outputPadding = SettingName("output_padding", key: "o")
}
