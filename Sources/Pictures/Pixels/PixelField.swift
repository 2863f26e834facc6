import ConvEngine
import Screen

/// One channel of pixels with a gold frame round some of them.
///
/// The frame lies outside what it surrounds, so that it covers nothing that is read; its sides are brackets, gold on
/// gold, which terminals without that gold show.
struct PixelField {
  let plane: PixelPlane
  let channel: Int
  let grain: PixelGrain
  let summary: PixelPlane.Summary
  /// What is framed.
  let window: CellWindow
  /// The pixel of the current multiplication.
  let term: Position?

  /// Draws as much as there is room for, from the canvas's first row and column on.
  func draw(on canvas: inout Canvas) {
    let side = grain.side
    let frame = (rows: Self.squares(window.rows, side), columns: Self.squares(window.columns, side))
    let squares = Pair((plane.shape.rows + side - 1) / side, (plane.shape.columns + side - 1) / side)
    let room = room(canvas.size)
    let rows = Viewport(
      length: squares.rows, room: room.rows, start: max(0, frame.rows.lowerBound), span: frame.rows.count)
    let columns = Viewport(
      length: squares.columns, room: room.columns, start: max(0, frame.columns.lowerBound),
      span: frame.columns.count)
    switch grain {
    case .shrunk: drawHalves(on: &canvas, rows, columns, frame)
    case .enlarged(let times): drawBlocks(on: &canvas, rows, columns, frame, times)
    }
  }

  private typealias Frame = (rows: ClosedRange<Int>, columns: ClosedRange<Int>)

  /// The squares that a line of the window lies in: cells 30 to 32 at 1/2 in squares 15 and 16.
  private static func squares(_ line: CellWindow.Line, _ side: Int) -> ClosedRange<Int> {
    floor(line.start, side)...floor(line.start + line.extent - 1, side)
  }

  private static func floor(_ place: Int, _ side: Int) -> Int {
    place >= 0 ? place / side : -((-place + side - 1) / side)
  }

  /// How many squares there is room for.
  private func room(_ size: Size) -> Pair {
    switch grain {
    case .shrunk: Pair(2 * size.rows, size.columns)
    case .enlarged(let times): Pair(size.rows / times, size.columns / (2 * times))
    }
  }

  /// The paint of a square; violet where the current multiplication reads.
  private func paint(_ row: Int, _ column: Int) -> Paint {
    let side = grain.side
    if let term, Self.floor(term.row, side) == row, Self.floor(term.column, side) == column { return .term }
    return plane.paint(channel, row, column, of: side, summary)
  }

  // MARK: half blocks

  private func drawHalves(on canvas: inout Canvas, _ rows: Viewport, _ columns: Viewport, _ frame: Frame) {
    for line in 0..<(rows.count + 1) / 2 {
      let row = rows.first + 2 * line
      for (place, column) in columns.range.enumerated() {
        let upper = half(row, column, frame)
        let lower = row + 1 < rows.range.upperBound ? half(row + 1, column, frame) : nil
        var cell = Self.cell(upper, lower)
        if upper == .frame, lower ?? .frame == .frame { Self.bracket(&cell, column, frame.columns) }
        canvas.put(cell.glyph, row: line, column: place, cell.style)
      }
    }
  }

  private func half(_ row: Int, _ column: Int, _ frame: Frame) -> Paint {
    let isInside = frame.rows.contains(row) && frame.columns.contains(column)
    let isNear =
      (frame.rows.lowerBound - 1...frame.rows.upperBound + 1).contains(row)
      && (frame.columns.lowerBound - 1...frame.columns.upperBound + 1).contains(column)
    return isNear && !isInside ? .frame : paint(row, column)
  }

  // MARK: large pixels

  /// Here a frame as wide as a pixel would hide its neighbours: it takes of them what touches the window.
  private func drawBlocks(
    on canvas: inout Canvas, _ rows: Viewport, _ columns: Viewport, _ frame: Frame, _ times: Int
  ) {
    let lines = times * frame.rows.lowerBound..<times * (frame.rows.upperBound + 1)
    let places = 2 * times * frame.columns.lowerBound..<2 * times * (frame.columns.upperBound + 1)
    for line in times * rows.first..<times * rows.range.upperBound {
      for place in 2 * times * columns.first..<2 * times * columns.range.upperBound {
        let paint = paint(line / times, place / (2 * times))
        var cell = Self.cell(paint, paint)
        if lines.contains(line), place == places.lowerBound - 1 || place == places.upperBound {
          cell = Self.cell(.frame, .frame)
          cell.glyph = place < places.lowerBound ? "[" : "]"
        } else if (places.lowerBound - 1...places.upperBound).contains(place) {
          if line == lines.lowerBound - 1 { cell = Self.cell(paint, .frame) }
          if line == lines.upperBound { cell = Self.cell(.frame, paint) }
        }
        canvas.put(
          cell.glyph, row: line - times * rows.first, column: place - 2 * times * columns.first, cell.style)
      }
    }
  }

  // MARK: one cell

  private static func cell(_ upper: Paint, _ lower: Paint?) -> Cell {
    let tone: Style.Tone =
      upper == .term || lower == .term ? .term : upper == .frame && lower ?? .frame == .frame ? .rail : .plain
    return Cell("▀", Style(tone, .halves(upper: upper, lower: lower)))
  }

  private static func bracket(_ cell: inout Cell, _ column: Int, _ frame: ClosedRange<Int>) {
    if column == frame.lowerBound - 1 { cell.glyph = "[" }
    if column == frame.upperBound + 1 { cell.glyph = "]" }
  }
}
