import ConvEngine
import Screen

/// The stride on a grid: the input between its rulers, the answer for every position, and the output that is kept.
///
/// Where room is short the middle grid goes first, then the rulers of the rows, last those of the columns. Where there is
/// room for all of it in tiles, the grids are drawn in tiles.
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
  /// Lines of the canvas that these take.
  private let gridLines: Int
  /// Columns of a tile, where the grids are drawn in tiles.
  private let tile: Int?
  private let hasGaps: Bool
  /// Lines of the sum, which shows where there is room.
  private let sumRows: Int
  private static let gap = 3
  private static let narrowest = 62

  init(_ figure: Figure, _ geometry: Geometry, rows: SizeFormula, columns: SizeFormula, _ room: Size) {
    (self.figure, self.geometry, self.rows, self.columns) = (figure, geometry, rows, columns)
    let every = room.columns >= Self.narrowest ? figure.finishedCompanion(0) : nil
    let (lanes, downLanes) = (Rulers.lanes(columns), Rulers.lanes(rows))
    rowLanes = room.columns >= Self.narrowest && downLanes <= 5 ? downLanes : 0
    // In tiles nothing is left out: rather they are not used.
    let least = Self.fixedRows + 3 + 3 + lanes + rows.padded * GridCell.tileHeight
    let spareColumns = room.columns - 2 - 2 * rowLanes
    let tiles = room.columns >= Tiling.leastColumns && least <= room.rows ? Tiling.widths : []
    let tile = tiles.first { tile in
      let wanted = Self.wanted(geometry, figure, every, tile: tile)
      return wanted.reduce(0, +) + (every == nil ? 1 : 2) * Self.gap <= spareColumns
    }
    (self.tile, self.every) = (tile, every)
    input = InputGrid(geometry, figure, channel: figure.inputChannel, tile: tile)
    output = OutputGrid(geometry, figure, tile: tile)
    let height = tile == nil ? 1 : GridCell.tileHeight
    let fixed = room.rows >= 12 ? Self.fixedRows : Self.fixedRows - 2
    let isRuled = room.rows - fixed - lanes >= min(rows.padded, max(4, rows.extent)) * height
    columnLanes = isRuled ? lanes : 0
    let free = room.rows - fixed - columnLanes
    gridRows = max(0, min(rows.padded, free / height))
    gridLines = gridRows * height
    hasGaps = free - gridLines >= 3
    let spare = free - gridLines - (hasGaps ? 3 : 0)
    sumRows = spare >= 3 ? min(4, spare - 1) : 0
  }

  /// Heading, indices, two sentences and two lines of the size formula.
  private static let fixedRows = 2 + 2 + 2

  /// Rows of all of it in tiles, with its blank lines and the sum; nil where there is no room for tiles.
  var tiledRows: Int? {
    tile == nil ? nil : Self.fixedRows + columnLanes + gridLines + 3 + (sumRows > 0 ? sumRows + 1 : 0)
  }

  func draw(on canvas: inout Canvas) {
    let top = (hasGaps ? 1 : 0)
    let gridTop = top + 1 + columnLanes
    let widths = widths(canvas.size.columns - 2)
    var left = 1 + 2 * rowLanes
    drawInput(on: &canvas, row: top, gridTop, column: left, widths[0])
    left += widths[0] + Self.gap
    if let every {
      drawEvery(every, on: &canvas, row: top, gridTop, column: left, widths[1])
      left += widths[1] + Self.gap
    }
    drawOutput(on: &canvas, row: top, gridTop, column: left, widths[2])
    drawWords(on: &canvas, row: gridTop + 1 + gridLines + (hasGaps ? 1 : 0))
  }

  /// Columns of the three grids.
  private func widths(_ total: Int) -> [Int] {
    let room = total - 2 * rowLanes - (every == nil ? 1 : 2) * Self.gap
    let even = every.map { Self.evenGrid($0, tile: tile).width(ofCells: 1) } ?? 0
    let least = [
      input.grid.width(ofCells: columns.extent), even, output.grid.width(ofCells: 1),
    ]
    return shares(Self.wanted(geometry, figure, every, tile: tile), atLeast: least, of: room)
  }

  /// Columns that the three grids take whole.
  private static func wanted(_ geometry: Geometry, _ figure: Figure, _ every: Figure?, tile: Int?) -> [Int] {
    let input = InputGrid(geometry, figure, channel: figure.inputChannel, tile: tile)
    let output = OutputGrid(geometry, figure, tile: tile)
    let even = every.map { max(evenGrid($0, tile: tile).size.columns, 16) }
    return [max(input.width, 11), even ?? 0, max(output.width, 11)]
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
        on: &canvas, row: gridTop + 1, column: 1, cellHeight: grid.cellHeight)
    }
    grid.draw(
      on: &canvas, row: gridTop, column: column, rows: shownRows, columns: shownColumns
    ) { figure.withoutMarkOfSkipped(input.cell($0, $1), row: $0, column: $1, geometry) }
  }

  /// The grid of all positions, numbered from 0.
  private static func evenGrid(_ every: Figure, tile: Int?) -> NumberGrid {
    let length = every.geometry?.outputLength ?? Pair(0)
    return NumberGrid(
      rows: length.rows, columns: length.columns, numberWidth: every.widths.output, rowsBefore: 0,
      columnsBefore: 0, indexedRows: length.rows, indexedColumns: length.columns, style: every.style,
      tile: tile)
  }

  /// The answer for stride 1: what is kept of it painted, what is skipped faint.
  private func drawEvery(
    _ every: Figure, on canvas: inout Canvas, row: Int, _ gridTop: Int, column: Int, _ width: Int
  ) {
    var grid = Self.evenGrid(every, tile: tile)
    let words = heading("every position", to: width)
    canvas.write(words, row: row, column: column, Style(.heading))
    let kept = Position(
      channel: figure.outputChannel, row: figure.cell.row * rows.stride,
      column: figure.cell.column * columns.stride)
    let window = CellWindow(kept)
    (grid.windowRows, grid.windowColumns) = (window.rows, window.columns)
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
      if place == kept { cell.bracket(window, row: 0, column: 0) }
      return cell
    }
  }

  private func drawOutput(on canvas: inout Canvas, row: Int, _ gridTop: Int, column: Int, _ width: Int) {
    let grid = output.grid
    canvas.write(heading(output.heading, to: width), row: row, column: column, Style(.heading))
    let shownRows = output.rows(room: gridRows)
    let shownColumns = output.columns(room: grid.cells(in: width))
    grid.draw(
      on: &canvas, row: gridTop, column: column, rows: shownRows, columns: shownColumns, cell: output.cell)
    let line = figure.cell.row - shownRows.first
    if every != nil, shownRows.range.contains(figure.cell.row) {
      canvas.put("→", row: gridTop + grid.line(ofRow: line), column: column - 2)
    }
  }

  private func drawWords(on canvas: inout Canvas, row: Int) {
    let room = canvas.size.columns - 2
    var words = StrideWords(figure, geometry).lines(columns: room)
    let shown = Pair(gridRows, input.grid.cells(in: widths(room)[0]))
    if let cut = CutWindow.words(figure, shown: shown, columns: room) {
      words = Array(words.prefix(1)) + [cut]
    }
    for (line, text) in words.enumerated() { canvas.write(text, row: row + line, column: 1) }
    var row = row + 2 + (hasGaps ? 1 : 0)
    if sumRows > 0 {
      SumLines(figure).draw(on: &canvas, row: row, height: sumRows)
      row += sumRows + 1
    }
    SizeLines(figure).draw(geometry, on: &canvas, row: row, height: min(2, canvas.size.rows - row))
  }
}
