/// Two kernels with names, of which one measures how fast a picture changes to the right and the other how fast it
/// changes downwards: Sobel's, or Scharr's.
public struct GradientPair: Hashable, Sendable {
  /// The kernel of Gx, which finds vertical edges.
  public let vertical: Preset
  /// The kernel of Gy, which finds horizontal edges.
  public let horizontal: Preset

  /// The two kernels, that of Gx first.
  public init(_ vertical: Preset, _ horizontal: Preset) {
    (self.vertical, self.horizontal) = (vertical, horizontal)
  }
}

/// Why a layer has no gradient.
public enum GradientFault: Error, Hashable, Sendable {
  /// It is no convolution: its kind.
  case kind(String)
  /// It reads a 1-D signal.
  case signal
  /// Its kernel is of another size than the pair's.
  case kernelSize(Pair, expected: Pair)
  /// It does not have one filter for each channel, so that it sums channels or makes several maps of one.
  case filters(Int, channels: Int, groups: Int)
}
