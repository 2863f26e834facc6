import Notation
import Screen

extension GridCell {
  /// Lines of a tile.
  static let tileHeight = 3

  /// Draws the cell as a tile of three lines, so that the back row of a lecture hall can read it: the number on the
  /// middle line, and round a window a whole frame.
  ///
  /// - Parameters:
  ///   - width: columns of the number; it stands with its margins in the middle of the tile.
  ///   - tile: columns of the tile.
  func drawTile(on canvas: inout Canvas, row: Int, column: Int, width: Int, tile: Int, style: NumberStyle) {
    let paint = Style(isInWindow ? .window : .plain, shade)
    for line in 0..<Self.tileHeight {
      for place in 0..<tile { canvas.put(" ", row: row + line, column: column + place, paint) }
    }
    if isInWindow { drawFrame(on: &canvas, row: row, column: column, tile: tile) }
    let left = column + (tile - note.unicodeScalars.count) / 2
    canvas.write(note, row: row, column: left, Style(.plain, shade))
    let margin = (tile - width - 2) / 2
    drawNumber(
      on: &canvas, row: row + 1, column: column + margin, width: width, style, hasMargin: margin > 0)
  }

  /// The sides of the frame that the cell has, half a line high above and below, and the brackets in it.
  private func drawFrame(on canvas: inout Canvas, row: Int, column: Int, tile: Int) {
    let paint: Paint? = if case .whole(let paint) = shade { paint } else { nil }
    for place in column..<column + tile {
      if !joinsUp { canvas.put("▀", row: row, column: place, Style(.rail, .edge(paint))) }
      if !joinsDown { canvas.put("▄", row: row + 2, column: place, Style(.rail, .edge(paint))) }
    }
    for (isDrawn, bracket, place) in [(!joinsLeft, "[", column), (!joinsRight, "]", column + tile - 1)]
      as [(Bool, Unicode.Scalar, Int)] where isDrawn
    {
      for line in 0..<Self.tileHeight {
        canvas.put(line == 1 ? bracket : " ", row: row + line, column: place, Style(.rail))
      }
    }
  }

  /// The number with its marks, those of a term or of a field as one pill.
  private func drawNumber(
    on canvas: inout Canvas, row: Int, column: Int, width: Int, _ style: NumberStyle, hasMargin: Bool
  ) {
    let text = text(style, width: width)
    if let cursor { canvas.showCursor(row: row, column: column + 1 + cursor) }
    let isPill = tone == .term || tone == .field
    let margin = isPill ? String(repeating: " ", count: width - text.unicodeScalars.count) : ""
    canvas.write(margin + text, row: row, endingBefore: column + width + 1, ink(shade))
    // A bracket stands at the edge of the tile; a pill may cover it, and a mark needs a column of its own.
    let marks = [(left == "[" ? mark : left, column), (right == "]" ? " " : right, column + width + 1)]
    for (mark, place) in marks where mark != " " && (isPill || hasMargin || !isInWindow || joinsLeft) {
      canvas.put(mark, row: row, column: place, marginStyle(mark, isJoined: false))
    }
  }
}
