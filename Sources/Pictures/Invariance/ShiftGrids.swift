import ConvEngine
import Notation
import Screen

/// Grids before and after a shift, side by side with a grid of marks: what the pooling gives above, what it reads below.
///
/// Where columns are short the marks go, and what has changed stands out instead; where rows are short the grids scroll
/// with the walked cell.
struct ShiftGrids {
  private let figure: Figure
  private let shifted: ShiftFigure
  private let cells: ShiftCells
  private let size: Size
  private let isWide: Bool
  private let numbers: WindowSpacing
  private let marks: WindowSpacing?
  private let pooledRows, detectorRows: Spacing
  private let tableRows, wordRows: Int
  private let hasMargin: Bool
  /// Columns of one grid of numbers, at most.
  private let room: Int

  private static let most = 3

  init(_ figure: Figure, _ shifted: ShiftFigure, _ size: Size) {
    (self.figure, self.shifted, self.size) = (figure, shifted, size)
    cells = ShiftCells(figure, shifted)
    let layer = shifted.layer
    let (width, pooledWidth) = (shifted.detectorWidth, shifted.pooledWidth)
    let isWide = size.columns >= 60
    self.isWide = isWide
    let blocks = size.columns - (isWide ? Self.labels : 1)
    // Marks take two columns each, whatever the numbers take.
    func share(_ pitch: Int) -> Int {
      isWide ? (size.columns - Self.labels - 6) * pitch / (2 * pitch + 2) : (blocks - 1) / 2
    }
    func spacing(_ pitch: Int) -> WindowSpacing {
      let room = share(pitch)
      let span = ShiftSignal.span(
        figure.window.columns, layer.columns.input, figure, max(0, room - 1) / (width + 1))
      return WindowSpacing(
        layer.columns, size: width, pooledSize: pooledWidth, pitch: pitch, gap: 2, room: room,
        picked: figure.cell.column, around: span)
    }
    let loose = spacing(width + 2)
    let isLoose = loose.isWhole && loose.extent <= share(width + 2)
    (numbers, room) = isLoose ? (loose, share(width + 2)) : (spacing(width + 1), share(width + 1))
    let narrow = numbers.narrowed(size: 1, pitch: 2)
    let extent = max(numbers.isWhole ? numbers.extent : room, Self.heading)
    let fits = 2 * extent + narrow.detector.extent + 4 <= blocks
    marks = isWide && fits ? narrow : nil

    var free = size.rows - 1 - (marks == nil ? 0 : 2)
    wordRows = free >= 9 ? Self.most : free >= 6 ? 2 : min(1, max(0, free - 2))
    free -= wordRows + (free >= 9 ? 1 : 0)
    let wanted = [layer.outputShape.rows, layer.inputShape.rows]
    let inside = Self.rowSpan(figure, layer.rows.input, .max).count
    let rows = shares(wanted, atLeast: [1, min(inside, wanted[1])], of: free)
    pooledRows = Spacing(
      layer.outputShape.rows, room: rows[0], around: figure.cell.row..<figure.cell.row + 1)
    detectorRows = Spacing(
      layer.inputShape.rows, room: rows[1], around: Self.rowSpan(figure, layer.rows.input, rows[1]))
    free -= pooledRows.range.count + detectorRows.range.count
    tableRows = isWide && free >= 5 ? 5 : 0
    hasMargin = free - tableRows > 0
  }

  private static let labels = 11

  /// The rows of the window that lie inside; where fewer fit, the one that the current step reads.
  static func rowSpan(_ figure: Figure, _ length: Int, _ room: Int) -> Range<Int> {
    let line = figure.window.rows
    let first = min(max(0, line.start), length - 1)
    let end = min(length, max(first + 1, line.start + line.extent))
    guard end - first > room, let place = figure.termPlace else { return first..<end }
    let row = min(max(0, place.row), length - 1)
    return row..<row + 1
  }

  /// How many rows show all of it.
  static func wantedRows(_ shifted: ShiftFigure) -> Int {
    1 + shifted.layer.outputShape.rows + shifted.layer.inputShape.rows + 2 + 1 + most + 1
  }

  // MARK: drawing

  private var left: Int { isWide ? Self.labels : 0 }
  private var extent: Int { max(numbers.isWhole ? numbers.extent : room, isWide ? Self.heading : 0) }
  /// Columns of "shifted right by 1".
  private static let heading = 19
  private var lefts: [Int] { [left, left + extent + 2, left + 2 * extent + 4] }

