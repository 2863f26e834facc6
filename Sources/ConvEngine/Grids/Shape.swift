/// Whether a scene is a 1-D signal or a 2-D grid.
public enum Dimensions: Int, Sendable {
  /// Channels × length: an audio signal, a time series.
  case one = 1
  /// Channels × rows × columns: an image.
  case two = 2
}

/// How many channels, rows and columns a tensor has.
///
/// `Shape(channels: 3, rows: 227, columns: 227)` is an RGB picture. A 1-D signal has one row, and its
/// length is its number of columns, so every operation is written once.
public struct Shape: Hashable, Sendable {
  /// Feature maps, or colours.
  public let channels: Int
  /// The height in cells; 1 for a 1-D signal.
  public let rows: Int
  /// The width in cells; the length of a 1-D signal.
  public let columns: Int
  /// 1-D or 2-D.
  public let dimensions: Dimensions
  /// Whether it is a plain list, as `flatten` makes it: it has no channels, and its cells lie in one row.
  public let isList: Bool

  /// A 2-D shape: channels × rows × columns.
  public init(channels: Int, rows: Int, columns: Int) {
    self.init(channels: channels, rows: rows, columns: columns, dimensions: .two)
  }

  /// A 1-D shape: channels × length.
  public init(channels: Int, length: Int) {
    self.init(channels: channels, rows: 1, columns: length, dimensions: .one)
  }

  /// A shape of either kind; `rows` is 1 where `dimensions` is one.
  public init(channels: Int, rows: Int, columns: Int, dimensions: Dimensions) {
    (self.channels, self.rows, self.columns, self.dimensions) = (channels, rows, columns, dimensions)
    isList = false
  }

  /// A plain list of `length` numbers.
  public init(list length: Int) {
    (channels, rows, columns, dimensions, isList) = (1, 1, length, .one, true)
  }

  /// All cells: 3 × 227 × 227 = 154,587.
  public var count: Int { channels * rows * columns }

  /// As PyTorch lists it: [3, 227, 227], [channels, length] in 1-D, [length] of a plain list.
  public var lengths: [Int] {
    isList ? [columns] : dimensions == .one ? [channels, columns] : [channels, rows, columns]
  }

  /// A cell's indices, one for each of ``lengths``: [0, 1, 2], [0, 2], [2].
  public func index(of cell: Position) -> [Int] {
    isList
      ? [cell.column]
      : dimensions == .one ? [cell.channel, cell.column] : [cell.channel, cell.row, cell.column]
  }

  /// Where a cell stands in row-major order.
  public func offset(_ channel: Int, _ row: Int, _ column: Int) -> Int {
    (channel * rows + row) * columns + column
  }

  /// Whether it has a cell.
  public func contains(_ cell: Position) -> Bool {
    (0..<channels).contains(cell.channel) && (0..<rows).contains(cell.row)
      && (0..<columns).contains(cell.column)
  }

  /// The cell at a place in row-major order; the inverse of ``offset(_:_:_:)``.
  public func position(at offset: Int) -> Position {
    let (line, column) = offset.quotientAndRemainder(dividingBy: columns)
    let (channel, row) = line.quotientAndRemainder(dividingBy: rows)
    return Position(channel: channel, row: row, column: column)
  }
}

/// A cell of a tensor, counted from 0: channel, row, column.
public struct Position: Hashable, Sendable {
  /// The channel of an input, or the filter of an output.
  public var channel: Int
  /// The row, from the top.
  public var row: Int
  /// The column, from the left.
  public var column: Int

  /// The cell at `channel`, `row`, `column`.
  public init(channel: Int, row: Int, column: Int) {
    (self.channel, self.row, self.column) = (channel, row, column)
  }
}
