/// A number for the rows and one for the columns, as PyTorch's two-element settings; in 1-D only the columns
/// count.
public struct Pair: Hashable, Sendable {
  /// Along the height.
  public var rows: Int
  /// Along the width; along the signal in 1-D.
  public var columns: Int

  /// One number for each axis.
  public init(_ rows: Int, _ columns: Int) { (self.rows, self.columns) = (rows, columns) }

  /// The same number for both axes.
  public init(_ both: Int) { self.init(both, both) }
}

/// What is added to every output cell.
public enum Bias: Hashable, Sendable {
  /// Nothing.
  case none
  /// The same number for all filters; still one parameter a filter, as in PyTorch.
  case same(Number)
  /// One number a filter.
  case perFilter([Number])
  /// Numbers of their own for each tile: tile by tile, one a filter.
  case perTile([Number])
}

/// The settings of a `conv` layer, with PyTorch's names and meaning, and sides, names and tiles beyond them.
///
/// `Convolution(Preset.vertical, stride: Pair(2))` slides the lecture's vertical kernel two cells at a time.
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
  /// Into how many groups channels and filters are divided; each filter sees its own group only.
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
