import ConvEngine
import Notation
import Screen

/// Two inputs side by side, and below each of them what the pooling gives, with what differs in the middle; on a wide
/// screen a third one with the answer of the first beside them.
///
/// Rules part windows that stand side by side, as long as there is room for them; where rows are short the words give
/// way first, then the grids scroll with the walked cell.
struct PairGrids {
  private let figure: Figure
  private let pair: PairFigure
  /// What stands side by side: A, B and, where it has room, C.
  private let inputs: [(name: String, pair: PairFigure, isOther: Bool)]
  private let size: Size
  private let isWide: Bool
  private let columns: WindowSpacing
  private let inputRows, outputRows: Spacing
  private let hasRowRules: Bool
  private let arrowRows, wantedRows, wordRows, countRows: Int
  private let hasMargin: Bool
  /// Columns of one input, at most.
  private let room: Int

  private static let labels = 12

  init(_ figure: Figure, _ pair: PairFigure, _ size: Size) {
    (self.figure, self.pair, self.size) = (figure, pair, size)
    isWide = size.columns >= 60
    let layer = pair.layer
    let width = max(pair.inputWidth, 1)
    let two = [("A", pair, false), ("B", pair, true)]
    let third = size.columns < Self.leastForThree ? nil : pair.third
    let (labels, middle) = isWide ? (Self.labels, Self.middle) : (0, Self.narrowMiddle)
    func room(_ count: Int) -> Int { (size.columns - labels - (count - 1) * middle - 1) / count }
    let narrowest = layer.inputShape.columns * (width + 1) + 1
    inputs = two + (third.map { narrowest <= room(3) ? [("C", $0, true)] : [] } ?? [])
    let room = room(inputs.count)
    self.room = room
    let span = ShiftSignal.span(
      figure.window.columns, layer.columns.input, figure, max(0, room - 1) / (width + 1))
    func spacing(_ pitch: Int, _ gap: Int) -> WindowSpacing {
      WindowSpacing(
        layer.columns, size: width, pooledSize: pair.outputWidth, pitch: pitch, gap: gap, room: room,
        picked: figure.cell.column, around: span)
    }
    let tries = [(width + 2, 3), (width + 1, 3), (width + 1, 2)]
    columns =
      tries.lazy.map { spacing($0.0, $0.1) }.first { $0.isWhole && $0.extent <= room }
      ?? spacing(width + 1, 0)

    var free = size.rows - 1
    func take(_ rows: Int, from least: Int) -> Int {
      guard free >= least else { return 0 }
      free -= rows
      return rows
    }
    let (above, below) = (layer.inputShape.rows, layer.outputShape.rows)
    let least = take(1, from: 3)
    let isParted = layer.outputShape.dimensions == .two && WindowSpacing.isParted(layer.rows)
    let starts = isParted ? WindowSpacing.starts(layer.rows) : []
    let window = ShiftGrids.rowSpan(figure, layer.rows.input, .max).count
    let rows = shares([above, below], atLeast: [min(above, window), 1], of: free)
    free -= rows[0] + rows[1]
    outputRows = Spacing(below, room: rows[1], around: figure.cell.row..<figure.cell.row + 1)
    hasRowRules = rows[0] == above && !starts.isEmpty && columns.gap > 0 && free >= starts.count
    if hasRowRules {
      free -= starts.count
      let places = (0..<above).map { row in row + starts.count { $0 <= row } }
      inputRows = Spacing(above, 0..<above, at: places, size: 1, margin: 0)
    } else {
      inputRows = Spacing(
        above, room: rows[0], around: ShiftGrids.rowSpan(figure, layer.rows.input, rows[0]))
    }
    var words = least
    words += take(1, from: 1)
    var arrows = take(1, from: 1)
    words += take(1, from: 1)
    countRows = take(1, from: 1)
    wantedRows = pair.wanted == nil ? 0 : take(3, from: 3)
    arrows += take(1, from: 2)
    (wordRows, arrowRows) = (words, arrows)
    hasMargin = free > 1
  }

  /// Columns from which on a third input has room.
  private static let leastForThree = 110

  /// Columns between two inputs.
  private static let middle = 15
  private static let narrowMiddle = 8

  /// How many rows show all of it.
  static func wantedRows(_ pair: PairFigure) -> Int {
    let rules = WindowSpacing.isParted(pair.layer.rows) ? WindowSpacing.starts(pair.layer.rows).count : 0
    return 12 + pair.layer.inputShape.rows + pair.layer.outputShape.rows + rules
      + (pair.wanted == nil ? 0 : 3)
  }

  // MARK: drawing

  private var lefts: [Int] {
    let left = isWide ? Self.labels : 0
    let pace = max(columns.isWhole ? columns.extent : room, isWide ? 24 : 0) + middle
    return inputs.indices.map { left + $0 * pace }
  }
  private var middle: Int { isWide ? Self.middle : Self.narrowMiddle }
  /// What differs between them.
  private var comparison: PairComparison {
    PairComparison(pairs: inputs.map(\.pair), lefts: lefts, middle: middle, columns: size.columns)
  }

