import ConvEngine
import Screen

/// A 1-D convolution as strips of paper below each other: the kernel slides along under the input, its products under
/// it, and the sum under the middle of the window, where its output stands.
///
/// All strips share their slots and scroll together.
struct SignalStrips {
  private let geometry: Geometry
  private let figure: Figure
  private let input: InputGrid
  private let kernel: KernelGrid
  private let products: ProductGrid
  private let output: OutputGrid

  /// Rows of the strips with the indices above and below, a bias not counted; and with blank rows between them.
  private static let tight = 7
  private static let loose = 11
  /// Columns that a heading may take.
  private static let widestHeading = 19
  private static let shortHeading = 3

  /// The strips of a figure; nil of what is no convolution of a signal, and where columns do not hold its window.
  init?(_ geometry: Geometry, _ figure: Figure, columns: Int) {
    let input = InputGrid(geometry, figure, channel: figure.inputChannel)
    guard figure.isSignal, !input.isUpright, figure.walkedGrid == .output, geometry.outputShape != nil,
      let kernel = KernelGrid(figure, channel: figure.inputChannel),
      let products = ProductGrid(figure, channel: figure.inputChannel)
    else { return nil }
    (self.geometry, self.figure, self.input, self.kernel, self.products) =
      (geometry, figure, input, kernel, products)
    output = OutputGrid(geometry, figure)
    guard slots(columns: columns).view.count >= windowLength else { return nil }
  }

  /// How many slots the window takes, or the whole signal where that is shorter.
  private var windowLength: Int { min(figure.window.columns.extent, geometry.columns.padded) }

  /// How many rows it would like to have, and how many it needs.
  var rows: (wanted: Int, least: Int) {
    let bias = figure.hasBias ? 1 : 0
    return (Self.loose + bias, Self.tight + bias)
  }

  /// Draws the strips: indices, input, kernel, products, what is added, the sum, the output, its indices.
  func draw(on canvas: inout Canvas, row top: Int, height: Int) {
    let gap = height >= rows.wanted ? 2 : 1
    let slots = slots(columns: canvas.size.columns)
    var row = top + 1
    for place in slots.view.range {
      let index = place - geometry.columns.before
      drawIndex(
        index, of: geometry.columns.input, figure.window.columns, on: &canvas, row: top, slots.end(place))
      draw(input.cell(0, place), on: &canvas, row: row, slots, place)
    }
    drawArrows(slots, on: &canvas, row: top)
    heading(input, slots, on: &canvas, row: row)
    for (strip, sign) in [(kernel as any HeadedGrid, "×" as Unicode.Scalar), (products, "=")] {
      row += gap
      heading(strip, slots, on: &canvas, row: row)
      canvas.put(sign, row: row, column: max(slots.start - 2, slots.column(slots.tap(0)) - 2))
      for tap in 0..<figure.window.columns.count {
        draw(strip.cell(0, tap), on: &canvas, row: row, slots, slots.tap(tap))
      }
    }
    row = drawSum(on: &canvas, below: row, gap, slots) + gap
    heading(output, slots, on: &canvas, row: row)
    for index in 0..<geometry.outputLength.columns {
      let place = slots.output(index)
      guard slots.view.range.contains(place) else { continue }
      draw(output.cell(0, index), on: &canvas, row: row, slots, place)
      let walked = figure.outputWindow.columns
      drawIndex(index, of: geometry.outputLength.columns, walked, on: &canvas, row: row + 1, slots.end(place))
    }
  }

  /// Draws what is added and the sum below the products, and returns the row of the sum.
  private func drawSum(on canvas: inout Canvas, below row: Int, _ gap: Int, _ slots: Slots) -> Int {
    let middle = slots.output(figure.cell.column)
    var row = row
    if figure.hasBias {
      row += 1
      let term = figure.window.columns.count * figure.window.channels.count
      canvas.write(shortened("bias", to: slots.start - 2), row: row, column: 1, Style(.faint))
      var cell = GridCell(content: figure.isMade(term) ? figure.bias : .nothing)
      if figure.term == term, cell.content != .covered {
        cell.markTerm()
      }
      draw(cell, on: &canvas, row: row, slots, middle)
      if cell.content != .nothing { canvas.put("+", row: row, column: slots.column(middle) - 1) }
    }
    row += gap
    canvas.write("sum", row: row, column: 1, Style(.faint))
    let sum = figure.output(figure.cell)
    var cell = GridCell(content: sum)
    if sum != .covered { cell.markResult() }
    draw(cell, on: &canvas, row: row, slots, middle)
    return row
  }

