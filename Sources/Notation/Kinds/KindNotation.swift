import ConvEngine

/// What is said of one kind of layer, wherever it is written about: its name, settings, weights, steps and program.
///
/// Each kind says it in a folder of its own below `Kinds`; the two switches of this file lead there.
protocol KindNotation: Sendable {
  /// The layer in a few words: "conv 5×5, stride 2", "linear 400 → 120".
  var name: String { get }
  /// All settings, in the order in which they are written; ``LayerText`` leaves out what goes without saying.
  func settings(_ form: SettingForm) -> [SettingText]
  /// The grids that the layer multiplies with.
  var weights: LayerWeights { get }
  /// What the present step does, in one line.
  func step(_ words: StepWords) -> String
  /// The lines of a PyTorch program that apply the layer to `x`.
  var program: String { get }
}

extension KindNotation {
  var weights: LayerWeights { .none }
}

extension SizedLayer {
  /// What is said of this layer.
  var notation: any KindNotation {
    switch self {
    case .convolution(let layer): ConvolutionNotation(layer: layer)
    case .pooling(let layer): PoolingNotation(layer: layer)
    case .transposed(let layer): TransposedNotation(layer: layer)
    case .activation(let layer): ActivationNotation(layer: layer)
    case .softmax(let layer): SoftmaxNotation(layer: layer)
    case .flatten(let layer): FlattenNotation(layer: layer)
    case .linear(let layer): LinearNotation(layer: layer)
    }
  }
}

extension Layer {
  /// The settings as they were given, for a layer that cannot run: what its input would add to them is left out.
  func settings(_ form: SettingForm) -> [SettingText] {
    switch self {
    case .convolution(let settings): ConvolutionNotation.settings(settings, form)
    case .pooling(let settings): PoolingNotation.settings(settings, form)
    case .transposed(let settings): TransposedNotation.settings(settings, form)
    case .activation(let activation): ActivationNotation.settings(activation, form)
    case .softmax(let settings): SoftmaxNotation.settings(settings)
    case .flatten: FlattenNotation.settings(form)
    case .linear(let settings): LinearNotation.settings(settings)
    }
  }
}