  func draw(on canvas: inout Canvas) {
    var row = hasMargin ? 1 : 0
    let what = pair.readsInput ? "input" : "detector"
    for (left, input) in zip(lefts, inputs) {
      canvas.write("\(what) \(input.name)", row: row, column: left + 1, Style(.heading))
    }
    comparison.drawMarks(\.inputs, on: &canvas, row: row)
    row += 1
    drawInputs(on: &canvas, row: row)
    let height = inputRows.extent
    comparison.drawCounts(
      \.inputs, "cells differ", on: &canvas, row: row + (height - 1) / 2, hasMore: height > 1)
    drawLabel("goes in", on: &canvas, row: row + (height - 1) / 2)
    row += height
    drawArrows(on: &canvas, row: row)
    row += arrowRows
    drawOutputs(on: &canvas, row: row)
    comparison.drawMarks(\.outputs, on: &canvas, row: row)
    let last = row + outputRows.range.count - 1
    drawLabel("comes out", on: &canvas, row: last)
    comparison.drawCounts(
      \.outputs, "differ", on: &canvas, row: last > row ? row + 1 : last, hasMore: false,
      indent: last > row ? 0 : 2)
    row = last + 1
    if wantedRows > 0 {
      comparison.drawWanted(on: &canvas, row: row + 1)
      row += wantedRows
    }
    drawWords(on: &canvas, row: row)
  }

  private func drawLabel(_ text: String, on canvas: inout Canvas, row: Int) {
    comparison.drawLabel(text, on: &canvas, row: row)
  }

  private func drawInputs(on canvas: inout Canvas, row: Int) {
    var grid = SpacedGrid(rows: inputRows, columns: columns.detector)
    (grid.window, grid.term) = (figure.window, figure.termPlace)
    for (left, input) in zip(lefts, inputs) {
      drawRules(on: &canvas, Place(row: row, column: left))
      grid.draw(on: &canvas, Place(row: row, column: left)) {
        let cell = Position(channel: figure.cell.channel, row: $0, column: $1)
        let number = input.pair.input(cell, isOther: input.isOther)
        return (text(number, pair.inputWidth), Style(.plain, pair.inputPaint(number)))
      }
    }
  }

  private func drawOutputs(on canvas: inout Canvas, row: Int) {
    var grid = SpacedGrid(rows: outputRows, columns: columns.pooled)
    grid.window = CellWindow(figure.cell)
    for (left, input) in zip(lefts, inputs) {
      grid.draw(on: &canvas, Place(row: row, column: left)) {
        let cell = Position(channel: figure.cell.channel, row: $0, column: $1)
        let term = cell == figure.cell ? figure.term : nil
        let number = input.pair.output(cell, isOther: input.isOther, after: term)
        return (text(number, pair.outputWidth), Style(.plain, pair.outputPaint(number)))
      }
    }
  }

  private func text(_ number: ShownNumber, _ width: Int) -> String {
    GridCell(content: number).text(figure.style, width: width)
  }

  /// Rules between windows.
  private func drawRules(on canvas: inout Canvas, _ place: Place) {
    guard columns.gap > 0 else { return }
    let (across, down) = (columns.detector, inputRows)
    let uprights = WindowSpacing.starts(pair.layer.columns).compactMap { start -> Int? in
      guard let next = across[start], let before = across[start - 1] else { return nil }
      return (before + across.size + next) / 2
    }
    let levels =
      hasRowRules ? WindowSpacing.starts(pair.layer.rows).compactMap { down[$0].map { $0 - 1 } } : []
    for line in 0..<down.extent {
      let isLevel = levels.contains(line)
      if isLevel {
        for column in 0..<across.extent {
          canvas.put("─", row: place.row + line, column: place.column + column, Style(.faint))
        }
      }
      for upright in uprights {
        canvas.put(
          isLevel ? "┼" : "│", row: place.row + line, column: place.column + upright, Style(.faint))
      }
    }
  }

  /// What turns the one into the other.
  private func drawArrows(on canvas: inout Canvas, row: Int) {
    guard arrowRows > 0 else { return }
    for (index, left) in lefts.enumerated() {
      let column = left + columns.detector.extent / 2
      for line in 0..<arrowRows - 1 { canvas.put("│", row: row + line, column: column, Style(.faint)) }
      canvas.put("↓", row: row + arrowRows - 1, column: column, Style(.faint))
      let room = comparison.end(of: index) - column - 3
      canvas.write(
        shortened(pair.layer.settings.kind, to: room), row: row + arrowRows - 1, column: column + 2,
        Style(.faint))
    }
  }

  private func drawWords(on canvas: inout Canvas, row: Int) {
    let (room, columns) = (size.rows - row, size.columns - 2)
    var lines = PairWords(figure, pair).lines(columns: columns, height: wordRows)
    let shown = Pair(inputRows.range.count, self.columns.detector.range.count)
    let isCut =
      ShiftGrids.rowSpan(figure, pair.layer.rows.input, .max).count > shown.rows
      || ShiftSignal.span(figure.window.columns, pair.layer.columns.input, figure, .max).count > shown.columns
    if isCut, let cut = CutWindow.words(figure, shown: shown, columns: columns) {
      lines = Array(([cut] + lines).prefix(max(1, wordRows)))
    }
    let count = countRows > 0 ? PairWords(figure, pair).count(columns: columns) : ""
    let gap = room > wordRows + countRows ? 1 : 0
    for (line, text) in lines.enumerated() { canvas.write(text, row: row + gap + line, column: 1) }
    if !count.isEmpty {
      let below = room > wordRows + countRows + gap ? 1 : 0
      canvas.write(count, row: row + gap + lines.count + below, column: 1, Style(.faint))
    }
  }
}
