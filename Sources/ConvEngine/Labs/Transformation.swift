/// What is done to a grid before or after a layer: g of the commuting square f(g(x)) and g(f(x)).
///
/// `.shift(rows: 0, columns: 1)` of [3, 7, 5] is [0, 3, 7]: what comes in at the edge is 0, or what left at the other
/// edge where the grid wraps, [5, 3, 7]. Every channel is moved in the same way.
///
/// Source: Goodfellow et al., *Deep Learning*, 9.2; lecture slides “Equivariant Representations”.
public enum Transformation: Hashable, Sendable {
  /// So many rows down and columns to the right; negative numbers go up and to the left.
  case shift(rows: Int, columns: Int)
  /// The first row becomes the last: upside down.
  case flipRows
  /// The first column becomes the last, as in a mirror.
  case flipColumns
  /// So many quarter turns clockwise, 1 to 3.
  case turn(quarters: Int)
  /// Each cell becomes a square of so many cells a side; in 1-D so many cells.
  case scale(Int)

  /// The furthest that a shift goes.
  public static let farthest = 4_096
  /// The most that a scaling enlarges.
  public static let largestScale = 8
}

extension Transformation {
  /// Whether a shape of this kind can be moved so: a signal has no rows and no turns.
  public func suits(_ dimensions: Dimensions) -> Bool {
    guard dimensions == .one else { return true }
    switch self {
    case .shift(let rows, _): return rows == 0
    case .flipColumns, .scale: return true
    case .flipRows, .turn: return false
    }
  }

  /// How large a grid is afterwards.
  public func shape(of shape: Shape) -> Shape {
    var (rows, columns) = (shape.rows, shape.columns)
    switch self {
    case .shift, .flipRows, .flipColumns: return shape
    case .turn(let quarters): if quarters % 2 == 1 { swap(&rows, &columns) }
    case .scale(let factor):
      (rows, columns) = (shape.dimensions == .one ? rows : rows * factor, columns * factor)
    }
    return Shape(channels: shape.channels, rows: rows, columns: columns, dimensions: shape.dimensions)
  }

  /// The cell of a grid that comes to a place; nil where something comes in from outside.
  ///
  /// - Parameter wraps: whether what leaves at one edge comes in at the other.
  public func source(of place: Position, in shape: Shape, wraps: Bool = false) -> Position? {
    var from = place
    let (lastRow, lastColumn) = (shape.rows - 1, shape.columns - 1)
    switch self {
    case .shift(let rows, let columns):
      (from.row, from.column) = (place.row - rows, place.column - columns)
      guard wraps else { break }
      from.row = Self.remainder(from.row, shape.rows)
      from.column = Self.remainder(from.column, shape.columns)
    case .flipRows: from.row = lastRow - place.row
    case .flipColumns: from.column = lastColumn - place.column
    case .turn(1): (from.row, from.column) = (lastRow - place.column, place.row)
    case .turn(3): (from.row, from.column) = (place.column, lastColumn - place.row)
    case .turn: (from.row, from.column) = (lastRow - place.row, lastColumn - place.column)
    case .scale(let factor):
      from.row = shape.dimensions == .one ? place.row : place.row / factor
      from.column = place.column / factor
    }
    let isInside = (0...lastRow).contains(from.row) && (0...lastColumn).contains(from.column)
    return isInside ? from : nil
  }

  private static func remainder(_ place: Int, _ count: Int) -> Int {
    let remainder = place % count
    return remainder < 0 ? remainder + count : remainder
  }

  /// The same numbers moved.
  ///
  /// - Precondition: it suits the tensor's dimensions.
  /// - Complexity: O(cells).
  public func moved(_ tensor: Tensor, wraps: Bool = false) -> Tensor {
    let shape = shape(of: tensor.shape)
    let numbers = (0..<shape.count).map { offset in
      source(of: shape.position(at: offset), in: tensor.shape, wraps: wraps).map { tensor[$0] } ?? tensor.zero
    }
    return Tensor(shape, tensor.isApproximate ? .numbers(numbers) : Tensor.Cells(compacting: numbers))
  }

  /// Whether a kernel is the same afterwards in all its planes, so that windows which are moved so meet the same weights.
  ///
  /// [1, 2, 1] is under a flip, [1, 0, −1] is not; any kernel is under a shift, which leaves weights where they are, and
  /// only one of a single weight keeps up with a scaling.
  public func keeps(_ kernel: Kernel) -> Bool {
    if case .shift = self { return true }
    if case .scale = self { return kernel.rows == 1 && kernel.columns == 1 }
    let plane = Shape(channels: 1, rows: kernel.rows, columns: kernel.columns)
    guard shape(of: plane) == plane else { return false }
    let planes = kernel.weightCount / plane.count
    return (0..<kernel.weightCount).allSatisfy { offset in
      let (number, place) = offset.quotientAndRemainder(dividingBy: plane.count)
      guard number < planes, let from = source(of: plane.position(at: place), in: plane) else { return false }
      return kernel[offset] == kernel[number * plane.count + plane.offset(0, from.row, from.column)]
    }
  }
}
