import ConvEngine
import Screen

/// A grid of right-aligned numbers without indices, with one column between neighbours, which brackets share.
struct CompactGrid {
  let rows, columns: Int
  /// Columns of a number.
  let numberWidth: Int
  /// The cells that brackets go round.
  var window: ReceptiveField?

  /// Columns from one number to the next.
  var pitch: Int { numberWidth + 1 }
  /// Columns of all of it.
  var width: Int { columns * pitch + 1 }

  /// How many columns of cells there is room for.
  func cells(in room: Int) -> Int { min(columns, max(0, (room - 1) / pitch)) }

  /// The part that shows round a place, in room for so many rows and columns of the screen.
  func view(_ room: Size, at place: Position) -> (rows: Viewport, columns: Viewport) {
    let row = min(max(0, place.row), rows - 1)
    let column = min(max(0, place.column), columns - 1)
    return (
      Viewport(length: rows, room: room.rows, start: row, span: 1),
      Viewport(length: columns, room: cells(in: room.columns), start: column, span: 1)
    )
  }

  /// The part that shows the window, or as much of it as there is room for round a place.
  func viewOfWindow(_ room: Size, at place: Position) -> (rows: Viewport, columns: Viewport) {
    guard let window else { return view(room, at: place) }
    func viewport(_ line: ClosedRange<Int>, _ count: Int, _ room: Int, _ place: Int) -> Viewport {
      let inside = line.clamped(to: 0...max(0, count - 1))
      let fits = inside.count <= room
      return Viewport(
        length: count, room: room, start: fits ? inside.lowerBound : min(max(0, place), count - 1),
        span: fits ? inside.count : 1)
    }
    return (
      viewport(window.rows, rows, room.rows, place.row),
      viewport(window.columns, columns, cells(in: room.columns), place.column)
    )
  }

  /// What is said where the window is larger than so much room shows; nil where it fits.
  func cut(_ room: Size, hasTerms: Bool, columns: Int) -> String? {
    guard let window else { return nil }
    let inside = (window.rows.clamped(to: -1...rows), window.columns.clamped(to: -1...self.columns))
    let size = Pair(min(rows, inside.0.count), min(self.columns, inside.1.count))
    return CutWindow.words(
      size, shown: Pair(room.rows, cells(in: room.columns)), hasTerms: hasTerms, columns: columns)
  }

  /// Draws the part that shows.
  func draw(
    on canvas: inout Canvas, _ place: Place, _ view: (rows: Viewport, columns: Viewport),
    cell: (_ row: Int, _ column: Int) -> (text: String, style: Style)
  ) {
    for (line, row) in view.rows.range.enumerated() {
      for (index, column) in view.columns.range.enumerated() {
        let (text, style) = cell(row, column)
        let margin = String(repeating: " ", count: max(0, numberWidth - text.unicodeScalars.count))
        canvas.write(
          margin + text, row: place.row + line, column: place.column + index * pitch + 1, style)
      }
    }
    drawContinuations(on: &canvas, place, view)
    for (line, row) in view.rows.range.enumerated() {
      drawBrackets(on: &canvas, row: row, line: place.row + line, place.column, view.columns)
    }
  }

  private func drawBrackets(
    on canvas: inout Canvas, row: Int, line: Int, _ left: Int, _ shown: Viewport
  ) {
    guard let window, window.rows.contains(row) else { return }
    let inside = window.columns.clamped(to: -1...columns)
    let first = max(0, inside.lowerBound), last = min(columns - 1, inside.upperBound)
    guard first <= last else { return }
    if shown.range.contains(first) {
      canvas.put("[", row: line, column: left + (first - shown.first) * pitch, Style(.rail))
    }
    if shown.range.contains(last) {
      canvas.put("]", row: line, column: left + (last - shown.first + 1) * pitch, Style(.rail))
    }
  }

  /// Marks ›‹ round a cell, as far as it shows.
  func drawMark(
    on canvas: inout Canvas, _ place: Place, _ view: (rows: Viewport, columns: Viewport), at cell: Position
  ) {
    guard view.rows.range.contains(cell.row), view.columns.range.contains(cell.column) else { return }
    let (row, column) = (
      place.row + cell.row - view.rows.first, place.column + (cell.column - view.columns.first) * pitch
    )
    canvas.put("›", row: row, column: column, Style(.term))
    canvas.put("‹", row: row, column: column + pitch, Style(.term))
  }

  /// The index of each row before the grid, and of each column above it.
  func drawIndices(on canvas: inout Canvas, _ place: Place, _ view: (rows: Viewport, columns: Viewport)) {
    for (line, row) in view.rows.range.enumerated() {
      canvas.write("\(row)", row: place.row + line, endingBefore: place.column, Style(.faint))
    }
    for (index, column) in view.columns.range.enumerated() {
      let end = place.column + (index + 1) * pitch
      canvas.write("\(column)", row: place.row - 1, endingBefore: end, Style(.faint))
    }
  }

  /// Arrows in the outer margins where more of the grid lies outside.
  private func drawContinuations(
    on canvas: inout Canvas, _ place: Place, _ view: (rows: Viewport, columns: Viewport)
  ) {
    guard view.rows.count > 0, view.columns.count > 0 else { return }
    let (last, right) = (place.row + view.rows.count - 1, place.column + view.columns.count * pitch)
    func mark(_ glyph: Unicode.Scalar, _ row: Int, _ column: Int) {
      canvas.put(glyph, row: row, column: column, Style(.faint))
    }
    if view.columns.first > 0 { mark("←", place.row, place.column) }
    if view.columns.range.upperBound < columns { mark("→", place.row, right) }
    if view.rows.first > 0 { mark("↑", place.row, right) }
    if view.rows.range.upperBound < rows { mark("↓", last, right) }
  }
}
