import ConvEngine

/// What is said of a linear layer: "linear 400 → 120", "in_features 400, out_features 120".
struct LinearNotation: KindNotation {
  let layer: SizedLinear

  private var kernel: Kernel { layer.convolution.kernel }

  var name: String {
    "\(SizedLayer.linear(layer).kind) \(layer.inputShape.columns) → \(layer.outputShape.columns)"
  }

  func settings(_ form: SettingForm) -> [SettingText] {
    Self.settings(inFeatures: kernel.columns, outFeatures: kernel.filters)
  }

  /// The settings of one that cannot run; how many inputs it takes is known where its weights are written out.
  static func settings(_ settings: Linear) -> [SettingText] {
    let kernel = settings.kernel
    return Self.settings(
      inFeatures: kernel.form == .size ? nil : kernel.columns, outFeatures: kernel.filters)
  }

  private static func settings(inFeatures: Int?, outFeatures: Int) -> [SettingText] {
    let inputs = inFeatures.map { SettingText(.inFeatures, .number("\($0)")) }
    return [inputs, SettingText(.outFeatures, .number("\(outFeatures)"))].compactMap { $0 }
  }

  /// All weights in one grid, and the biases.
  var weights: LayerWeights {
    guard kernel.weights != .unknown else { return .none }
    let biases = LayerWeights.Grid.biases(layer.biases)
    return LayerWeights(count: biases == nil ? 1 : 2) { index in
      guard index == 1, let biases else { return rows }
      return biases
    }
  }

  private var rows: LayerWeights.Grid {
    let shape = Shape(channels: 1, rows: kernel.filters, columns: kernel.columns)
    let weights = (0..<kernel.weightCount).map { kernel[$0] ?? 0 }
    return LayerWeights.Grid(title: "Weights, a row for each output", numbers: Tensor(shape, weights))
  }

  func step(_ words: StepWords) -> String {
    guard let term = words.term else { return words.resultLine }
    let step = LinearWalk(layer, on: words.walk.input).step(words.cell, term)
    return ProductStep(words: words).text(step, term) {
      "weight[\(words.cell.column), \($0.kernelCell.column)]"
    }
  }

  var program: String {
    PythonText.weights(kernel, [kernel.filters, kernel.columns])
      + PythonText.bias(layer.biases, isKnown: kernel.weights != .unknown)
      + "x = \(PythonCall("F.linear", "x", "weight", "bias").text)\n"
  }
}

extension SettingName {
  /// How many numbers come in.
  public static let inFeatures = SettingName("in_features", key: "in")
  /// How many numbers go out.
  public static let outFeatures = SettingName("out_features", key: "out")
}
