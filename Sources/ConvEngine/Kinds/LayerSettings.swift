/// What every kind of layer says of its settings; ``Layer`` has the same for everyone else.
protocol LayerSettings: Hashable, Sendable {
  /// The layer that has these settings.
  var layer: Layer { get }
  /// The name it has in a scene.
  var kind: String { get }
  /// This layer on an input of a shape.
  func sizedLayer(on input: Shape) throws(LayerFault) -> SizedLayer

  // What is below is optional: a kind that says nothing of it has none.

  /// What it asks of numbers beyond adding and multiplying.
  var need: NumberNeed? { get }
  /// Stride, dilation and padding.
  var sliding: SlidingSettings? { get set }
  /// Rows and columns of its window.
  var windowSize: Pair? { get set }
  /// Its weights.
  var weights: Kernel? { get set }
  /// What it adds to its output cells.
  var bias: Bias { get }
  /// Whether its kernel is turned by 180° first; nil where it cannot be.
  var turnsKernel: Bool? { get set }
}

/// The settings that the layers with sliding windows share.
struct SlidingSettings: Hashable, Sendable {
  /// The distance of neighbouring windows.
  var stride: Pair
  /// The distance of neighbouring taps.
  var dilation: Pair
  /// Cells added around the input.
  var padding: Padding
  /// What those cells hold; nil where there is no choice.
  var paddingMode: PaddingMode?
  /// Whether the padding may be `valid`, `same` or `full`.
  var allowsNamedPadding = true
}

/// What a layer asks of numbers beyond adding and multiplying; symbols have neither.
public enum NumberNeed: Hashable, Sendable {
  /// Which of two is larger.
  case order
  /// Whether one is above 0.
  case sign
  /// Their value, to take an exponential of it, which is approximate.
  case value
}

extension LayerSettings {
  var need: NumberNeed? { nil }
  var sliding: SlidingSettings? {
    get { nil }
    set {}
  }
  var windowSize: Pair? {
    get { nil }
    set {}
  }
  var weights: Kernel? {
    get { nil }
    set {}
  }
  var bias: Bias { .none }
  var turnsKernel: Bool? {
    get { nil }
    set {}
  }
}

extension LayerSettings {
  /// Whether all its weights are known.
  var hasValues: Bool { weights?.weights != .unknown }
  /// Whether any of its numbers is a symbol.
  var hasSymbols: Bool { weights?.hasSymbols == true || bias.hasSymbols }
  /// Whether its output is approximate, however exact its input is.
  var isApproximate: Bool { need == .value }
}