  func draw(on canvas: inout Canvas) {
    var row = hasMargin ? 1 : 0
    drawHeadings(on: &canvas, row: row)
    row += 1
    drawGrids("pooled", on: &canvas, row: row, pooledRows, isPooled: true)
    row += pooledRows.range.count
    drawCounts(shifted.pooledChanges, on: &canvas, row: row)
    row += marks == nil ? 0 : 1
    drawGrids("detector", on: &canvas, row: row, detectorRows, isPooled: false)
    row += detectorRows.range.count
    drawCounts(shifted.detectorChanges, on: &canvas, row: row)
    row += marks == nil ? 0 : 1
    if tableRows > 0 {
      ShiftTableLines(shifted, left: 24).draw(on: &canvas, row: row + 1)
      row += tableRows
    }
    if size.rows - row > wordRows { row += 1 }
    for (line, text) in words.enumerated() { canvas.write(text, row: row + line, column: 1) }
  }

  private func drawHeadings(on canvas: inout Canvas, row: Int) {
    let headings = ["as it is", shifted.title, "changed?"].prefix(marks == nil ? 2 : 3)
    for (index, text) in headings.enumerated() {
      let room = (index + 1 < headings.count ? lefts[index + 1] : size.columns) - lefts[index] - 2
      canvas.write(shortened(text, to: room), row: row, column: lefts[index] + 1, Style(.faint))
    }
  }

  private func drawGrids(
    _ name: String, on canvas: inout Canvas, row: Int, _ rows: Spacing, isPooled: Bool
  ) {
    if isWide, !rows.range.isEmpty {
      let middle = row + (rows.range.count - 1) / 2
      canvas.write(name, row: middle, column: 1, Style(.heading))
      let channels = shifted.layer.inputShape.channels
      if channels > 1 {
        canvas.write("[\(figure.cell.channel)] of \(channels)", row: middle + 1, column: 1, Style(.faint))
      }
    }
    let columns = isPooled ? numbers.pooled : numbers.detector
    var grid = SpacedGrid(rows: rows, columns: columns)
    grid.window = isPooled ? CellWindow(figure.cell) : figure.window
    grid.term = isPooled ? nil : figure.termPlace
    let isStrong = marks == nil
    for (index, isShifted) in [false, true].enumerated() {
      grid.draw(on: &canvas, Place(row: row, column: lefts[index])) {
        isPooled
          ? cells.pooled($0, $1, isShifted: isShifted, isStrong: isStrong)
          : cells.detector($0, $1, isShifted: isShifted, isStrong: isStrong)
      }
    }
    guard let marks else { return }
    SpacedGrid(rows: rows, columns: isPooled ? marks.pooled : marks.detector, hasArrows: false).draw(
      on: &canvas, Place(row: row, column: lefts[2])
    ) { isPooled ? cells.mark(pooled: $0, $1) : cells.mark(detector: $0, $1) }
  }

  private func drawCounts(_ changes: Changes?, on canvas: inout Canvas, row: Int) {
    guard marks != nil else { return }
    let room = size.columns - lefts[2] - 2
    let count = shifted.counted(changes, columns: room)
    let number = count.prefix { $0 != "c" }
    let end = canvas.write(String(number), row: row, column: lefts[2] + 1, Style(.strong))
    canvas.write(String(count.dropFirst(number.count)), row: row, column: end)
  }

  private var words: [String] {
    let lines = ShiftWords(figure, shifted).lines(
      columns: size.columns - 2, height: wordRows, counts: tableRows == 0)
    let shown = Pair(detectorRows.range.count, numbers.detector.range.count)
    let isCut =
      Self.rowSpan(figure, shifted.layer.rows.input, .max).count > shown.rows
      || ShiftSignal.span(figure.window.columns, shifted.layer.columns.input, figure, .max).count
        > shown.columns
    guard isCut, let cut = CutWindow.words(figure, shown: shown, columns: size.columns - 2) else {
      return lines
    }
    return Array(([cut] + lines).prefix(max(1, wordRows)))
  }
}

extension WindowSpacing {
  /// Columns of all of it.
  var extent: Int { max(detector.extent, pooled.extent) }
  /// Whether every cell shows.
  var isWhole: Bool {
    detector.range.count == detector.length && pooled.range.count == pooled.length
  }
}
