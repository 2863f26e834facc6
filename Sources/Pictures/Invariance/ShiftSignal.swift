import ConvEngine
import Notation
import Screen

/// A signal before and after a shift: what the pooling gives above, what it reads below, each twice with its marks, a
/// fan from the walked cell to its window, and a table of several shifts.
struct ShiftSignal {
  private let figure: Figure
  private let shifted: ShiftFigure
  private let cells: ShiftCells
  private let spacing: WindowSpacing
  private let size: Size
  private let isWide: Bool

  /// Rows of all of it.
  static let rows = 19
  private static let pair = 3
  private static let tableRows = 4

  init(_ figure: Figure, _ shifted: ShiftFigure, _ size: Size) {
    (self.figure, self.shifted, self.size) = (figure, shifted, size)
    cells = ShiftCells(figure, shifted)
    isWide = size.columns >= 60
    let width = max(shifted.detectorWidth, shifted.pooledWidth)
    let room = size.columns - (isWide ? 48 : 19)
    let window = figure.window.columns
    let span = Self.span(window, shifted.layer.columns.input, figure, room / (width + 1))
    spacing =
      [8, 6, width + 2, width + 1].filter { $0 > width }.lazy.map { pitch in
        WindowSpacing(
          shifted.layer.columns, size: width, pitch: pitch, gap: 0, room: room, picked: figure.cell.column,
          around: span)
      }.first { $0.isWhole }
      ?? WindowSpacing(
        shifted.layer.columns, size: width, pitch: width + 1, gap: 0, room: room,
        picked: figure.cell.column, around: span)
  }

  /// The cells of a window that lie inside the input; where fewer fit, the one that the current step reads.
  static func span(_ line: CellWindow.Line, _ length: Int, _ figure: Figure, _ room: Int) -> Range<Int> {
    let first = min(max(0, line.start), length - 1)
    let end = min(length, max(first + 1, line.start + line.extent))
    guard end - first > room, let place = figure.termPlace else { return first..<end }
    let cell = min(max(0, place.column), length - 1)
    return cell..<cell + 1
  }

  private var left: Int { isWide ? 24 : 10 }
  private var counts: Int { isWide ? size.columns - 23 : size.columns - 8 }

  func draw(on canvas: inout Canvas) {
    var free = size.rows - 2 * Self.pair
    func take(_ rows: Int, from least: Int) -> Int {
      guard free >= max(rows, least) else { return 0 }
      free -= rows
      return rows
    }
    let least = min(2, max(0, free))
    free -= least
    let fan = take(3, from: 3)
    let tableGap = take(1, from: 1 + Self.tableRows)
    let table = tableGap == 0 || !isWide ? 0 : take(Self.tableRows, from: 0)
    let wordGap = take(1, from: 1)
    let top = take(1, from: 1)
    let words = least + take(1, from: 1)
    let series = ShiftSeries(figure, shifted, Size(rows: free - 1, columns: size.columns))
    free -= series.map { $0.rows + 1 } ?? 0
    let more = min(2, free)

    var row = top
    drawPair("pooled", on: &canvas, row: row, spacing.pooled, isPooled: true)
    row += Self.pair
    drawFan(on: &canvas, row: row, rows: fan + (fan > 0 ? more : 0))
    drawCounts(shifted.pooledChanges, on: &canvas, row: row - 1, hasMore: fan > 0)
    row += fan + (fan > 0 ? more : 0)
    drawPair("detector", on: &canvas, row: row, spacing.detector, isPooled: false)
    row += Self.pair
    drawCounts(shifted.detectorChanges, on: &canvas, row: row - 1, hasMore: tableGap > 0)
    row += tableGap
    if table > 0 { ShiftTableLines(shifted, left: left).draw(on: &canvas, row: row) }
    row += table + wordGap
    if let series {
      series.draw(on: &canvas, row: row)
      row += series.rows + 1
    }
    drawWords(on: &canvas, row: row, height: min(words, size.rows - row), counts: table == 0)
  }

  private func drawPair(
    _ name: String, on canvas: inout Canvas, row: Int, _ columns: Spacing, isPooled: Bool
  ) {
    let channels = shifted.layer.inputShape.channels
    let label = isWide ? (name, "as it is", "shifted") : (name, "", "shifted")
    canvas.write(label.0, row: row, column: 1, Style(.heading))
    if isWide { canvas.write(label.1, row: row, column: 11, Style(.faint)) }
    canvas.write(label.2, row: row + 1, column: isWide ? 11 : 1, Style(.faint))
    if channels > 1 {
      canvas.write(
        "[\(figure.cell.channel)] of \(channels)", row: row + (isWide ? 1 : 2), column: 1, Style(.faint))
    }
    let line = Spacing(1, room: 1, around: 0..<1)
    var grid = SpacedGrid(rows: line, columns: columns, isCentred: true)
    grid.window = isPooled ? CellWindow(figure.cell) : figure.window
    grid.term = isPooled ? nil : figure.termPlace
    for (offset, isShifted) in [false, true].enumerated() {
      grid.draw(on: &canvas, Place(row: row + offset, column: left)) { _, column in
        isPooled
          ? cells.pooled(0, column, isShifted: isShifted) : cells.detector(0, column, isShifted: isShifted)
      }
    }
    SpacedGrid(rows: line, columns: columns, isCentred: true, hasArrows: false).draw(
      on: &canvas, Place(row: row + 2, column: left)
    ) { _, column in
      isPooled ? cells.mark(pooled: 0, column) : cells.mark(detector: 0, column)
    }
  }

  /// How many have changed, and on the row below by how much at most.
  private func drawCounts(_ changes: Changes?, on canvas: inout Canvas, row: Int, hasMore: Bool) {
    let room = size.columns - counts - 1
    let count = shifted.counted(changes, columns: room)
    let number = count.prefix { $0 != "c" }
    let end = canvas.write(String(number), row: row, column: counts, Style(.strong))
    canvas.write(String(count.dropFirst(number.count)), row: row, column: end)
    guard hasMore, isWide else { return }
    canvas.write(
      shifted.atMost(changes, figure.style, columns: room), row: row + 1, column: counts, Style(.faint))
  }

  /// Lines from the walked cell to the cells of its window.
  private func drawFan(on canvas: inout Canvas, row: Int, rows: Int) {
    guard rows > 0, let above = spacing.pooled[figure.cell.column] else { return }
    let middle = (spacing.pooled.size - 1) / 2
    for tap in 0..<figure.window.columns.count {
      let column = figure.window.columns.start + tap * figure.window.columns.step
      guard let below = spacing.detector[column] else { continue }
      let distance = below - above
      for line in 0..<rows {
        let offset = distance * (2 * line + 3) / (2 * (rows + 1))
        let glyph: Unicode.Scalar = distance == 0 ? "│" : distance < 0 ? "╱" : "╲"
        canvas.put(glyph, row: row + line, column: left + above + middle + offset, Style(.rail))
      }
    }
  }

  private func drawWords(on canvas: inout Canvas, row: Int, height: Int, counts: Bool) {
    let shown = spacing.detector.range.count
    var lines = ShiftWords(figure, shifted).lines(
      columns: size.columns - 2, height: height, counts: counts && !isWide)
    let window = figure.window.columns
    let inside = ShiftSignal.span(window, shifted.layer.columns.input, figure, .max).count
    if inside > shown, height > 0,
      let cut = CutWindow.words(figure, shown: Pair(1, shown), columns: size.columns - 2)
    {
      lines = Array(([cut] + lines).prefix(height))
    }
    for (line, text) in lines.enumerated() { canvas.write(text, row: row + line, column: 1) }
  }
}
