import ConvEngine
import Screen

/// A grid behind several shifts, on a screen that is wide and high enough: the shifts side by side, the table of more of
/// them where rows are left, and what is said of the walked cell.
struct ShiftSeriesPage {
  private let figure: Figure
  private let shifted: ShiftFigure
  private let series: ShiftSeries
  private let size: Size
  private let tableRows: Int

  private static let words = 3
  private static let table = 4

  /// The page; nil where there is no room for a window of each shift.
  init?(_ figure: Figure, _ shifted: ShiftFigure, _ size: Size) {
    let room = Size(rows: size.rows - Self.words - 1, columns: size.columns)
    guard let series = ShiftSeries(figure, shifted, room) else { return nil }
    (self.figure, self.shifted, self.series, self.size) = (figure, shifted, series, size)
    tableRows = room.rows - series.rows > Self.table ? Self.table : 0
  }

  /// How many rows show all of it.
  static func wantedRows(_ shifted: ShiftFigure) -> Int {
    1 + ShiftSeries.wantedRows(shifted) + 1 + table + 1 + words
  }

  func draw(on canvas: inout Canvas) {
    let used = series.rows + (tableRows > 0 ? tableRows + 1 : 0) + 1 + Self.words
    var row = size.rows > used ? 1 : 0
    series.draw(on: &canvas, row: row)
    row += series.rows + 1
    if tableRows > 0 {
      ShiftTableLines(shifted, left: 24).draw(on: &canvas, row: row)
      row += tableRows + 1
    }
    let words = ShiftWords(figure, shifted).lines(
      columns: size.columns - 2, height: Self.words, counts: false)
    for (line, text) in words.enumerated() { canvas.write(text, row: row + line, column: 1) }
  }
}
