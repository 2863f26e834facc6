import ConvEngine

/// Which terms the walked cell of a convolution has: channel by channel, each in the order of its taps, then the bias.
extension Figure {
  /// The channel of the plane in front: that of the term, the last one while the bias is added, or the chosen one.
  var frontChannel: Int {
    guard let term, term >= productCount, presentation.edited == nil else { return inputChannel }
    return window.channels.upperBound - 1
  }

  /// How many products the walked cell has.
  var productCount: Int { tapCount * window.channels.count }

  /// How many weights of one channel the walked cell meets.
  var tapCount: Int { kernel.map { $0.size.rows * $0.size.columns } ?? 0 }

  /// The terms of some channels of the walked cell.
  func terms(of channels: Range<Int>) -> Range<Int> {
    let first = window.channels.lowerBound
    return (channels.lowerBound - first) * tapCount..<(channels.upperBound - first) * tapCount
  }

  /// The current term of the sum that an output cell is made of; nil where the terms are those of a stamp.
  var termOfSum: Int? { walkedGrid == .output ? term : nil }
}
