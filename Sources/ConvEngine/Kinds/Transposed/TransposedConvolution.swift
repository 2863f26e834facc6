/// The settings of `conv_transpose`, with PyTorch's names and meaning, and sides and smaller outputs beyond them.
///
/// Every input cell stamps the kernel, times its own value, onto the output; the stamps lie `stride` cells apart
/// and add up where they overlap. [1, 2] with kernel [1, 1] gives [1, 3, 2]; with stride 2 [1, 1, 2, 2].
///
/// Source: https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html; Dumoulin and Visin, *A guide to
/// convolution arithmetic for deep learning*, chapter 4.
public struct TransposedConvolution: Hashable, Sendable {
  /// What makes the output longer than its stamps reach, or shorter.
  public enum Ending: Hashable, Sendable {
    /// Rows and columns added at the bottom and right: `output_padding`.
    case padding(Pair)
    /// Rows and columns of the whole output: `output_size`.
    case size(Pair)
  }

  /// The weights in PyTorch's layout [in][out/groups][rows][columns]: its `filters` count the input's channels, its
  /// `channels` the outputs of each group.
  public var kernel: Kernel
  /// The distance of neighbouring stamps.
  public var stride = Pair(1)
  /// Cells that are cut off each side of the output.
  public var padding = Sides()
  /// The distance of neighbouring cells of a stamp.
  public var dilation = Pair(1)
  /// How many groups the channels are divided into.
  public var groups = 1
  /// What every output cell starts from.
  public var bias = Bias.none
  /// What is added at the bottom and right, or cut off.
  public var ending = Ending.padding(Pair(0))

  /// A transposed convolution with a kernel and PyTorch's defaults.
  public init(_ kernel: Kernel) { self.kernel = kernel }
}

extension TransposedConvolution: KernelSettings {
  static let kind = "conv_transpose"
  var layer: Layer { .transposed(self) }
  var kind: String { Self.kind }
  func sizedLayer(on input: Shape) throws(LayerFault) -> SizedLayer { .transposed(try sized(on: input)) }

  var sliding: SlidingSettings? {
    get {
      SlidingSettings(
        stride: stride, dilation: dilation, padding: .sides(padding), allowsNamedPadding: false)
    }
    set {
      guard let newValue else { return }
      (stride, dilation) = (newValue.stride, newValue.dilation)
      if case .sides(let sides) = newValue.padding { padding = sides }
    }
  }
  var windowSize: Pair? {
    get { kernelSize }
    set { kernelSize = newValue }
  }
}
