/// One axis of a layer whose windows lie on its input: where each window stands, and what its taps read.
///
/// Positions are counted from the first input cell, as in ``WindowAxis``.
public enum LayerAxis: Hashable, Sendable {
  /// Windows of one length at even distances: a convolution.
  case sliding(WindowAxis)

  /// How many windows there are.
  public var count: Int {
    switch self {
    case .sliding(let axis): axis.count
    }
  }

  /// The length of the input.
  public var input: Int {
    switch self {
    case .sliding(let axis): axis.size.input
    }
  }

  /// Cells of padding in front of the input.
  public var before: Int {
    switch self {
    case .sliding(let axis): axis.size.before
    }
  }

  /// The input with its padding.
  public var padded: Int {
    switch self {
    case .sliding(let axis): axis.size.padded
    }
  }

  /// The distance of neighbouring taps.
  public var dilation: Int {
    switch self {
    case .sliding(let axis): axis.size.dilation
    }
  }

  /// How many taps a window has.
  public func taps(of window: Int) -> Int {
    switch self {
    case .sliding(let axis): axis.size.kernel
    }
  }

  /// How many cells a window reaches over.
  public func extent(of window: Int) -> Int { (taps(of: window) - 1) * dilation + 1 }

  /// The position that a tap of a window reads.
  public func position(window: Int, tap: Int) -> Int {
    switch self {
    case .sliding(let axis): axis.position(window: window, tap: tap)
    }
  }

  /// Which tap of a window stands at a position; nil where the window passes it over.
  public func tap(of window: Int, at position: Int) -> Int? {
    switch self {
    case .sliding(let axis): axis.tap(of: window, at: position)
    }
  }

  /// Whether any window reads a position, in the input or in the padding.
  public func reaches(_ position: Int) -> Bool {
    switch self {
    case .sliding(let axis): axis.reaches(position)
    }
  }

  /// Whether a position lies in the padding.
  public func isPadding(_ position: Int) -> Bool { position < 0 || position >= input }

  /// The input cell whose value stands at a position; nil where the padding holds none.
  public func source(of position: Int) -> Int? {
    switch self {
    case .sliding(let axis): axis.source(of: position)
    }
  }
}
