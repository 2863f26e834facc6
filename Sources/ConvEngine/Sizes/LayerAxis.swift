/// One axis of a layer whose windows lie on its input: where each window stands, and what its taps read.
///
/// Positions are counted from the first input cell, as in ``WindowAxis``.
public enum LayerAxis: Hashable, Sendable {
  /// Windows of one length at even distances: convolution and pooling.
  case sliding(WindowAxis)
  /// Windows spread evenly over the input: adaptive and global pooling.
  case adaptive(AdaptiveAxis)
  /// One cell for each input cell: activations, softmax.
  case each(Int)
  /// Every cell reads the whole input: linear.
  case all(input: Int, count: Int)
  /// One cell for each cell of a grid: flatten.
  case joined(Shape)
  /// Each input cell stamps the output: transposed convolution.
  case stamped(TransposedAxis)

  /// How many windows there are.
  public var count: Int {
    switch self {
    case .sliding(let axis): axis.count
    case .adaptive(let axis): axis.count
    case .each(let length): length
    case .all(_, let count): count
    case .joined(let shape): shape.count
    case .stamped(let axis): axis.count
    }
  }

  /// The length of the input.
  public var input: Int {
    switch self {
    case .sliding(let axis): axis.size.input
    case .adaptive(let axis): axis.input
    case .each(let length): length
    case .all(let input, _): input
    case .joined(let shape): shape.count
    case .stamped(let axis): axis.input
    }
  }

  /// Cells of padding in front of the input.
  public var before: Int {
    switch self {
    case .sliding(let axis): axis.size.before
    case .adaptive, .each, .all, .joined, .stamped: 0
    }
  }

  /// The input with its padding.
  public var padded: Int {
    switch self {
    case .sliding(let axis): axis.size.padded
    case .adaptive, .each, .all, .joined, .stamped: input
    }
  }

  /// How many taps a window has.
  public func taps(of window: Int) -> Int {
    switch self {
    case .sliding(let axis): axis.taps(of: window)
    case .adaptive(let axis): axis.cells(of: window).count
    case .all(let input, _): input
    case .each, .joined, .stamped: 1
    }
  }

  /// The most taps that any window has, or a few more.
  public var longestWindow: Int {
    switch self {
    case .sliding(let axis): min(axis.size.kernel, axis.size.padded)
    case .adaptive(let axis): min(axis.input, axis.input / axis.count + 2)
    case .all(let input, _): input
    case .each, .joined, .stamped: 1
    }
  }

  /// The position that a tap of a window reads.
  public func position(window: Int, tap: Int) -> Int {
    switch self {
    case .sliding(let axis): axis.position(window: window, tap: tap)
    case .adaptive(let axis): axis.cells(of: window).lowerBound + tap
    case .all: tap
    case .each, .joined, .stamped: window
    }
  }

  /// The positions that a window reads.
  func window(_ window: Int) -> CellWindow.Line {
    if case .sliding(let axis) = self { return axis.window(window) }
    return CellWindow.Line(start: position(window: window, tap: 0), count: taps(of: window))
  }

  /// Whether any window reads a position, in the input or in the padding.
  public func reaches(_ position: Int) -> Bool {
    switch self {
    case .sliding(let axis): axis.reaches(position)
    case .adaptive(let axis): (0..<axis.input).contains(position)
    case .each, .all, .joined, .stamped: (0..<input).contains(position)
    }
  }

  /// Whether a position lies in the padding.
  public func isPadding(_ position: Int) -> Bool { position < 0 || position >= input }

  /// The input cell that the value at a position comes from; nil where the padding copies none.
  public func source(of position: Int) -> Int? {
    switch self {
    case .sliding(let axis): axis.source(of: position)
    case .adaptive(let axis): (0..<axis.input).contains(position) ? position : nil
    case .each, .all, .joined, .stamped: (0..<input).contains(position) ? position : nil
    }
  }
}
