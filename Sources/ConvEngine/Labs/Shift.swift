/// How far an input is moved, and what comes in from outside.
///
/// A shift by 1 to the right of [0.1, 1, 0.2] where 0.3 enters is [0.3, 0.1, 1]; by 2 it is [0, 0.3, 0.1], as behind
/// what is said to enter there are zeros.
public struct Shift: Hashable, Sendable {
  /// So many rows down; negative numbers go up.
  public var rows: Int
  /// So many columns to the right; negative numbers go to the left.
  public var columns: Int
  /// What comes in, the nearest to the edge first, then 0; the same in all rows and channels.
  public var entering: [Number]

  /// A shift.
  public init(rows: Int, columns: Int, entering: [Number] = []) {
    (self.rows, self.columns, self.entering) = (rows, columns, entering)
  }

  /// The same numbers moved.
  ///
  /// - Parameter wraps: whether what leaves at one edge comes in at the other.
  /// - Complexity: O(cells).
  public func moved(_ tensor: Tensor, wraps: Bool = false) -> Tensor {
    let shape = tensor.shape
    let move = Transformation.shift(rows: rows, columns: columns)
    let numbers = (0..<shape.count).map { offset -> Number in
      let place = shape.position(at: offset)
      if let source = move.source(of: place, in: shape, wraps: wraps) { return tensor[source] }
      let distance = max(
        Self.distance(of: place.row - rows, beyond: shape.rows),
        Self.distance(of: place.column - columns, beyond: shape.columns))
      return entering.indices.contains(distance - 1) ? entering[distance - 1] : tensor.zero
    }
    return Tensor(shape, tensor.isApproximate ? .numbers(numbers) : Tensor.Cells(compacting: numbers))
  }

  /// How many cells a place lies outside a line.
  private static func distance(of place: Int, beyond length: Int) -> Int {
    max(0, -place, place - length + 1)
  }
}

extension Shift {
  /// How many steps of ``step`` it is: 3 for a shift by 3, 2 for one by 2 rows and 4 columns.
  public var length: Int {
    var (one, two) = (Int(rows.magnitude), Int(columns.magnitude))
    while two != 0 { (one, two) = (two, one % two) }
    return one
  }

  /// The shortest shift in the same direction; one to the right where it goes nowhere.
  public var step: Shift {
    guard length > 0 else { return Shift(rows: 0, columns: 1, entering: entering) }
    return Shift(rows: rows / length, columns: columns / length, entering: entering)
  }

  /// So many times as far.
  public func times(_ count: Int) -> Shift {
    Shift(rows: rows * count, columns: columns * count, entering: entering)
  }
}
