/// One layer of a scene.
///
/// The settings of each kind are a type of its own. On an input of a known shape the layer becomes a ``SizedLayer``,
/// and with that input's numbers a ``LayerWalk``.
public enum Layer: Hashable, Sendable {
  /// Slides a kernel over its input.
  case convolution(Convolution)
  /// Makes one number from each window of a channel: the largest, or the average.
  case pooling(Pooling)
  /// Stamps a kernel onto its output, once for each input cell.
  case transposed(TransposedConvolution)
  /// Applies one function to every cell.
  case activation(Activation)
  /// Makes numbers that add up to 1.
  case softmax(Softmax)
  /// Puts all cells into one plain list.
  case flatten
  /// Connects every number of a list with every output.
  case linear(Linear)

  /// One of each kind, with the smallest kernel or window and PyTorch's settings otherwise.
  ///
  /// What holds for every kind of layer is tested on these.
  public static let all: [Layer] =
    [.convolution(Convolution(Kernel(rows: [[1]]))), .transposed(TransposedConvolution(Kernel(rows: [[1]])))]
    + Pooling.all.map { .pooling($0) } + Activation.all.map { .activation($0) }
    + [.softmax(Softmax()), .flatten, .linear(Linear(weight: [[1]]))]

  /// The names that a layer can have in a scene: `conv`, `max_pool`, `relu` and so on.
  public static let kinds = all.map(\.kind)

  /// What every kind of layer has.
  var settings: any LayerSettings {
    get {
      switch self {
      case .convolution(let settings): settings
      case .pooling(let settings): settings
      case .transposed(let settings): settings
      case .activation(let settings): settings
      case .softmax(let settings): settings
      case .flatten: Flatten()
      case .linear(let settings): settings
      }
    }
    set { self = newValue.layer }
  }

  /// The name it has in a scene.
  public var kind: String { settings.kind }

  /// This layer on an input of a shape.
  ///
  /// - Throws: the first ``LayerFault`` that keeps it from running.
  public func sized(on input: Shape) throws(LayerFault) -> SizedLayer {
    try settings.sizedLayer(on: input)
  }
}

// Settings that some kinds have. Each is nil where a layer has no such setting, and giving it one changes nothing.
extension Layer {
  /// The distance of neighbouring windows, or of stamps.
  public var stride: Pair? {
    get { settings.sliding?.stride }
    set { if let newValue { settings.sliding?.stride = newValue } }
  }

  /// The distance of neighbouring taps.
  public var dilation: Pair? {
    get { settings.sliding?.dilation }
    set { if let newValue { settings.sliding?.dilation = newValue } }
  }

  /// Cells added around the input, or cut off the output of a transposed convolution, which takes sides only.
  public var padding: Padding? {
    get { settings.sliding?.padding }
    set { if let newValue { settings.sliding?.padding = newValue } }
  }

  /// Whether its padding may be asked for by name: `valid`, `same`, `full`.
  public var allowsNamedPadding: Bool { settings.sliding?.allowsNamedPadding == true }

  /// What the cells of the padding hold, where that can be chosen: in a convolution.
  public var paddingMode: PaddingMode? {
    get { settings.sliding?.paddingMode }
    set { if let newValue { settings.sliding?.paddingMode = newValue } }
  }

  /// The weights, as they were given.
  public var kernel: Kernel? {
    get { settings.weights }
    set { settings.weights = newValue }
  }

  /// Rows and columns of the window; a kernel that grows gets zeros at the bottom and right, and one that shrinks
  /// loses its last rows and columns.
  ///
  /// - Precondition: a new size is at least 1 × 1. A kernel that was given by its size alone has its channels only
  ///   once it is sized: put the kernel of its ``SizedLayer`` in its place first.
  public var windowSize: Pair? {
    get { settings.windowSize }
    set { settings.windowSize = newValue }
  }

  /// Whether the kernel is turned by 180° first, where it can be: in a convolution.
  public var flip: Bool? {
    get { settings.turnsKernel }
    set { settings.turnsKernel = newValue }
  }
}
