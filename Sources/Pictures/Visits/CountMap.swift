import ConvEngine
import Notation
import Screen

/// One map of counts: for each cell of a grid how often it is read, or how much it sees, the deeper the more.
///
/// A count of 0 has ░ and no paint. Rails stand round the window, and the indices of its rows and columns are bold.
struct CountMap {
  let rows, columns: Int
  /// Columns of a number.
  let width: Int
  /// One scale for all maps of a picture, so that equal colours mean equal counts.
  let scale: PaintScale
  /// The cells between the rails; nil of a map that the walk does not stand on.
  let window: CellWindow?
  /// What is to show of a map larger than its room, where that is no window.
  var shown: CellWindow?
  /// The count of a cell; nil where it is covered.
  let count: (_ row: Int, _ column: Int) -> Int?

  /// The grid with its indices.
  var grid: NumberGrid {
    NumberGrid(
      rows: rows, columns: columns, numberWidth: width, rowsBefore: 0, columnsBefore: 0, indexedRows: rows,
      indexedColumns: columns, style: .decimals)
  }

  /// Draws the indices on the first line of a place and the counts below; of a map larger than its room, what lies
  /// round the window.
  func draw(on canvas: inout Canvas, _ place: Place, _ room: Size) {
    let grid = grid
    let shown = window ?? shown
    let shownRows = viewport(rows, shown?.rows, room.rows - 1)
    let shownColumns = viewport(columns, shown?.columns, grid.cells(in: room.columns))
    grid.draw(
      on: &canvas, row: place.row, column: place.column, rows: shownRows, columns: shownColumns, cell: cell)
    guard let window else { return }
    grid.drawCrossHair(
      on: &canvas, row: place.row, column: place.column, rows: shownRows, columns: shownColumns, at: window)
  }

  private func viewport(_ length: Int, _ line: CellWindow.Line?, _ room: Int) -> Viewport {
    Viewport(length: length, room: max(0, room), start: line?.start ?? 0, span: line?.extent ?? 1)
  }

  private func cell(_ row: Int, _ column: Int) -> GridCell {
    var cell = GridCell()
    if let count = count(row, column) {
      cell.content = .number(Number(count))
      cell.shade = scale.shade(Number(count))
      if count == 0 { (cell.left, cell.tone) = ("░", .faint) }
    }
    if let window, window.rows.tap(at: row) != nil, let tap = window.columns.tap(at: column) {
      cell.bracket(window.columns, tap: tap)
    }
    return cell
  }
}
