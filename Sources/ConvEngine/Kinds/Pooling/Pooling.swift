/// The settings of a pooling layer, with PyTorch's names and meaning.
///
/// `Pooling(.max, .sliding(Windows(size: Pair(2))))` halves rows and columns: of each 2 × 2 window the largest
/// number stays. Every channel is pooled by itself.
///
/// Source: https://pytorch.org/docs/stable/nn.html#pooling-layers
public struct Pooling: Hashable, Sendable {
  /// What a window is turned into.
  public enum Operation: String, CaseIterable, Hashable, Sendable {
    /// Its largest number; padding counts as −∞.
    case max
    /// The sum of its numbers divided by how many there are.
    case average
  }

  /// Windows of one size at even distances.
  public struct Windows: Hashable, Sendable {
    /// Rows and columns of a window: `kernel_size`.
    public var size: Pair
    /// The distance of neighbouring windows; nil stands for the size.
    public var givenStride: Pair?
    /// Cells added around the input.
    public var padding = Padding.sides(Sides())
    /// The distance of neighbouring taps.
    public var dilation = Pair(1)
    /// Whether a last window may reach beyond the padding: `ceil_mode`.
    public var ceilMode = false
    /// Whether cells of the padding count in the divisor of an average: `count_include_pad`.
    public var countsPadding = true

    /// Windows of a size, side by side.
    public init(size: Pair) { self.size = size }

    /// The distance of neighbouring windows.
    public var stride: Pair {
      get { givenStride ?? size }
      set { givenStride = newValue }
    }

    /// Whether padding counts in the divisor: that of `same` never does.
    public var countsPaddingOfItsKind: Bool { countsPadding && padding != .same && padding != .sameLower }
  }

  /// Where the windows lie.
  public enum Extent: Hashable, Sendable {
    /// At even distances.
    case sliding(Windows)
    /// As many rows and columns of windows as asked for, spread over the input: `output_size`.
    case adaptive(outputSize: Pair)
    /// One window over the whole input.
    case global
  }

  /// What a window is turned into.
  public var operation: Operation
  /// Where the windows lie.
  public var extent: Extent

  /// A pooling layer.
  public init(_ operation: Operation, _ extent: Extent) {
    (self.operation, self.extent) = (operation, extent)
  }

  /// The name it has in a scene: `max_pool`, `adaptive_average_pool`, `global_max_pool`.
  public var kind: String {
    let prefix =
      switch extent {
      case .sliding: ""
      case .adaptive: "adaptive_"
      case .global: "global_"
      }
    return prefix + operation.rawValue + "_pool"
  }

  /// One of each kind, with windows or an output of 1 × 1 where it needs a size.
  public static let all = [
    Extent.sliding(Windows(size: Pair(1))), .adaptive(outputSize: Pair(1)), .global,
  ].flatMap { extent in Operation.allCases.map { Pooling($0, extent) } }

  /// The windows, where they slide.
  public var windows: Windows? {
    get { if case .sliding(let windows) = extent { windows } else { nil } }
    set { if let newValue { extent = .sliding(newValue) } }
  }
}

extension Layer {
  /// Whether its windows are spread over the input, however large that is: an adaptive or global pooling.
  public var hasSpreadWindows: Bool {
    if case .pooling(let layer) = self { layer.windows == nil } else { false }
  }

  /// How many windows an adaptive pooling has on each axis; nil of another layer.
  public var outputSize: Pair? {
    get {
      guard case .pooling(let layer) = self, case .adaptive(let size) = layer.extent else { return nil }
      return size
    }
    set {
      guard let newValue, outputSize != nil, case .pooling(var layer) = self else { return }
      layer.extent = .adaptive(outputSize: newValue)
      self = .pooling(layer)
    }
  }
}

extension Pooling: LayerSettings {
  var layer: Layer { .pooling(self) }
  var need: NumberNeed? { operation == .max ? .order : nil }
  func sizedLayer(on input: Shape) throws(LayerFault) -> SizedLayer { .pooling(try sized(on: input)) }

  var sliding: SlidingSettings? {
    get { windows.map { SlidingSettings(stride: $0.stride, dilation: $0.dilation, padding: $0.padding) } }
    set {
      guard let newValue, let windows else { return }
      // A stride that was not given follows the window's size, and goes on doing so.
      if newValue.stride != windows.stride { self.windows?.stride = newValue.stride }
      self.windows?.dilation = newValue.dilation
      self.windows?.padding = newValue.padding
    }
  }
  var windowSize: Pair? {
    get { windows?.size }
    set { if let newValue { windows?.size = newValue } }
  }
}
