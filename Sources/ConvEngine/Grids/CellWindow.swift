/// The cells that one cell of a walk reads: some rows and columns of some channels.
///
/// Places are counted from the first input cell, so they are negative, or beyond the end, in the padding.
public struct CellWindow: Hashable, Sendable {
  /// Places along one axis: `start`, `start + step`, and so on, `count` of them.
  public struct Line: Hashable, Sendable {
    /// The first place.
    public let start: Int
    /// How many there are.
    public let count: Int
    /// The distance of neighbouring places: the dilation.
    public let step: Int

    /// `count` places from `start` on, `step` apart.
    public init(start: Int, count: Int, step: Int = 1) {
      (self.start, self.count, self.step) = (start, count, step)
    }

    /// How many cells they span: 3 places with step 2 span 5.
    public var extent: Int { (count - 1) * step + 1 }

    /// The number of a place among these, from 0; nil where it is not one of them.
    public func tap(at place: Int) -> Int? {
      let distance = place - start
      guard distance >= 0, distance < extent, distance % step == 0 else { return nil }
      return distance / step
    }
  }

  /// The channels of the input.
  public let channels: Range<Int>
  /// From top to bottom.
  public let rows: Line
  /// From left to right.
  public let columns: Line

  /// The cells where these channels, rows and columns meet.
  public init(channels: Range<Int>, rows: Line, columns: Line) {
    (self.channels, self.rows, self.columns) = (channels, rows, columns)
  }

  /// One cell alone.
  public init(_ cell: Position) {
    self.init(
      channels: cell.channel..<cell.channel + 1, rows: Line(start: cell.row, count: 1),
      columns: Line(start: cell.column, count: 1))
  }
}
