import ConvEngine
import Notation
import Screen

/// One input with the windows on it, the picked one in brackets, and below it what comes out.
struct SizesPanel {
  private let figure: Figure
  private let sizes: SizesFigure
  private let index: Int
  private let rows: SizesRows

  init(_ figure: Figure, _ sizes: SizesFigure, _ index: Int, _ rows: SizesRows) {
    (self.figure, self.sizes, self.index, self.rows) = (figure, sizes, index, rows)
  }

  /// Where the numbers begin: behind the indices and the two columns of rulers.
  private var left: Int { figure.isSignal ? 1 : 6 }
  private var picked: Position { figure.cell }
  /// The step that is walked on this input; nil where another one is walked, or none.
  private var term: Int? { figure.walkedPassage.flatMap { $0.index == index ? $0.term : nil } }
  private var termPlace: Position? { term.flatMap { sizes.place(index, of: picked, $0) } }
  /// Whether the walk goes through another input first.
  private var isToCome: Bool { index == 1 && figure.walkedPassage?.index == 0 }

  /// How many columns show all of an input, and one behind it.
  static func wantedColumns(_ sizes: SizesFigure, _ index: Int) -> Int {
    guard let layer = sizes.layer(index) else { return 0 }
    return (layer.inputShape.dimensions == .one ? 1 : 6) + layer.inputShape.columns * (sizes.inputWidth + 2)
      + 2
  }

  func draw(on canvas: inout Canvas) {
    let room = canvas.size.columns
    let name = NetworkColumn.named(sizes.input(index))
    let isFocused = room < NetworkTable.wide / 2 ? false : figure.presentation.focus == .input && index == 0
    drawHeading(
      fitting(headings(name), columns: room - left - 1), isFocused: isFocused, on: &canvas,
      Place(row: rows.top, column: left + 1), Size(rows: 1, columns: room - left - 1))
    guard let layer = sizes.layer(index), case .adaptive(let down) = layer.rows,
      case .adaptive(let across) = layer.columns
    else {
      canvas.write("does not get here", row: rows.gridTop, column: left + 1, Style(.warning))
      return
    }
    let window = layer.window(of: picked)
    let grid = CompactGrid(
      rows: down.input, columns: across.input, numberWidth: sizes.inputWidth + 1,
      window: ReceptiveField(rows: Self.range(window.rows), columns: Self.range(window.columns)))
    let shown = (
      rows: Self.viewport(down.input, rows.input, window.rows, termPlace?.row),
      columns: Self.viewport(across.input, grid.cells(in: room - left), window.columns, termPlace?.column)
    )
    drawInput(grid, shown, on: &canvas)
    WindowRulers(across, picked: picked.column).drawAcross(
      on: &canvas, row: rows.gridTop - rows.rulers, lines: rows.rulers, column: left, shown.columns,
      pitch: grid.pitch)
    if !figure.isSignal {
      WindowRulers(down, picked: picked.row).drawDown(on: &canvas, row: rows.gridTop, column: 1, shown.rows)
    }
    drawOutput(layer, on: &canvas)
  }

  private func headings(_ name: String) -> [String] {
    let before = figure.layerKinds.dropLast().map { String($0) }
    guard let last = before.last else { return [name] }
    let all = before.count == 1 ? last : before.dropLast().joined(separator: ", ") + " and " + last
    return ["\(name)  after \(all)", "\(name)  after \(before.count) layers", name]
  }

  private static func range(_ line: CellWindow.Line) -> ClosedRange<Int> {
    line.start...line.start + line.extent - 1
  }

  /// The window, or the term where it is too large to be seen whole.
  private static func viewport(_ length: Int, _ room: Int, _ window: CellWindow.Line, _ term: Int?)
    -> Viewport
  {
    if window.extent > room, let term { return Viewport(length: length, room: room, start: term, span: 1) }
    return Viewport(length: length, room: room, start: window.start, span: window.extent)
  }

