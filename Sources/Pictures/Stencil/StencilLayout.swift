import ConvEngine
import Screen

/// Where the parts of the stencil stand, counted from the row below the settings: grids, the sum, the size formula.
///
/// It depends on the settings and on the room, and never on the step, so that nothing moves while walking.
struct StencilLayout: Hashable, Sendable {
  /// The row of the headings of the grids.
  let gridsTop: Int
  /// Rows of the grids with their headings and indices.
  let gridsRows: Int
  /// The row on which the step is named, and how many the sum takes with it.
  let sumTop, sumRows: Int
  /// The row of the formula, and how many it takes; none on a small screen.
  let sizeTop, sizeRows: Int

  /// The layout in so many rows and columns.
  init(_ figure: Figure, _ size: Size) {
    // The settings stand above, and count where rows are scarce.
    let rows = size.rows + 1
    sizeRows = rows >= 11 ? Self.axisCount(figure) : 0
    let most = rows >= 22 ? 4 : rows >= 12 ? 3 : rows >= 6 ? 2 : min(1, rows)
    sumRows = min(most, Self.wantedSumRows(figure, columns: size.columns))
    let room = max(0, rows - 1 - sizeRows - sumRows)
    let wanted = Self.gridRows(figure, room: room)
    // What the grids do not need parts the sum from them, the formula from the sum, and them from the settings.
    let gaps = (0..<3).map { $0 < room - wanted ? 1 : 0 }
    gridsTop = gaps[2]
    // On a large screen the sum stays near the grids, and leaves them room to grow.
    gridsRows = min(room - gaps.reduce(0, +), max(wanted, 11))
    sumTop = gridsTop + gridsRows + gaps[0]
    sizeTop = sumTop + sumRows + gaps[1]
  }

  private static func axisCount(_ figure: Figure) -> Int { SizeLines.rows(figure) }

  /// How many rows show every grid whole with its heading and indices: of several channels all, where there is
  /// room for them.
  private static func gridRows(_ figure: Figure, room: Int) -> Int {
    guard let geometry = figure.geometry else { return 2 + max(figure.unsizedKernel?.rows ?? 0, 4) }
    // A plain list stands upright.
    let outputRows = geometry.givesList ? geometry.outputLength.columns : geometry.outputLength.rows
    if geometry.inputShape.isList { return 2 + max(geometry.inputShape.columns, outputRows) }
    let band = 2 + max(geometry.rows.padded, geometry.kernelRows)
    let all = figure.window.channels.count
    let channels = band * all <= room ? all : 1
    return max(channels * band, 2 + outputRows)
  }

  /// One row that names the step, and those that the terms of a sum take: some ten columns each.
  private static func wantedSumRows(_ figure: Figure, columns: Int) -> Int {
    let terms = min(figure.geometry?.mostSteps ?? 20, 1_000)
    return 1 + (terms * (2 * max(figure.widths.input, figure.widths.kernel) + 5) + columns - 1)
      / max(1, columns)
  }

  /// How many rows below the settings the stencil would like to have on a screen.
  static func wantedRows(_ figure: Figure, screen: Size) -> Int {
    let sum = wantedSumRows(figure, columns: screen.columns)
    let wanted = gridRows(figure, room: screen.rows / 2) + min(3, sum) + axisCount(figure)
    return wanted >= 16 ? wanted + 3 : wanted
  }
}
