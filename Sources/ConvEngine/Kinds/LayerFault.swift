/// Which of two axes a fault is about.
public enum Axis: Hashable, Sendable {
  /// The height of a grid.
  case rows
  /// The width of a grid.
  case columns
  /// The only axis of a 1-D signal.
  case length
}

/// Why a layer cannot run on its input, with both sides of the disagreement.
public enum LayerFault: Error, Hashable, Sendable {
  /// A setting outside what it may be: stride 0, padding −1.
  case setting(name: String, found: Int, allowed: ClosedRange<Int>)
  /// The numerator of the size formula is negative: no window fits.
  case kernelLargerThanInput(Axis, SizeFormula)
  /// The same for the window of a pooling layer, which may be rounded up to one that does not quite fit.
  case windowLargerThanInput(Axis, SizeFormula)
  /// A window of a pooling layer, which begins at a position, reads padding only.
  case windowWithoutInput(Axis, window: Int, at: Int, SizeFormula)
  /// A layer that asks more of numbers than symbols can give would meet symbols.
  case symbols(kind: String, NumberNeed)
  /// A layer whose weights are symbols would meet numbers that are not exact.
  case symbolsOnApproximateNumbers(kind: String)
  /// `reflect` needs padding < n, `circular` padding ≤ n.
  case paddingTooLarge(Axis, PaddingMode, padding: Int, input: Int)
  /// The filters have a different number of channels from one group of the input.
  case channels(input: Int, kernel: Int, groups: Int)
  /// A kernel of one channel on an input of several.
  case singleChannelKernel(input: Int, groups: Int)
  /// The groups do not divide the input's channels.
  case groupsOfChannels(channels: Int, groups: Int)
  /// The groups do not divide the filters.
  case groupsOfFilters(filters: Int, groups: Int)
  /// The number of biases is not the number of filters.
  case biasCount(found: Int, filters: Int)
  /// A layer that needs channels on a plain list, which has none.
  case needsChannels(kind: String, input: Shape)
  /// A layer that works on a plain list on something else.
  case needsList(kind: String, input: Shape)
  /// The number of weights of each output is not the number of inputs.
  case inputs(weights: Int, input: Int)
  /// The kernel of a transposed convolution is for another number of input channels.
  case transposedChannels(input: Int, kernel: Int)
  /// `output_padding` needs to be less than the stride or the dilation.
  case outputPadding(Axis, found: Int, TransposedAxis)
  /// `output_size` is beyond what the stamps and less than a stride of padding reach.
  case outputSize(Axis, found: Int, TransposedAxis)
  /// The padding of a transposed convolution cuts everything off.
  case noOutput(Axis, TransposedAxis)
  /// A 1-D kernel on a 2-D input, or the other way round.
  case dimensions(input: Dimensions, kernel: Dimensions)
  /// The output, or the kernel, is larger than the stated limit.
  case tooLarge(what: String, lengths: [Int], limit: Int)
}
