import ConvEngine
import Notation
import Screen

/// The window of a pooling layer cut out of its input, its elements painted as the walk comes to them.
struct WindowGrid: HeadedGrid {
  let figure: Figure
  let grid: NumberGrid
  let heading = "window"
  let focus: Presentation.Focus? = nil
  private let window: CellWindow
  private let size: Pair

  /// The window of the walked cell, with room for the largest there is; nil of a layer that does not pool.
  init?(_ figure: Figure, tile: Int? = nil) {
    guard let pooling = figure.pooling else { return nil }
    (self.figure, window, size) = (figure, figure.window, pooling.largestWindow)
    grid = NumberGrid(
      rows: size.rows, columns: size.columns, numberWidth: figure.widths.input, rowsBefore: 0,
      columnsBefore: 0,
      indexedRows: size.rows, indexedColumns: size.columns, style: figure.style, hasIndices: false,
      tile: tile)
  }

  func rows(room: Int) -> Viewport { viewport(size.rows, window.rows, figure.termPlace?.row, room) }

  func columns(room: Int) -> Viewport {
    viewport(size.columns, window.columns, figure.termPlace?.column, room)
  }

  private func viewport(_ length: Int, _ line: CellWindow.Line, _ current: Int?, _ room: Int) -> Viewport {
    Viewport(length: length, room: room, start: current.flatMap(line.tap(at:)) ?? 0, span: 1)
  }

  func cell(_ row: Int, _ column: Int) -> GridCell {
    guard row < window.rows.count, column < window.columns.count else { return GridCell(content: .nothing) }
    let place = Position(
      channel: figure.inputChannel, row: window.rows.start + row * window.rows.step,
      column: window.columns.start + column * window.columns.step)
    var cell = GridCell(content: figure.input(place.channel, place.row, place.column))
    let term = row * window.columns.count + column
    if figure.isMade(term) { cell.shade = figure.inputPaint(cell.content) } else { cell.tone = .faint }
    if figure.winner == place { (cell.left, cell.tone) = ("*", .strong) }
    if figure.term == term { cell.markTerm() }
    return cell
  }
}
