/// A second input of another size, for the same layers.
///
/// Beside 3 × 4 cells stand 4 × 6: `OtherInput(beside: Shape(channels: 1, rows: 3, columns: 4))`. Its numbers are given,
/// or drawn so that each cell keeps its number when the input grows or shrinks.
public struct OtherInput: Hashable, Sendable {
  /// Channels, rows and columns.
  public let shape: Shape
  /// The cells that are given, in row-major order, and how many rows and columns of them there are; the others are drawn
  /// when they are asked for, so that one beside a huge input takes no time.
  private let given: [Number]
  private let givenShape: Shape

  /// The most cells that it may have.
  public static let mostCells = 4_096
  /// The most rows or columns that a key makes.
  public static let longest = 60

  /// One with these numbers.
  public init(_ tensor: Tensor) { self.init(tensor.shape, Array(tensor.numbers), tensor.shape) }

  /// One that is a row longer than another and half as wide again, with small numbers.
  public init(beside shape: Shape) {
    let isSignal = shape.dimensions == .one
    self.init(
      Shape(
        channels: shape.channels, rows: isSignal ? 1 : shape.rows + 1,
        columns: shape.columns + max(1, shape.columns / 2), dimensions: shape.dimensions),
      [], Shape(channels: shape.channels, rows: 0, columns: 0, dimensions: shape.dimensions))
  }

  /// The same with so many rows and columns more: what is there stays, what comes in is drawn; nil where it would be
  /// too small, or larger than keys make it.
  public func resized(by amount: Int) -> OtherInput? {
    let isSignal = shape.dimensions == .one
    let (rows, columns) = (isSignal ? 1 : shape.rows + amount, shape.columns + amount)
    guard (1...Self.longest).contains(rows), (1...Self.longest).contains(columns),
      shape.channels * rows * columns <= Self.mostCells
    else { return nil }
    return with(rows: rows, columns: columns)
  }

  private func with(rows: Int, columns: Int) -> OtherInput {
    let new = Shape(channels: shape.channels, rows: rows, columns: columns, dimensions: shape.dimensions)
    let kept = Shape(
      channels: shape.channels, rows: min(rows, givenShape.rows), columns: min(columns, givenShape.columns),
      dimensions: shape.dimensions)
    let numbers = (0..<kept.count).map { offset in
      let cell = kept.position(at: offset)
      return given[givenShape.offset(cell.channel, cell.row, cell.column)]
    }
    return OtherInput(new, numbers, kept)
  }

  /// A third one beside it: a row and a column larger.
  public var larger: OtherInput {
    with(rows: shape.dimensions == .one ? 1 : shape.rows + 1, columns: shape.columns + 1)
  }

  /// Its cells, in row-major order.
  ///
  /// - Complexity: O(cells).
  public var numbers: [Number] {
    let draw = Draw(seed: 1, from: 0, to: 9)
    return (0..<shape.count).map { offset in
      let cell = shape.position(at: offset)
      return cell.row < givenShape.rows && cell.column < givenShape.columns
        ? given[givenShape.offset(cell.channel, cell.row, cell.column)]
        : Number(draw[(cell.channel << 12 | cell.row) << 12 | cell.column])
    }
  }

  /// It as a tensor.
  public var tensor: Tensor { Tensor(shape, numbers) }

  private init(_ shape: Shape, _ given: [Number], _ givenShape: Shape) {
    (self.shape, self.given, self.givenShape) = (shape, given, givenShape)
  }
}
