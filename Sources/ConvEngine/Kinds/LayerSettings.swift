/// What every kind of layer says of its settings.
protocol LayerSettings: Hashable, Sendable {
  /// The layer that has these settings.
  var layer: Layer { get }
  /// The name it has in a scene.
  var kind: String { get }
  /// This layer on an input of a shape.
  func sizedLayer(on input: Shape) throws(LayerFault) -> SizedLayer
  /// Stride, dilation and padding, where it has them.
  var sliding: SlidingSettings? { get set }
  /// Rows and columns of its window, where it has one.
  var windowSize: Pair? { get }
  /// Its weights, where it has any.
  var weights: Kernel? { get set }
  /// Whether all its weights are known.
  var hasValues: Bool { get }
  /// Whether any of its numbers is a symbol.
  var hasSymbols: Bool { get }
  /// What it asks of numbers beyond adding and multiplying; symbols cannot give it.
  var need: NumberNeed? { get }
  /// Whether its output is approximate, however exact its input is.
  var isApproximate: Bool { get }
}

/// The settings that the layers with sliding windows share.
struct SlidingSettings: Hashable, Sendable {
  /// The distance of neighbouring windows.
  var stride: Pair
  /// The distance of neighbouring taps.
  var dilation: Pair
  /// Cells added around the input.
  var padding: Padding
}

/// What a layer asks of numbers beyond adding and multiplying.
public enum NumberNeed: Hashable, Sendable {
  /// Which of two is larger.
  case order
  /// Whether one is above 0.
  case sign
  /// Their value, to take an exponential of it.
  case value
}

extension LayerSettings {
  var sliding: SlidingSettings? {
    get { nil }
    set {}
  }
  var windowSize: Pair? { nil }
  var weights: Kernel? {
    get { nil }
    set {}
  }
  var hasValues: Bool { weights?.weights != .unknown }
  var hasSymbols: Bool { weights?.hasSymbols == true }
  var need: NumberNeed? { nil }
  var isApproximate: Bool { false }
}

extension Convolution: LayerSettings {
  var layer: Layer { .convolution(self) }
  var kind: String { Layer.convolutionKind }
  func sizedLayer(on input: Shape) throws(LayerFault) -> SizedLayer { .convolution(try sized(on: input)) }

  var sliding: SlidingSettings? {
    get { SlidingSettings(stride: stride, dilation: dilation, padding: padding) }
    set {
      if let newValue { (stride, dilation, padding) = (newValue.stride, newValue.dilation, newValue.padding) }
    }
  }
  var windowSize: Pair? { Pair(kernel.rows, kernel.columns) }
  var weights: Kernel? {
    get { kernel }
    set { if let newValue { kernel = newValue } }
  }
  var hasSymbols: Bool { kernel.hasSymbols || bias.hasSymbols }
}

extension Pooling: LayerSettings {
  var layer: Layer { .pooling(self) }
  func sizedLayer(on input: Shape) throws(LayerFault) -> SizedLayer { .pooling(try sized(on: input)) }

  var sliding: SlidingSettings? {
    get { windows.map { SlidingSettings(stride: $0.stride, dilation: $0.dilation, padding: $0.padding) } }
    set {
      guard let newValue, let windows else { return }
      if newValue.stride != windows.stride { self.windows?.stride = newValue.stride }
      self.windows?.dilation = newValue.dilation
      self.windows?.padding = newValue.padding
    }
  }
  var windowSize: Pair? { windows?.size }
  var need: NumberNeed? { operation == .max ? .order : nil }
}

extension Kernel {
  /// Whether any weight is a symbol.
  var hasSymbols: Bool {
    if case .numbers(let numbers) = weights { numbers.contains(where: \.isSymbolic) } else { false }
  }
}

extension Bias {
  /// Whether any bias is a symbol.
  var hasSymbols: Bool {
    switch self {
    case .none: false
    case .same(let number): number.isSymbolic
    case .perFilter(let numbers), .perTile(let numbers): numbers.contains(where: \.isSymbolic)
    }
  }
}
