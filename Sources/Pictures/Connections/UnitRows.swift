import ConvEngine
import Notation
import Screen

/// Where the units of a chain stand, and how they and their lines are drawn: the input below, as the book has it.
struct UnitRows {
  let chain: UnitChain
  /// The columns in which units and lines show.
  let columns: Range<Int>
  /// Columns from one input unit to the next: 6, 4 or 2.
  let pace: Int
  /// What is taken from a column so that the pick shows.
  private let shift: Int

  /// Rows between two lines of units.
  var gap: Int { pace - 1 }

  /// Units as far apart as so many columns and, with all lines of units, so many rows allow; nil where there are too few
  /// rows.
  init?(_ chain: UnitChain, columns: Range<Int>, rows: Int, least: Int = 2, most: Int = 6) {
    (self.chain, self.columns) = (chain, columns)
    let ends = chain.middles.flatMap { [$0.first ?? 0, $0.last ?? 0] }
    let (first, last) = ((ends.min() ?? 0), (ends.max() ?? 0))
    let layers = chain.layers.count
    func height(_ pace: Int) -> Int { layers * pace + 1 }
    let paces = [6, 4, 2].filter { $0 <= most && $0 >= least && height($0) <= rows }
    guard let narrowest = paces.last, columns.count > 4 else { return nil }
    let room = columns.count - 4
    pace = paces.first { (last - first) * $0 / 2 <= room } ?? narrowest
    let width = (last - first) * pace / 2
    let start = first * pace / 2
    guard width > room else {
      shift = start - 2
      return
    }
    let line = if case .input = chain.pick { 0 } else { layers }
    let picked = chain.touched(line).first.map { chain.middles[line][$0] } ?? 0
    shift = min(max(start - 2, picked * pace / 2 - columns.count / 2), start - 2 + width - room)
  }

  /// Columns that all of it takes.
  var width: Int {
    let ends = chain.middles.flatMap { [$0.first ?? 0, $0.last ?? 0] }
    return ((ends.max() ?? 0) - (ends.min() ?? 0)) * pace / 2 + 4
  }

  /// The column of a unit: that of the last character of its name.
  func column(_ unit: Int, line: Int) -> Int {
    columns.lowerBound + chain.middles[line][unit] * pace / 2 - shift
  }

  /// Draws one line of units, each with a name.
  func drawUnits(_ line: Int, on canvas: inout Canvas, row: Int, _ name: (Int) -> String) {
    let touched = Set(chain.touched(line))
    for unit in chain.middles[line].indices {
      let column = column(unit, line: line)
      guard column > columns.lowerBound, column < columns.upperBound - 1 else { continue }
      let isPick = chain.isPick(unit, line: line)
      let isTouched = touched.contains(unit)
      let text = String(name(unit).suffix(max(1, pace - 1)))
      let start = column - text.unicodeScalars.count + 1
      let isTerm = chain.isPart(unit, line: line)
      let tone: Style.Tone = isPick || isTerm ? .term : isTouched ? .window : .plain
      canvas.write(text, row: row, column: start, Style(tone))
      if isPick {
        canvas.put("›", row: row, column: start - 1, Style(.term))
        canvas.put("‹", row: row, column: column + 1, Style(.term))
      } else if isTouched {
        // One pair of brackets goes round a run of neighbours.
        if !touched.contains(unit - 1) { canvas.put("[", row: row, column: start - 1, Style(.rail)) }
        if !touched.contains(unit + 1) { canvas.put("]", row: row, column: column + 1, Style(.rail)) }
      }
    }
    drawContinuations(line, on: &canvas, row: row)
  }

  /// Marks the ends of a line of units where more of them lie outside.
  func drawContinuations(_ line: Int, on canvas: inout Canvas, row: Int) {
    let all = chain.middles[line].indices.map { column($0, line: line) }
    if let first = all.first, first <= columns.lowerBound {
      canvas.put("…", row: row, column: columns.lowerBound, Style(.faint))
    }
    if let last = all.last, last >= columns.upperBound - 1 {
      canvas.put("…", row: row, column: columns.upperBound - 1, Style(.faint))
    }
  }

  /// Draws the lines of a layer below the row of its output.
  func drawLines(_ layer: Int, on canvas: inout Canvas, below row: Int) {
    let lines = chain.layers[layer].all.map { connection in
      ConnectionLines.Line(
        above: column(connection.output, line: layer + 1), below: column(connection.input, line: layer),
        isChosen: chain.isChosen(connection, of: layer),
        isTerm: layer == chain.pickedLayer && connection == chain.part)
    }
    let meetAbove = if case .input = chain.pick { false } else { true }
    ConnectionLines(rows: gap, meetAbove: meetAbove, lines: lines)
      .draw(on: &canvas, below: row, columns: columns)
  }
}
