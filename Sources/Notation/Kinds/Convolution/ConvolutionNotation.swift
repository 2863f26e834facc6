import ConvEngine

/// What is said of a convolution: "conv 3×3", "kernel 3 × 3, stride 1, padding 1".
struct ConvolutionNotation: KindNotation {
  let layer: SizedConvolution

  private var kernel: Kernel { layer.kernel }

  var name: String {
    LayerText.name(
      SizedLayer.convolution(layer).kind, Pair(kernel.rows, kernel.columns), stride: layer.settings.stride,
      usual: Pair(1),
      on: layer.inputShape)
  }

  func settings(_ form: SettingForm) -> [SettingText] {
    Self.settings(layer.settings, sides: layer.sides, form)
  }

  /// The settings, with the cells that the padding comes to where they are known.
  static func settings(_ settings: Convolution, sides: Sides? = nil, _ form: SettingForm) -> [SettingText] {
    let kernel = settings.kernel
    let dilation = SettingText.dilation(settings.dilation, form)
    let mode = SettingText(
      .paddingMode, .words(settings.paddingMode.rawValue), isDefault: settings.paddingMode == .zeros,
      mention: .onScreen)
    let start: [SettingText] = [
      SettingText(.kernel, .number(form.pairs.size(Pair(kernel.rows, kernel.columns)))),
      .stride(settings.stride, form),
      .padding(settings.padding, sides, form),
    ]
    let end: [SettingText] = [
      .groups(settings.groups),
      SettingText(.flip, .flag(settings.flip), isDefault: !settings.flip, mention: .nowhere),
    ]
    // The screen keeps together what all layers with sliding windows have; in text the mode belongs to the padding.
    return start + (form.place == .screen ? [dilation, mode] : [mode, dilation]) + end
  }

  /// A grid for each filter of each tile, with the bias that goes with it.
  var weights: LayerWeights {
    guard kernel.weights != .unknown else { return .none }
    return LayerWeights(count: kernel.tileRows * kernel.tileColumns * kernel.filters) { grid($0) }
  }

  private func grid(_ index: Int) -> LayerWeights.Grid {
    let (tile, filter) = index.quotientAndRemainder(dividingBy: kernel.filters)
    let (tileRow, tileColumn) = tile.quotientAndRemainder(dividingBy: kernel.tileColumns)
    var title = kernel.filters > 1 ? "Filter \(filter)" : "Kernel"
    if !kernel.isShared { title += ", tile [\(tileRow), \(tileColumn)]" }
    if layer.settings.flip { title += " (it is turned by half a turn before it is applied)" }
    let first = Position(channel: 0, row: 0, column: 0)
    let start = kernel.offset(tileRow: tileRow, tileColumn: tileColumn, filter: filter, first)
    let output = Position(channel: filter, row: tileRow, column: tileColumn)
    return LayerWeights.Grid(title: title, bias: layer.bias(of: output), numbers: kernel.grid(from: start))
  }

  func step(_ words: StepWords) -> String {
    guard let term = words.term else { return words.resultLine }
    let cell = layer.outputShape.offset(words.cell.channel, words.cell.row, words.cell.column)
    let step = ConvolutionWalk(layer, on: words.walk.input).step(cell: cell, term: term)
    return ProductStep(words: words).text(step, term) {
      "kernel" + words.index($0.kernelCell, in: layer.inputShape)
    }
  }

  var program: String { ConvolutionProgram(layer).text }
}

extension SettingName {
  /// What the cells of the padding hold.
  public static let paddingMode = SettingName("padding_mode", key: "")
  /// Whether the kernel is turned by half a turn first.
  public static let flip = SettingName("flip", key: "flip")
}
