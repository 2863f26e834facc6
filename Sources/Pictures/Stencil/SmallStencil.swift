import ConvEngine
import Notation
import Screen

/// The stencil where neither rows nor columns hold the grids: the window alone × kernel = products, the step in words,
/// and below them as many rows of the output as there is room for.
///
/// It has no indices, no written sum and no size formula; grids are cut to what the step is about, and follow it.
struct SmallStencil {
  private let figure: Figure
  private let parts: [Part]
  private let gap: Int
  private let output: OutputGrid
  /// Rows of the window and of the output.
  private let rows, outputRows: Int
  /// Whether there are lines for the step in words, and for the heading of the output with the sum.
  private let hasStep, hasSum: Bool

  /// Screens with more rows below the settings, or more columns, show the grids themselves.
  private static let mostRows = 12
  private static let mostColumns = 59

  /// A grid of the first lines, with the sign before its heading.
  private struct Part {
    let heading: String
    let grid: any HeadedGrid
    let cells: Pair

    var width: Int { max(heading.count, grid.grid.width(ofCells: cells.columns)) }
  }

  /// The small form of a figure; nil where it does not help: where everything fits, where not even the window and the
  /// kernel do, and of what has neither window nor kernel.
  init?(_ geometry: Geometry, _ figure: Figure, _ room: Size) {
    guard room.rows <= Self.mostRows, room.columns <= Self.mostColumns, !geometry.inputShape.isList,
      !geometry.givesList, figure.kernel != nil || figure.pooling != nil,
      SignalStrips(geometry, figure, columns: room.columns).map({ $0.rows.least > room.rows }) ?? true,
      !Equation.fitsWhole(geometry, figure, room)
    else { return nil }
    let window = figure.walkedGrid == .output ? figure.window : CellWindow(figure.cell)
    let parts = Self.parts(geometry, figure, Pair(window.rows.extent, window.columns.extent))
    let choices = [(parts, 2), (parts, 1), (Array(parts.prefix(2)), 2), (Array(parts.prefix(2)), 1)]
    let fitting = choices.first { parts, gap in
      parts.reduce(gap * (parts.count - 1)) { $0 + $1.width } <= room.columns - 2
    }
    rows = parts.map(\.cells.rows).max() ?? 1
    guard let fitting, rows + 2 <= room.rows else { return nil }
    (self.parts, gap, self.figure) = (fitting.0, fitting.1, figure)
    output = OutputGrid(geometry, figure, hasIndices: false)
    hasSum = rows + 3 <= room.rows
    hasStep = rows + 4 <= room.rows
    let free = room.rows - rows - 1 - (hasSum ? 1 : 0) - (hasStep ? 1 : 0)
    outputRows = output.hasGrid ? min(free, geometry.outputLength.rows) : 0
  }

  private static func parts(_ geometry: Geometry, _ figure: Figure, _ window: Pair) -> [Part] {
    let channel = figure.inputChannel
    let name = figure.kernel == nil ? "window" : "input"
    let heading = geometry.inputShape.channels == 1 ? name : name + "[\(channel)]"
    let input = InputGrid(geometry, figure, channel: channel, hasIndices: false)
    var parts = [Part(heading: heading, grid: input, cells: window)]
    if let kernel = KernelGrid(figure, channel: channel, hasIndices: false), let size = figure.kernel?.size {
      parts.append(Part(heading: "× kernel", grid: kernel, cells: size))
      let products = ProductGrid(figure, channel: channel)
      parts += products.map { [Part(heading: "= " + $0.heading, grid: $0, cells: size)] } ?? []
    }
    return parts
  }

  /// Draws it on all of a canvas.
  func draw(on canvas: inout Canvas) {
    var left = 1
    for part in parts {
      draw(part, on: &canvas, column: left)
      left += part.width + gap
    }
    var row = rows + 1
    if hasStep {
      drawStep(on: &canvas, row: row)
      row += 1
    }
    if hasSum {
      drawSum(on: &canvas, row: row, right: figure.kernel == nil ? canvas.size.columns - 2 : left - gap)
      row += 1
    }
    drawOutput(on: &canvas, row: row)
  }

  private func draw(_ part: Part, on canvas: inout Canvas, column: Int) {
    let isFocused = part.grid.focus != nil && figure.presentation.focus == part.grid.focus
    let place = Place(row: 0, column: column)
    drawHeading(
      part.heading, isFocused: isFocused, on: &canvas, place, Size(rows: 1, columns: part.width))
    part.grid.grid.draw(
      on: &canvas, row: 0, column: column, rows: part.grid.rows(room: part.cells.rows),
      columns: part.grid.columns(room: part.cells.columns), cell: part.grid.cell)
  }

  /// What the step does, its term marked.
  private func drawStep(on canvas: inout Canvas, row: Int) {
    let text = figure.stepLine(columns: canvas.size.columns - 2)
    canvas.write(text, row: row, column: 1)
    guard let term = figure.term, let formula = figure.formula(width: NumberWidths.widest) else { return }
    let (line, factors) = (Array(text.unicodeScalars), Array(formula.text(of: term).unicodeScalars))
    // The name of the output cell stands before it, and has digits too.
    let start = text.hasPrefix("output") ? line.firstIndex(of: ":") ?? 0 : 0
    guard factors.count > 1,
      let place = (start..<line.count).first(where: { line[$0...].starts(with: factors) })
    else { return }
    for (offset, glyph) in factors.enumerated() {
      canvas.put(glyph, row: row, column: 1 + place + offset, Style(.term))
    }
  }

  /// The heading of the output, and what comes of the cell in gold.
  private func drawSum(on canvas: inout Canvas, row: Int, right: Int) {
    var end = right
    if figure.walkedGrid == .output {
      end = SumBox(figure, hasRule: false).drawLine(on: &canvas, row: row, endingBefore: right)
    }
    let heading =
      output.heading.count <= end - 2 ? output.heading : String(output.heading.prefix { $0 != " " })
    drawHeading(
      heading, isFocused: figure.presentation.focus == .output, on: &canvas,
      Place(row: row, column: 1), Size(rows: 1, columns: end - 2))
  }

  /// Rows of the output by their numbers, with arrows where more of them lie outside.
  private func drawOutput(on canvas: inout Canvas, row: Int) {
    guard outputRows > 0 else { return }
    let shownRows = output.rows(room: outputRows)
    let start = figure.isSignal ? 2 : 1 + "row \(output.grid.rows - 1)".count + 1
    let columns = output.columns(room: output.grid.cells(in: canvas.size.columns - start - 1))
    for (line, number) in shownRows.range.enumerated() where !figure.isSignal {
      let style = Style(figure.outputWindow.rows.tap(at: number) == nil ? .faint : .heading)
      canvas.write("row \(number)", row: row + line, column: 1, style)
    }
    output.grid.draw(
      on: &canvas, row: row - 1, column: start, rows: shownRows, columns: columns, cell: output.cell)
    let end = start + columns.count * output.grid.cellWidth
    if columns.first > 0 { canvas.put("←", row: row, column: start - 1, Style(.faint)) }
    if columns.range.upperBound < output.grid.columns {
      canvas.put("→", row: row, column: end, Style(.faint))
    }
  }
}
