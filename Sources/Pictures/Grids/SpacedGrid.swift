import ConvEngine
import Screen

/// A grid of numbers whose rows and columns stand where they are put, with brackets round a window and marks round a term.
struct SpacedGrid {
  let rows, columns: Spacing
  /// The cells that brackets go round; an end may lie outside.
  var window: CellWindow?
  /// The cell that the current step reads, if any.
  var term: Position?
  /// Whether numbers stand in the middle of their columns, and not at the right.
  var isCentred = false
  /// Whether arrows say that more of it lies outside.
  var hasArrows = true

  /// How a cell of the window, or the term, is drawn; nil leaves it as it is.
  func tone(_ row: Int, _ column: Int) -> Style.Tone? {
    if let term, term.row == row, term.column == column { return .term }
    guard let window, window.rows.tap(at: row) != nil, window.columns.tap(at: column) != nil else {
      return nil
    }
    return .window
  }

  /// Draws what shows of it.
  func draw(
    on canvas: inout Canvas, _ place: Place,
    cell: (_ row: Int, _ column: Int) -> (text: String, style: Style)
  ) {
    if hasArrows { drawContinuations(on: &canvas, place) }
    for row in rows.range {
      let line = place.row + (rows[row] ?? 0)
      for column in columns.range {
        var (text, style) = cell(row, column)
        if let tone = tone(row, column) {
          style.tone = tone
          style.isInWindow = tone == .term
        }
        let left = place.column + (columns[column] ?? 0)
        canvas.write(padded(text), row: line, column: left, style)
      }
      drawBrackets(on: &canvas, row, line: line, place.column)
    }
  }

  private func padded(_ text: String) -> String {
    let free = max(0, columns.size - text.unicodeScalars.count)
    let behind = isCentred ? free / 2 : 0
    return String(repeating: " ", count: free - behind) + text + String(repeating: " ", count: behind)
  }

  private func drawBrackets(on canvas: inout Canvas, _ row: Int, line: Int, _ left: Int) {
    func put(_ glyph: Unicode.Scalar, before cell: Int, _ tone: Style.Tone) {
      if let place = columns[cell] { canvas.put(glyph, row: line, column: left + place - 1, Style(tone)) }
    }
    func put(_ glyph: Unicode.Scalar, behind cell: Int, _ tone: Style.Tone) {
      guard let place = columns[cell] else { return }
      canvas.put(glyph, row: line, column: left + place + columns.size, Style(tone))
    }
    if let window, window.rows.tap(at: row) != nil {
      let first = max(0, window.columns.start)
      let last = min(columns.length - 1, window.columns.start + window.columns.extent - 1)
      if first <= last {
        put("[", before: first, .rail)
        put("]", behind: last, .rail)
      }
    }
    guard let term, term.row == row else { return }
    put("›", before: term.column, .term)
    put("‹", behind: term.column, .term)
  }

  /// Arrows in the outer margins where more of the grid lies outside.
  private func drawContinuations(on canvas: inout Canvas, _ place: Place) {
    guard let last = rows.places.last, !columns.range.isEmpty else { return }
    let right = place.column + columns.extent - 1
    func mark(_ glyph: Unicode.Scalar, _ row: Int, _ column: Int) {
      canvas.put(glyph, row: place.row + row, column: column, Style(.faint))
    }
    if columns.range.lowerBound > 0 { mark("←", rows.places[0], place.column) }
    if columns.range.upperBound < columns.length { mark("→", rows.places[0], right) }
    if rows.range.lowerBound > 0 { mark("↑", rows.places[0], right) }
    if rows.range.upperBound < rows.length { mark("↓", last, right) }
  }
}
