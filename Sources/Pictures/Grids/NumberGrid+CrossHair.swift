import ConvEngine
import Screen

extension NumberGrid {
  /// Draws the indices of some rows and columns bold, over those that are drawn: the cross-hair of a window.
  ///
  /// The lines count the grid's own cells, as its indices do; what lies in the padding has no index to be bold.
  func drawCrossHair(
    on canvas: inout Canvas, row top: Int, column left: Int, rows shownRows: Viewport,
    columns shownColumns: Viewport, at window: CellWindow
  ) {
    for (line, row) in shownRows.range.enumerated() {
      let index = row - rowsBefore
      guard window.rows.tap(at: index) != nil, (0..<indexedRows).contains(index) else { continue }
      canvas.write("\(index)", row: top + 1 + line, endingBefore: left + indexWidth - 1, Style(.heading))
    }
    for (place, column) in shownColumns.range.enumerated() {
      let index = column - columnsBefore
      guard window.columns.tap(at: index) != nil, (0..<indexedColumns).contains(index) else { continue }
      let end = left + indexWidth + (place + 1) * cellWidth - 1
      let text = String("\(index)".suffix(numberWidth + 1))
      canvas.write(text, row: top, endingBefore: end, Style(.heading))
    }
  }
}
