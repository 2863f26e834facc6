import ConvEngine
import Screen

/// Where the parts of the figure stand, counted from its first row: settings, grids, the sum, the size formula.
///
/// The sum and the formula are counted from the bottom, so that they stay where they are from step to step.
public struct FigureLayout: Hashable, Sendable {
  /// The row of the headings of the grids.
  public let gridsTop: Int
  /// Rows of the grids with their headings and indices.
  public let gridsRows: Int
  /// The row on which the step is named, and how many the sum takes with it.
  public let sumTop, sumRows: Int
  /// The row of the formula, and how many it takes; none on a small screen.
  public let sizeTop, sizeRows: Int

  /// The layout in so many rows.
  public init(_ stepper: Stepper, rows: Int) {
    let isAiry = rows >= 17
    let axes = stepper.scene.input.shape.dimensions == .one ? 1 : 2
    sizeRows = rows >= 11 ? axes : 0
    sumRows = rows >= 22 ? 4 : rows >= 12 ? 3 : rows >= 6 ? 2 : min(1, rows)
    sizeTop = rows - sizeRows
    sumTop = max(0, sizeTop - sumRows - (isAiry ? 1 : 0))
    gridsTop = isAiry ? 2 : 1
    gridsRows = max(0, sumTop - gridsTop - (isAiry ? 1 : 0))
  }

  /// How many rows show every grid whole, up to a limit that leaves room for something else.
  static func wantedRows(_ stepper: Stepper, screen: Size) -> Int {
    let axes = stepper.scene.input.shape.dimensions == .one ? 1 : 2
    let grids = 2 + (stepper.trace.map { max($0.layer.rows.size.padded, $0.layer.kernel.rows) } ?? 4)
    let wanted = 1 + grids + 3 + axes
    return wanted >= 17 ? wanted + 3 : wanted
  }
}
