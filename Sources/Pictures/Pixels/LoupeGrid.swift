import ConvEngine
import Screen

/// One of the grids of a loupe: as many rows as the window has taps, whatever lies between them in the picture.
struct LoupeGrid {
  /// Columns of the grid, and of a number.
  let columns, width: Int
  /// The cell of a tap.
  let cell: (_ row: Int, _ column: Int) -> GridCell

  /// Columns of the screen between two grids; the sign stands in the middle.
  static let gap = 3

  /// Columns of the screen.
  var length: Int { columns * (width + 2) }

  /// Columns of some grids with the gaps between them.
  static func length(_ grids: [LoupeGrid]) -> Int {
    grids.reduce(0) { $0 + $1.length } + gap * (grids.count - 1)
  }

  /// Draws grids beside each other with the signs between them; the column behind the last.
  static func draw(
    _ grids: [LoupeGrid], between signs: [Unicode.Scalar], of figure: Figure, on canvas: inout Canvas,
    row: Int, column: Int
  ) -> Int {
    var column = column
    for (index, grid) in grids.enumerated() {
      if index > 0 {
        canvas.put(signs[index - 1], row: row + 1, column: column + 1)
        column += gap
      }
      grid.draw(of: figure, on: &canvas, row: row, column: column)
      column += grid.length
    }
    return column
  }

  private func draw(of figure: Figure, on canvas: inout Canvas, row: Int, column: Int) {
    for tapRow in 0..<figure.window.rows.count {
      for tap in 0..<min(columns, figure.window.columns.count) {
        cell(tapRow, tap).draw(
          on: &canvas, row: row + tapRow, column: column + tap * (width + 2), width: width,
          style: figure.style)
      }
    }
  }
}

extension LoupeGrid {
  /// What the window reads.
  static func window(_ figure: Figure, columns: Int) -> LoupeGrid {
    LoupeGrid(columns: columns, width: figure.widths.input) { row, column in
      let lines = (rows: figure.window.rows, columns: figure.window.columns)
      let place = Position(
        channel: figure.inputChannel, row: lines.rows.start + row * lines.rows.step,
        column: lines.columns.start + column * lines.columns.step)
      var cell = GridCell(content: figure.input(place.channel, place.row, place.column))
      // In the loupe the taps of a dilated window stand side by side.
      cell.bracket(CellWindow.Line(start: 0, count: lines.columns.count), tap: column)
      cell.shade = figure.inputPaint(cell.content)
      if figure.winner == place { cell.left = "*" }
      if figure.isEdited(.input, place) {
        cell.markField()
      } else if figure.termPlace == place {
        cell.markTerm()
      }
      return cell
    }
  }
}

extension Figure {
  /// Whether a number is being typed into a cell.
  func isEdited(_ grid: EditedCell.Grid, _ cell: Position) -> Bool {
    presentation.edited == EditedCell(grid, cell)
  }
}
