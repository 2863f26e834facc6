import ConvEngine

/// Where the weights lie that the walked cell meets: one channel of its filter and tile, as it lies on the input.
struct KernelFigure {
  /// "kernel", or which filter, channel and tile of it, where it meets an input channel.
  let heading: (_ input: Int) -> String
  /// The same without the channel, where all channels of the filter show: "filter 1".
  var filterHeading = "kernel"
  /// How many rows and columns it has.
  let size: Pair
  /// Which channel of the filter meets an input channel.
  let channel: (_ input: Int) -> Int
  /// The tap of the current multiplication; nil at the level of the cells, and where the step multiplies nothing.
  let current: Position?
  /// Whether it is turned by half a turn.
  var isTurned = false
  /// Whether it stands upright, as the weights of a plain list do.
  var isUpright = false

  /// Which term of the walked cell a tap of the filter makes: channel by channel, row by row.
  func term(of tap: Position) -> Int { (tap.channel * size.rows + tap.row) * size.columns + tap.column }
}