  private func drawInput(
    _ grid: CompactGrid, _ shown: (rows: Viewport, columns: Viewport), on canvas: inout Canvas
  ) {
    let winner = isToCome ? nil : sizes.winner(index, of: picked, after: term)
    let place = Place(row: rows.gridTop, column: left)
    grid.draw(on: &canvas, place, shown) { row, column in
      let cell = Position(channel: picked.channel, row: row, column: column)
      let number = sizes.read(index, cell)
      let text = GridCell(content: number).text(figure.style, width: sizes.inputWidth)
      let shade = sizes.paint(read: number)
      if cell == termPlace { return ("›" + text, Style(.term, shade)) }
      if cell == winner { return ("*" + text, Style(.strong, shade)) }
      let isInWindow = grid.window.map { $0.rows.contains(row) && $0.columns.contains(column) } ?? false
      return (text, Style(isInWindow ? .window : .plain, shade))
    }
    guard let term = termPlace, shown.rows.range.contains(term.row), shown.columns.range.contains(term.column)
    else { return }
    canvas.put(
      "‹", row: place.row + term.row - shown.rows.first,
      column: place.column + (term.column - shown.columns.first + 1) * grid.pitch, Style(.term))
  }

  // MARK: what comes out

  private func drawOutput(_ layer: SizedLayer, on canvas: inout Canvas) {
    let (shape, width) = (layer.outputShape, sizes.outputWidth + 1)
    let channels = shape.channels == 1 ? "" : "[\(picked.channel)] of \(shape.channels),"
    let size = shape.dimensions == .one ? "\(shape.columns)" : "\(shape.rows)×\(shape.columns)"
    let heading = channels.isEmpty ? "output \(size)" : "output\(channels) \(size)"
    canvas.write(heading, row: rows.outputTop, column: left + 1, Style(.heading))
    let grid = CompactGrid(
      rows: shape.rows, columns: shape.columns, numberWidth: width,
      window: ReceptiveField(rows: picked.row...picked.row, columns: picked.column...picked.column))
    let view = grid.view(Size(rows: rows.output, columns: canvas.size.columns - left), at: picked)
    grid.draw(on: &canvas, Place(row: rows.outputTop + 1, column: left), view) { row, column in
      let cell = Position(channel: picked.channel, row: row, column: column)
      var number = sizes.output(index, cell)
      if cell == picked, let term { number = sizes.soFar(index, cell, term) }
      if cell == picked, isToCome, number != .covered { number = .nothing }
      let text = GridCell(content: number).text(figure.style, width: sizes.outputWidth)
      return (text, Style(cell == picked ? .window : .plain, sizes.paint(output: number)))
    }
    drawLast(on: &canvas, column: left + max(view.columns.count * grid.pitch, heading.count) + 2)
  }

  /// What leaves at the end, behind an arrow.
  private func drawLast(on canvas: inout Canvas, column: Int) {
    guard let last = sizes.last(index), rows.output > 0 else { return }
    let row = rows.outputTop + 1 + (rows.output - 1) / 2
    let pitch = sizes.lastWidth + 2
    let room = canvas.size.columns - column - 4
    guard room >= pitch else { return }
    canvas.write("─→", row: row, column: column, Style(.faint))
    canvas.write(
      Screen.heading(last.name, to: room), row: rows.outputTop, column: column + 3, Style(.heading))
    let fits = min(last.count, room / pitch)
    let all = fits < last.count ? max(0, (room - 2) / pitch) : fits
    for place in 0..<all {
      let text = GridCell(content: sizes.last(index, place)).text(figure.style, width: sizes.lastWidth)
      canvas.write(text, row: row, endingBefore: column + 2 + (place + 1) * pitch)
    }
    if all < last.count { canvas.put("…", row: row, column: column + 3 + all * pitch, Style(.faint)) }
  }
}
