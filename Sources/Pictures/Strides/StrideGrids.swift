import ConvEngine
import Screen

/// The stride on a grid: the input between its rulers, the answer for every position, and the output that is kept.
///
/// Where room is short the middle grid goes first, then the rulers of the rows, last those of the columns.
struct StrideGrids {
  private let figure: Figure
  private let geometry: Geometry
  private let rows, columns: SizeFormula
  private let input: InputGrid
  private let output: OutputGrid
  /// The same layer with stride 1; nil where its answer does not show.
  private let every: Figure?
  /// How many lanes the rulers take; 0 where they do not show.
  private let rowLanes, columnLanes: Int
  /// Rows of the grids below the indices, and whether there is a blank line above and below them.
  private let gridRows: Int
  private let hasGaps: Bool
  /// Lines of the sum, which shows where there is room.
  private let sumRows: Int
  private let gap = 3
  private static let narrowest = 62

  init(_ figure: Figure, _ geometry: Geometry, rows: SizeFormula, columns: SizeFormula, _ room: Size) {
    (self.figure, self.geometry, self.rows, self.columns) = (figure, geometry, rows, columns)
    input = InputGrid(geometry, figure, channel: figure.inputChannel)
    output = OutputGrid(geometry, figure)
    every = room.columns >= Self.narrowest ? figure.finishedCompanion(0) : nil
    // Heading, indices, two sentences and two lines of the size formula.
    let fixed = 2 + 2 + (room.rows >= 12 ? 2 : 0)
    let wanted = rows.padded
    let lanes = Rulers.lanes(columns)
    columnLanes = room.rows - fixed - lanes >= min(wanted, max(4, rows.extent)) ? lanes : 0
    rowLanes = room.columns >= Self.narrowest && Rulers.lanes(rows) <= 5 ? Rulers.lanes(rows) : 0
    let free = room.rows - fixed - columnLanes
    gridRows = max(0, min(wanted, free))
    hasGaps = free - gridRows >= 3
    let spare = free - gridRows - (hasGaps ? 3 : 0)
    sumRows = spare >= 3 ? min(4, spare - 1) : 0
  }

  func draw(on canvas: inout Canvas) {
    let top = (hasGaps ? 1 : 0)
    let gridTop = top + 1 + columnLanes
    let widths = widths(canvas.size.columns - 2)
    var left = 1 + 2 * rowLanes
    drawInput(on: &canvas, row: top, gridTop, column: left, widths[0])
    left += widths[0] + gap
    if let every {
      drawEvery(every, on: &canvas, row: top, gridTop, column: left, widths[1])
      left += widths[1] + gap
    }
    drawOutput(on: &canvas, row: top, gridTop, column: left, widths[2])
    drawWords(on: &canvas, row: gridTop + 1 + gridRows + (hasGaps ? 1 : 0))
  }

  /// Columns of the three grids.
  private func widths(_ total: Int) -> [Int] {
    let room = total - 2 * rowLanes - (every == nil ? 1 : 2) * gap
    return shares(
      [max(input.width, 11), every.map { max(evenGrid($0).size.columns, 16) } ?? 0, max(output.width, 11)],
      of: room)
  }

  private func drawInput(on canvas: inout Canvas, row: Int, _ gridTop: Int, column: Int, _ width: Int) {
    let grid = input.grid
    canvas.write(
      heading(input.heading, to: width - grid.indexWidth), row: row, column: column + grid.indexWidth,
      Style(.heading))
    let (shownRows, shownColumns) = (
      input.rows(room: gridRows), input.columns(room: grid.cells(in: width))
    )
    if columnLanes > 0 {
      Rulers(size: columns, shown: shownColumns, current: figure.cell.column).drawAcross(
        on: &canvas, row: row + 1, column: column + grid.indexWidth, cellWidth: grid.cellWidth)
    }
    if rowLanes > 0 {
      Rulers(size: rows, shown: shownRows, current: figure.cell.row).drawDown(
        on: &canvas, row: gridTop + 1, column: 1)
    }
    grid.draw(
      on: &canvas, row: gridTop, column: column, rows: shownRows, columns: shownColumns
    ) { figure.withoutMarkOfSkipped(input.cell($0, $1), row: $0, column: $1, geometry) }
    grid.drawCrossHair(
      on: &canvas, row: gridTop, column: column, rows: shownRows, columns: shownColumns, at: figure.window)
  }

  /// The grid of all positions, numbered from 0.
  private func evenGrid(_ every: Figure) -> NumberGrid {
    let length = every.geometry?.outputLength ?? Pair(0)
    return NumberGrid(
      rows: length.rows, columns: length.columns, numberWidth: every.widths.output, rowsBefore: 0,
      columnsBefore: 0, indexedRows: length.rows, indexedColumns: length.columns, style: figure.style)
  }

  /// The answer for stride 1: what is kept of it painted, what is skipped faint.
  private func drawEvery(
    _ every: Figure, on canvas: inout Canvas, row: Int, _ gridTop: Int, column: Int, _ width: Int
  ) {
    let grid = evenGrid(every)
    let words = heading("every position", to: width)
    canvas.write(words, row: row, column: column, Style(.heading))
    let kept = Position(
      channel: figure.outputChannel, row: figure.cell.row * rows.stride,
      column: figure.cell.column * columns.stride)
    let shownRows = Viewport(length: grid.rows, room: gridRows, start: kept.row, span: 1)
    let shownColumns = Viewport(
      length: grid.columns, room: grid.cells(in: width), start: kept.column, span: 1)
    grid.draw(
      on: &canvas, row: gridTop, column: column, rows: shownRows, columns: shownColumns
    ) { row, column in
      let place = Position(channel: kept.channel, row: row, column: column)
      var cell = GridCell(content: every.output(place))
      if row % rows.stride == 0, column % columns.stride == 0 {
        cell.shade = figure.outputPaint(cell.content)
      } else if cell.content != .covered {
        cell.tone = .faint
      }
      if place == kept { (cell.left, cell.right, cell.tone) = ("[", "]", .window) }
      return cell
    }
    grid.drawCrossHair(
      on: &canvas, row: gridTop, column: column, rows: shownRows, columns: shownColumns,
      at: CellWindow(kept))
  }

  private func drawOutput(on canvas: inout Canvas, row: Int, _ gridTop: Int, column: Int, _ width: Int) {
    let grid = output.grid
    canvas.write(heading(output.heading, to: width), row: row, column: column, Style(.heading))
    let shownRows = output.rows(room: gridRows)
    let shownColumns = output.columns(room: grid.cells(in: width))
    grid.draw(
      on: &canvas, row: gridTop, column: column, rows: shownRows, columns: shownColumns, cell: output.cell)
    grid.drawCrossHair(
      on: &canvas, row: gridTop, column: column, rows: shownRows, columns: shownColumns,
      at: figure.outputWindow)
    let line = figure.cell.row - shownRows.first
    if every != nil, shownRows.range.contains(figure.cell.row) {
      canvas.put("→", row: gridTop + 1 + line, column: column - 2)
    }
  }

  private func drawWords(on canvas: inout Canvas, row: Int) {
    let words = StrideWords(figure, geometry).lines(columns: canvas.size.columns - 2)
    for (line, text) in words.enumerated() { canvas.write(text, row: row + line, column: 1) }
    var row = row + 2 + (hasGaps ? 1 : 0)
    if sumRows > 0 {
      SumLines(figure).draw(on: &canvas, row: row, height: sumRows)
      row += sumRows + 1
    }
    SizeLines(figure).draw(geometry, on: &canvas, row: row, height: min(2, canvas.size.rows - row))
  }
}
