import ConvEngine
import Notation
import Screen

/// The padded input with the window on it.
///
/// The window has brackets, the current term ›‹, an edited cell {}; padding is dim, and cells that no window
/// reaches are marked ░.
struct InputGrid: HeadedGrid {
  let figure: Figure
  let grid: NumberGrid
  let focus: Presentation.Focus? = .input
  let isUpright: Bool
  private let geometry: Geometry
  private let channel: Int
  /// What the walked cell reads.
  private let window: CellWindow
  /// Where the current term reads.
  private let current: Position?
  /// Which cell holds the maximum so far.
  private let winner: Position?

  init(_ geometry: Geometry, _ figure: Figure, channel: Int, hasIndices: Bool = true, tile: Int? = nil) {
    (self.figure, self.geometry, self.channel) = (figure, geometry, channel)
    (window, current, winner) = (figure.window, figure.termPlace, figure.winner)
    let (rows, columns) = (geometry.rows, geometry.columns)
    isUpright = geometry.inputShape.isList
    var grid = NumberGrid(
      rows: rows.padded, columns: columns.padded, numberWidth: figure.widths.input, rowsBefore: rows.before,
      columnsBefore: columns.before, indexedRows: rows.input, indexedColumns: columns.input,
      style: figure.style, hasIndices: hasIndices, tile: tile)
    (grid.windowRows, grid.windowColumns) = (window.rows, window.columns)
    self.grid = isUpright ? grid.upright : grid
  }

  /// "input channel 1 of 3, 4×4".
  var heading: String {
    let shape = geometry.inputShape
    let size = shape.dimensions == .one ? "\(shape.columns)" : "\(shape.rows)×\(shape.columns)"
    return shape.channels == 1 ? "input \(size)" : "input[\(channel)] of \(shape.channels), \(size)"
  }

  /// The rows that show in a room for so many.
  func rows(room: Int) -> Viewport { viewport(geometry.rows, window.rows, current?.row, edited?.row, room) }

  /// The columns that show in a room for so many.
  func columns(room: Int) -> Viewport {
    viewport(geometry.columns, window.columns, current?.column, edited?.column, room)
  }

  /// What one cell of the padded grid shows.
  func cell(_ row: Int, _ column: Int) -> GridCell {
    let (rows, columns) = (geometry.rows, geometry.columns)
    let place = (row: row - rows.before, column: column - columns.before)
    var cell = GridCell(content: figure.input(channel, place.row, place.column))
    if rows.isPadding(place.row) || columns.isPadding(place.column) {
      cell.tone = .padding
    } else if rows.reaches(place.row), columns.reaches(place.column) {
      cell.shade = figure.inputPaint(cell.content)
    }
    if figure.isEarlierWinner(Position(channel: channel, row: place.row, column: place.column)) {
      (cell.left, cell.tone) = ("*", .strong)
    }
    mark(&cell, place)
    return cell
  }

  private var edited: Position? {
    figure.presentation.edited?.grid == .input ? figure.presentation.edited?.cell : nil
  }

  private func viewport(
    _ axis: LayerAxis, _ window: CellWindow.Line, _ current: Int?, _ edited: Int?, _ room: Int
  ) -> Viewport {
    let length = axis.padded
    if let edited { return Viewport(length: length, room: room, start: edited + axis.before, span: 1) }
    if window.extent > room, let current {
      return Viewport(length: length, room: room, start: current + axis.before, span: 1)
    }
    return Viewport(length: length, room: room, start: window.start + axis.before, span: window.extent)
  }

  private func mark(_ cell: inout GridCell, _ place: (row: Int, column: Int)) {
    if let edited, edited.channel == channel, edited.row == place.row, edited.column == place.column {
      cell.markField()
    } else if window.channels.contains(channel),
      let row = window.rows.tap(at: place.row), let column = window.columns.tap(at: place.column)
    {
      cell.mark = cell.left
      cell.bracket(window, row: row, column: column)
      markWindow(&cell, place)
    } else if !geometry.rows.reaches(place.row) || !geometry.columns.reaches(place.column) {
      (cell.left, cell.tone) = ("░", .faint)
    }
  }

  private func markWindow(_ cell: inout GridCell, _ place: (row: Int, column: Int)) {
    let position = Position(channel: channel, row: place.row, column: place.column)
    if winner == position || cell.mark == "*" {
      (cell.mark, cell.tone) = ("*", .strong)
      // The rails of the window take the place of the mark.
      if cell.left == " " { cell.left = "*" }
    }
    // Of a cell that stamps the output only the stamp has a current term.
    guard figure.walkedGrid == .output, current == position else { return }
    cell.markTerm()
  }
}
