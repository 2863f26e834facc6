import ConvEngine
import Notation
import Screen

/// A line for each layer with the ends of what the pick depends on, where cells would be too many to draw.
struct ConeLines {
  private struct Line {
    let name: String
    let cells: [String]
  }

  private let cone: Cone
  private let isSignal: Bool

  init(_ cone: Cone, isSignal: Bool) { (self.cone, self.isSignal) = (cone, isSignal) }

  /// Draws them, the picked layer at the top as in ``ConeStrips``, and returns the row behind them.
  func draw(on canvas: inout Canvas) -> Int {
    let lines = lines
    let headings = isSignal ? ["cells", "range", "ways"] : ["cells", "rows", "columns", "ways"]
    let widths = headings.indices.map { column in
      lines.reduce(headings[column].count) { max($0, $1.cells[column].unicodeScalars.count) }
    }
    // From the right, columns go that leave too little for the names.
    var shown = headings.count
    while shown > 1, widths.prefix(shown).reduce(14, { $0 + $1 + 2 }) > canvas.size.columns { shown -= 1 }
    let names = lines.map { $0.name.unicodeScalars.count }.max() ?? 0
    let nameWidth = min(names, canvas.size.columns - 2 - widths.prefix(shown).reduce(0) { $0 + $1 + 2 })
    func draw(_ name: String, _ cells: [String], row: Int, _ style: Style) {
      canvas.write(shortened(name, to: max(0, nameWidth)), row: row, column: 1, style)
      var end = 1 + nameWidth
      for (cell, width) in zip(cells.prefix(shown), widths) {
        end += 2 + width
        canvas.write(cell, row: row, endingBefore: end, style)
      }
    }
    draw("layer", headings, row: 0, Style(.heading))
    // The input is what the others lead down to, and stays.
    let room = canvas.size.rows - 1
    let most = lines.count <= room ? lines.count : max(0, room - 2)
    for (row, line) in lines.prefix(most).enumerated() {
      let isWalked = cone.part.map { $0.level == lines.count - 1 - row } ?? false
      draw(line.name, line.cells, row: 1 + row, Style(isWalked ? .term : row == 0 ? .rail : .plain))
    }
    guard most < lines.count, room >= 2, let input = lines.last else { return 1 + most }
    canvas.write("…", row: 1 + most, column: 1, Style(.faint))
    draw(input.name, input.cells, row: 2 + most, .plain)
    return 3 + most
  }

  private var lines: [Line] {
    cone.levels.reversed().map { level in
      let (rows, columns) = (level.ways.rows, level.ways.columns)
      func range(_ line: Ways.Line) -> String { line.range.map(ConeWords.range) ?? "–" }
      let (fewest, most) = (
        NumberText(rows.fewest * columns.fewest, width: 9).text,
        NumberText(rows.most * columns.most, width: 9).text
      )
      let ways = fewest == most ? most : "\(fewest) to \(most)"
      let size = "\(columns.cells.count) of \(level.shape.columns)"
      if isSignal { return Line(name: level.name, cells: [size, range(columns), ways]) }
      let cells =
        level.shape.isList
        ? size : "\(rows.cells.count)×\(columns.cells.count) of \(level.shape.rows)×\(level.shape.columns)"
      return Line(
        name: level.name, cells: [cells, level.shape.isList ? "" : range(rows), range(columns), ways])
    }
  }
}
