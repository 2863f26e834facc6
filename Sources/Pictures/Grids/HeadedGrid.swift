import Screen

/// A grid under its heading, of which the part that matters shows: input, kernel and output are drawn the same way.
protocol HeadedGrid {
  var figure: Figure { get }
  var grid: NumberGrid { get }
  var heading: String { get }
  /// Which focus it answers to; nil of what cannot be chosen.
  var focus: Presentation.Focus? { get }
  /// Whether the grid shows below the heading.
  var hasGrid: Bool { get }
  /// Whether a plain list stands upright: its places are rows, and it has one column.
  var isUpright: Bool { get }

  /// The rows that show in a room for so many.
  func rows(room: Int) -> Viewport
  /// The columns that show in a room for so many.
  func columns(room: Int) -> Viewport
  /// What one cell shows.
  func cell(_ row: Int, _ column: Int) -> GridCell
  /// What is typed into the heading, where something is.
  func drawFields(on canvas: inout Canvas, _ place: Place, columns: Int)
}

extension HeadedGrid {
  var hasGrid: Bool { true }
  var isUpright: Bool { false }
  func drawFields(on canvas: inout Canvas, _ place: Place, columns: Int) {}

  /// Columns of the grid, or of the heading where that is longer.
  var width: Int { max(grid.size.columns, heading.count) }

  /// Draws the heading and as much of the grid as there is room for.
  func draw(on canvas: inout Canvas, _ place: Place, _ size: Size) {
    drawHeading(heading, isFocused: figure.presentation.focus == focus, on: &canvas, place, size)
    drawFields(on: &canvas, place, columns: size.columns)
    guard hasGrid else { return }
    let (rowRoom, columnRoom) = (max(0, size.rows - 2) / grid.cellHeight, grid.cells(in: size.columns))
    grid.draw(
      on: &canvas, row: place.row + 1, column: place.column,
      rows: isUpright ? columns(room: rowRoom) : rows(room: rowRoom),
      columns: isUpright ? rows(room: columnRoom) : columns(room: columnRoom),
      cell: { isUpright ? cell($1, $0).standingAlone : cell($0, $1) }
    )
  }
}

/// The heading of a grid, with an arrow before it where it is focused.
func drawHeading(
  _ heading: String, isFocused: Bool, on canvas: inout Canvas, _ place: Place, _ size: Size
) {
  if isFocused { canvas.put("▸", row: place.row, column: place.column - 1, Style(.heading)) }
  canvas.write(
    Screen.heading(heading, to: size.columns), row: place.row, column: place.column, Style(.heading))
}
