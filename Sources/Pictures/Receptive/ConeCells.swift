import ConvEngine
import Notation
import Screen

/// A row of cells of one layer, those that the pick depends on in brackets with their ways, the others as `·`.
struct ConeCells {
  /// Along the row.
  let ways: Ways.Line
  /// By how much the ways of the row are multiplied: those of its own row in a grid; nil of a row that is not seen.
  let factor: Number?
  /// Columns of a number.
  let width: Int
  let scale: PaintScale
  /// Whether the only cell that is seen is the picked one.
  let isPick: Bool

  /// Draws one cell so that its number ends at a column, with the bracket before it and, of the last one, behind it.
  func draw(_ cell: Int, on canvas: inout Canvas, row: Int, column: Int) {
    guard let factor, let range = ways.range, range.contains(cell) else {
      canvas.put("·", row: row, column: column, Style(.faint))
      return
    }
    let count = factor * ways[cell]
    if count == .zero {
      canvas.put("·", row: row, column: column, Style(.faint))
    } else {
      let text = NumberText(count, width: width).text
      let style = isPick ? Style(.term) : Style(.window, scale.paint(count).map { .whole($0) })
      canvas.write(
        String(repeating: " ", count: max(0, width - text.unicodeScalars.count)) + text, row: row,
        column: column - width + 1, style)
    }
    let mark = Style(isPick ? .term : .rail)
    if cell == range.lowerBound { canvas.put(isPick ? "›" : "[", row: row, column: column - width, mark) }
    if cell == range.upperBound { canvas.put(isPick ? "‹" : "]", row: row, column: column + 1, mark) }
  }
}

extension Cone {
  /// One scale for all layers, so that equal colours mean equally many ways.
  var scale: PaintScale {
    let most = levels.map { $0.ways.rows.most * $0.ways.columns.most }
    let largest = most.max { ($0.exactValue ?? 0) < ($1.exactValue ?? 0) }
    return PaintScale(.count, largest: largest ?? 1)
  }

  /// Whether a layer is that of the picked cell.
  func isPick(_ level: Int) -> Bool { level == levels.count - 1 }
}
