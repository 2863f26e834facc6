/// How often the windows of a layer read each input cell, and how many input cells each window reads; cells of the
/// padding are not counted, whatever they hold.
///
/// On a 5 × 5 input a 3 × 3 kernel reads a corner once, the middle 9 times; with padding 1 the corner 4 times, and the
/// window of the first output cell reads 4 input cells. Both counts are products of one number for the row and one for
/// the column, so an input of a million cells takes a few thousand numbers. They are those of one channel and one
/// filter.
///
/// Both count the same readings, so their sums are equal: 81 without padding, 169 with padding 1.
public struct VisitCounts: Hashable, Sendable {
  /// The counts along one axis.
  public struct Line: Hashable, Sendable {
    /// How many windows read each input cell: n = 4, k = 3 gives 1, 2, 2, 1.
    public let readings: [Int]
    /// How many input cells each window reads: n = 4, k = 3, padding 1 gives 2, 3, 3, 2.
    public let seen: [Int]

    /// The counts of an axis.
    ///
    /// - Complexity: O(windows · taps).
    init(_ axis: LayerAxis) {
      var readings = Array(repeating: 0, count: axis.input)
      seen = (0..<axis.count).map { window in
        var seen = 0
        for tap in 0..<axis.taps(of: window) {
          let position = axis.position(window: window, tap: tap)
          guard readings.indices.contains(position) else { continue }
          readings[position] += 1
          seen += 1
        }
        return seen
      }
      self.readings = readings
    }
  }

  /// Top to bottom, and left to right.
  public let rows, columns: Line

  /// The counts of a layer whose windows lie along two axes; in 1-D the rows are an axis of 1.
  public init(rows: LayerAxis, columns: LayerAxis) { (self.rows, self.columns) = (Line(rows), Line(columns)) }

  /// How many windows read an input cell.
  public func readings(row: Int, column: Int) -> Int { rows.readings[row] * columns.readings[column] }

  /// How many input cells the window of an output cell reads.
  public func seen(row: Int, column: Int) -> Int { rows.seen[row] * columns.seen[column] }

  /// All readings, counted by the input cells that are read.
  public var readingsOfInput: Int { rows.readings.reduce(0, +) * columns.readings.reduce(0, +) }

  /// All readings, counted by the windows that read.
  public var readingsOfWindows: Int { rows.seen.reduce(0, +) * columns.seen.reduce(0, +) }

  /// The largest count of either kind.
  public var largest: Int {
    max(
      (rows.readings.max() ?? 0) * (columns.readings.max() ?? 0),
      (rows.seen.max() ?? 0) * (columns.seen.max() ?? 0)
    )
  }

  /// The smallest and the largest number of windows that read an input cell.
  public var readingsRange: ClosedRange<Int> {
    let least = (rows.readings.min() ?? 0) * (columns.readings.min() ?? 0)
    return least...(rows.readings.max() ?? 0) * (columns.readings.max() ?? 0)
  }
}
