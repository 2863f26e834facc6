/// The settings of a `conv` layer, with PyTorch's names and meaning, and sides, names and tiles beyond them.
///
/// `Convolution(Preset.vertical)` slides the lecture's vertical kernel over its input, one cell at a time.
/// What libraries call convolution is cross-correlation: the kernel is not turned. `flip: true` turns it by
/// 180° in rows and columns, the mathematician's convolution.
///
/// Source: https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html; lecture slides “Convolution VS.
/// Cross-correlation” to “Convolution Over Volume”.
public struct Convolution: Hashable, Sendable {
  /// The weights.
  public var kernel: Kernel
  /// The distance of neighbouring windows, in cells.
  public var stride = Pair(1)
  /// Cells added around the input.
  public var padding = Padding.sides(Sides())
  /// What those cells hold.
  public var paddingMode = PaddingMode.zeros
  /// The distance of neighbouring kernel cells on the input.
  public var dilation = Pair(1)
  /// How many groups channels and filters are divided into; each filter sees its own group only.
  public var groups = 1
  /// What is added to every output cell.
  public var bias = Bias.none
  /// Whether the kernel is turned by 180° first.
  public var flip = false

  /// A convolution with a kernel and PyTorch's defaults.
  public init(_ kernel: Kernel) { self.kernel = kernel }

  /// A convolution with a named kernel.
  public init(_ preset: Preset) { self.init(Kernel(rows: preset.rows)) }
}

extension Convolution: KernelSettings {
  static let kind = "conv"
  var layer: Layer { .convolution(self) }
  var kind: String { Self.kind }
  func sizedLayer(on input: Shape) throws(LayerFault) -> SizedLayer { .convolution(try sized(on: input)) }

  var sliding: SlidingSettings? {
    get {
      SlidingSettings(stride: stride, dilation: dilation, padding: padding, paddingMode: paddingMode)
    }
    set {
      guard let newValue else { return }
      (stride, dilation, padding) = (newValue.stride, newValue.dilation, newValue.padding)
      if let mode = newValue.paddingMode { paddingMode = mode }
    }
  }
  var windowSize: Pair? {
    get { kernelSize }
    set { kernelSize = newValue }
  }
  var turnsKernel: Bool? {
    get { flip }
    set { if let newValue { flip = newValue } }
  }
}
