/// One layer of a scene.
///
/// Each kind is a type of its own that conforms to ``LayerSettings``; what it is on an input of a known shape is a
/// case of ``SizedLayer``, and the walk over it a case of ``LayerWalk``.
public enum Layer: Hashable, Sendable {
  /// Slides a kernel over its input.
  case convolution(Convolution)
  /// Makes one number of each window of a channel: the largest, or the average.
  case pooling(Pooling)
  /// Stamps a kernel onto its output, once for each input cell.
  case transposed(TransposedConvolution)
  /// Applies one function to every cell.
  case activation(Activation)
  /// Makes numbers that add up to 1.
  case softmax(Softmax)
  /// Makes one plain list of all cells.
  case flatten
  /// Connects every number of a list with every output.
  case linear(Linear)

  /// The name of a convolution in a scene.
  public static let convolutionKind = "conv"

  /// The name it has in a scene.
  public var kind: String { settings.kind }

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

  /// This layer on an input of a shape.
  ///
  /// - Throws: the first ``LayerFault`` that keeps it from running.
  public func sized(on input: Shape) throws(LayerFault) -> SizedLayer {
    try settings.sizedLayer(on: input)
  }
}

extension Layer {
  /// The distance of neighbouring windows; nil where a layer has none, as with the settings below.
  public var stride: Pair? {
    get { settings.sliding?.stride }
    set { if let newValue { settings.sliding?.stride = newValue } }
  }

  /// The distance of neighbouring taps.
  public var dilation: Pair? {
    get { settings.sliding?.dilation }
    set { if let newValue { settings.sliding?.dilation = newValue } }
  }

  /// Cells added around the input.
  public var padding: Padding? {
    get { settings.sliding?.padding }
    set { if let newValue { settings.sliding?.padding = newValue } }
  }

  /// The weights, as they were given.
  public var kernel: Kernel? {
    get { settings.weights }
    set { settings.weights = newValue }
  }

  /// Rows and columns of the window.
  public var windowSize: Pair? { settings.windowSize }
}
