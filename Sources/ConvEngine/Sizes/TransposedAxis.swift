/// One axis of a transposed convolution: where the stamp of each input cell lands on the output.
///
/// n = 2, k = 2, stride 2: the stamp of cell 0 lands on 0 and 1, that of cell 1 on 2 and 3, so there are
/// (2 − 1)·2 − 0 − 0 + 2 + 0 = 4 output cells. Padding cuts cells off both ends, and `extra` adds some at the far one.
///
/// Source: https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html
public struct TransposedAxis: Hashable, Sendable {
  /// n, the length of the input.
  public let input: Int
  /// k, the length of the kernel.
  public let kernel: Int
  /// d, the distance of neighbouring cells of a stamp.
  public let dilation: Int
  /// s, the distance of neighbouring stamps.
  public let stride: Int
  /// Cells cut off the front of the output.
  public let before: Int
  /// Cells cut off its end.
  public let after: Int
  /// Cells added behind that, `output_padding`; below 0 where `output_size` cuts more off.
  public internal(set) var extra: Int

  /// An axis with these lengths; the stride and the dilation are at least 1.
  public init(
    input: Int, kernel: Int, dilation: Int = 1, stride: Int = 1, before: Int = 0, after: Int = 0,
    extra: Int = 0
  ) {
    (self.input, self.kernel, self.dilation, self.stride) = (input, kernel, dilation, stride)
    (self.before, self.after, self.extra) = (before, after, extra)
  }

  /// e, how many cells a stamp reaches over.
  public var extent: Int { dilation * (kernel - 1) + 1 }

  /// The length of the output: (n − 1)s − before − after + e + extra; 0 or less where nothing is left.
  public var count: Int { (input - 1) * stride - before - after + extent + extra }

  /// The output cell that a cell of a stamp lands on; below 0 or beyond the end where it is cut off.
  public func place(of input: Int, tap: Int) -> Int { input * stride + tap * dilation - before }

  /// The input cell whose stamp has a tap on an output cell; nil where none has.
  public func source(of output: Int, tap: Int) -> Int? {
    let distance = output + before - tap * dilation
    guard distance >= 0, distance % stride == 0, distance / stride < input else { return nil }
    return distance / stride
  }

  /// The output cells that the stamp of an input cell lands on, cut off or not.
  public func stamp(of input: Int) -> CellWindow.Line {
    CellWindow.Line(start: place(of: input, tap: 0), count: kernel, step: dilation)
  }

  /// The input cells whose tap lands inside the output.
  ///
  /// - Complexity: O(1).
  func sources(tap: Int) -> Range<Int> {
    let shift = tap * dilation - before
    let first = shift >= 0 ? 0 : (-shift + stride - 1) / stride
    let room = count - 1 - shift
    let end = room < 0 ? 0 : room / stride + 1
    let upper = min(input, end)
    return first < upper ? first..<upper : upper..<upper
  }
}