  /// Where the slots stand: right of the headings, unless these would leave too few of them for the window.
  private func slots(columns: Int) -> Slots {
    let headings = [input.heading, kernel.heading, products.heading, output.heading]
    let start = 4 + min(Self.widestHeading, headings.map(\.count).max() ?? 0)
    let slots = Slots(geometry, figure, start: start, columns: columns)
    guard slots.view.count < windowLength else { return slots }
    return Slots(geometry, figure, start: Self.shortHeading + 2, columns: columns)
  }

  /// The heading of a strip, or its first letters where the window takes the room: "in", "out"; × and = name the others.
  private func heading(_ grid: any HeadedGrid, _ slots: Slots, on canvas: inout Canvas, row: Int) {
    let isFocused = grid.focus != nil && figure.presentation.focus == grid.focus
    let isShort = slots.start == Self.shortHeading + 2
    let short = grid.focus == .input ? "in" : grid.focus == .output ? "out" : ""
    let size = Size(rows: 1, columns: Self.widestHeading)
    drawHeading(
      isShort ? short : grid.heading, isFocused: isFocused, on: &canvas, Place(row: row, column: 1), size)
  }

  private func draw(_ cell: GridCell, on canvas: inout Canvas, row: Int, _ slots: Slots, _ place: Int) {
    guard slots.view.range.contains(place) else { return }
    cell.draw(on: &canvas, row: row, column: slots.column(place), width: slots.width - 2, style: figure.style)
  }

  private func drawIndex(
    _ index: Int, of count: Int, _ window: CellWindow.Line, on canvas: inout Canvas, row: Int, _ end: Int
  ) {
    let text = (0..<count).contains(index) ? "\(index)" : "·"
    let style = Style(window.tap(at: index) == nil ? .faint : .heading)
    canvas.write(text, row: row, endingBefore: end - 1, style)
  }

  /// Arrows where more of the signal lies outside.
  private func drawArrows(_ slots: Slots, on canvas: inout Canvas, row: Int) {
    if slots.view.first > 0 { canvas.put("←", row: row, column: slots.start - 1, Style(.faint)) }
    if slots.view.range.upperBound < geometry.columns.padded {
      canvas.put("→", row: row, column: slots.end(slots.view.range.upperBound - 1), Style(.faint))
    }
  }
}

/// Where the places of a padded signal stand on the screen, in slots of one width.
struct Slots {
  let view: Viewport
  /// Columns of a slot: the widest number of all strips, and its margins.
  let width: Int
  /// The column of the first slot.
  let start: Int
  private let geometry: Geometry
  private let window: CellWindow.Line

  /// The slots of a figure, and of one below it that has the same places.
  init(_ geometry: Geometry, _ figure: Figure, above other: Figure? = nil, start: Int, columns: Int) {
    (self.geometry, self.start, window) = (geometry, start, figure.window.columns)
    let widths = [figure.widths] + [other?.widths].compactMap { $0 }
    width = (widths.flatMap { [$0.input, $0.kernel, $0.product, $0.output] }.max() ?? 1) + 2
    view = Viewport(
      length: geometry.columns.padded, room: max(0, columns - 1 - start) / width,
      start: window.start + geometry.columns.before, span: window.extent)
  }

  /// The column at which a place begins, and the one behind it.
  func column(_ place: Int) -> Int { start + (place - view.first) * width }
  func end(_ place: Int) -> Int { column(place) + width }

  /// The place under which a tap of the window lies.
  func tap(_ tap: Int) -> Int { window.start + geometry.columns.before + tap * window.step }

  /// The place of an output: under the middle of its window.
  func output(_ index: Int) -> Int {
    let line = geometry.window(of: Position(channel: 0, row: 0, column: index)).columns
    return line.start + geometry.columns.before + (line.extent - 1) / 2
  }
}
