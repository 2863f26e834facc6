import ConvEngine
import Notation
import Screen

/// A grid of right-aligned numbers with its indices, of which as much shows as there is room for.
///
/// Each cell takes its number's width and a column on either side for marks. The first line holds the column
/// indices, the first columns the row indices; indices count the grid's own cells from 0, so that padding has
/// none and shows `·` instead.
struct NumberGrid {
  /// Rows and columns of the whole grid, padding included.
  let rows, columns: Int
  /// Columns of a number.
  let numberWidth: Int
  /// Cells before the first row and column that have an index.
  let rowsBefore, columnsBefore: Int
  /// Rows and columns that have an index.
  let indexedRows, indexedColumns: Int
  let style: NumberStyle
  /// Whether the indices run backwards, as those of a turned kernel do.
  var isTurned = false
  /// Whether rows and columns have indices; without them the line above the cells stays blank.
  var hasIndices = true
  /// Columns of a tile of three lines, where cells are drawn as tiles.
  var tile: Int?
  /// The rows and columns of the window, whose indices are bold.
  var windowRows, windowColumns: CellWindow.Line?

  /// The same grid with rows for columns, as a plain list stands.
  var upright: NumberGrid {
    NumberGrid(
      rows: columns, columns: rows, numberWidth: numberWidth, rowsBefore: columnsBefore,
      columnsBefore: rowsBefore,
      indexedRows: indexedColumns, indexedColumns: indexedRows, style: style, isTurned: isTurned,
      hasIndices: hasIndices, tile: tile, windowRows: windowColumns, windowColumns: windowRows)
  }

  /// Columns of one cell with its marks.
  var cellWidth: Int { max(tile ?? 0, numberWidth + 2) }

  /// Lines of one cell.
  var cellHeight: Int { tile == nil ? 1 : GridCell.tileHeight }

  /// Columns of a tile before and behind its number with the marks.
  private var margin: Int { (cellWidth - numberWidth - 2) / 2 }
  var marginBehind: Int { cellWidth - numberWidth - 2 - margin }

  /// The line of a row's numbers, counted from the line of the column indices.
  func line(ofRow row: Int) -> Int { 1 + row * cellHeight + cellHeight / 2 }

  /// Columns of the row indices and the space behind them.
  var indexWidth: Int { hasIndices ? String(max(indexedRows - 1, 0)).count + 1 : 0 }

  /// How large the whole picture would be.
  var size: Size { Size(rows: rows * cellHeight + 1, columns: indexWidth + columns * cellWidth) }

  /// Columns of so many cells with the row indices.
  func width(ofCells count: Int) -> Int { indexWidth + min(count, columns) * cellWidth }

  /// How many columns of cells there is room for beside the row indices.
  func cells(in room: Int) -> Int { max(0, (room - indexWidth) / cellWidth) }

  /// Draws the part that shows, at a place of the canvas.
  func draw(
    on canvas: inout Canvas, row top: Int, column left: Int, rows shownRows: Viewport,
    columns shownColumns: Viewport,
    cell: (_ row: Int, _ column: Int) -> GridCell
  ) {
    for (place, column) in shownColumns.range.enumerated() {
      let start = left + indexWidth + place * cellWidth
      for (line, row) in shownRows.range.enumerated() {
        let cell = cell(row, column)
        guard tile != nil else {
          cell.draw(on: &canvas, row: top + 1 + line, column: start, width: numberWidth, style: style)
          continue
        }
        let top = top + 1 + line * cellHeight
        cell.drawTile(
          on: &canvas, row: top, column: start, width: numberWidth, tile: cellWidth, style: style)
      }
    }
    guard hasIndices else { return }
    drawIndices(on: &canvas, top, left, shownRows, shownColumns)
    drawContinuations(on: &canvas, top, left, shownRows, shownColumns)
  }

  private func drawIndices(
    on canvas: inout Canvas, _ top: Int, _ left: Int, _ shownRows: Viewport, _ shownColumns: Viewport
  ) {
    for (line, row) in shownRows.range.enumerated() {
      let text = index(row - rowsBefore, of: indexedRows)
      let style = indexStyle(row - rowsBefore, in: windowRows)
      canvas.write(text, row: top + self.line(ofRow: line), endingBefore: left + indexWidth - 1, style)
    }
    for (place, column) in shownColumns.range.enumerated() {
      let text = String(index(column - columnsBefore, of: indexedColumns).suffix(cellWidth - 1))
      let end = left + indexWidth + (place + 1) * cellWidth - 1 - marginBehind
      canvas.write(text, row: top, endingBefore: end, indexStyle(column - columnsBefore, in: windowColumns))
    }
  }

  private func indexStyle(_ index: Int, in window: CellWindow.Line?) -> Style {
    Style(window?.tap(at: index) == nil ? .faint : .heading)
  }

  private func index(_ index: Int, of count: Int) -> String {
    (0..<count).contains(index) ? String(isTurned ? count - 1 - index : index) : "·"
  }

  /// Arrows where more of the grid lies outside.
  private func drawContinuations(
    on canvas: inout Canvas, _ top: Int, _ left: Int, _ shownRows: Viewport, _ shownColumns: Viewport
  ) {
    let key = Style(.faint)
    if shownRows.first > 0 { canvas.put("↑", row: top + 1, column: left + indexWidth - 1, key) }
    if shownRows.range.upperBound < rows {
      canvas.put("↓", row: top + shownRows.count * cellHeight, column: left + indexWidth - 1, key)
    }
    if shownColumns.first > 0 { canvas.put("←", row: top, column: left + indexWidth - 1, key) }
    if shownColumns.range.upperBound < columns {
      canvas.put("→", row: top, column: left + indexWidth + shownColumns.count * cellWidth, key)
    }
  }
}
