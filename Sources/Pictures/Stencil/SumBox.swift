import ConvEngine
import Notation
import Screen

/// What comes of the grid above it, as in a column addition: a rule, what is added, and the sum in gold.
///
/// The box shows the number of the walked output cell, and looks like it: that is where it goes.
struct SumBox {
  private let figure: Figure
  private let hasRule: Bool

  init(_ figure: Figure, hasRule: Bool) { (self.figure, self.hasRule) = (figure, hasRule) }

  /// A line of it: a word, the number, and what stands behind it.
  private struct Line {
    var word: String
    let number: ShownNumber
    var sign: Unicode.Scalar?
    var isCurrent = false
    var isBox = false
    var note = ""
  }

  /// How many lines it takes.
  var rows: Int { (hasRule ? 1 : 0) + lines.count }

  /// Columns that it needs below a grid.
  var width: Int {
    guard figure.pooling?.isMax == true else { return (figure.hasBias ? 6 : 4) + figure.widths.output + 2 }
    return figure.widths.output + 2 + 8
  }

  private var lines: [Line] {
    if let pooling = figure.pooling { return lines(pooling) }
    let bias = Line(
      word: "bias", number: figure.isMade(figure.productCount) ? figure.bias : .nothing, sign: "+",
      isCurrent: figure.term == figure.productCount)
    let sum = Line(word: "sum", number: figure.output(figure.cell), isBox: true)
    return figure.hasBias ? [bias, sum] : [sum]
  }

  private func lines(_ pooling: PoolingFigure) -> [Line] {
    let result = figure.output(figure.cell)
    if pooling.isMax { return [Line(word: "", number: result, isBox: true, note: "largest")] }
    let count = figure.window.rows.count * figure.window.columns.count
    let sum = figure.soFar(min(figure.term ?? count, count - 1))
    return [
      Line(word: "sum", number: sum),
      Line(word: "", number: .number(Number(pooling.divisor)), sign: "÷", isCurrent: figure.term == count),
      Line(word: "", number: figure.isCellDone ? result : .nothing, isBox: true),
    ]
  }

  /// Draws it below a grid, under a rule of so many columns, and above the row `end`; the numbers end
  /// so many columns before those of the grid as the margin says.
  func draw(
    on canvas: inout Canvas, _ place: Place, width: Int, rule: Int, margin: Int = 0, end: Int
  ) {
    var row = place.row
    if hasRule, row < end {
      canvas.write(String(repeating: "─", count: rule), row: row, column: place.column, Style(.faint))
      row += 1
    }
    let box = figure.widths.output + 2
    for line in lines where row < end {
      let left = place.column + (line.note.isEmpty ? width - margin - box : 0)
      draw(line, on: &canvas, row: row, left, place.column)
      row += 1
    }
  }

  /// Draws the same on one line, and returns the column at which it begins.
  func drawLine(on canvas: inout Canvas, row: Int, endingBefore end: Int) -> Int {
    let box = figure.widths.output + 2
    var end = end
    for line in lines.reversed() {
      var line = line
      end -= box
      let words = line.word + line.note
      (line.word, line.note) = (words, "")
      draw(line, on: &canvas, row: row, end, end - words.count - 1)
      end -= words.isEmpty ? 1 : words.count + 1
    }
    return end
  }

  private func draw(_ line: Line, on canvas: inout Canvas, row: Int, _ left: Int, _ start: Int) {
    canvas.write(line.word, row: row, column: start, Style(.faint))
    var cell = GridCell(content: line.number)
    if line.isBox, line.number != .covered { cell.markResult() }
    if line.isCurrent, line.number != .covered { cell.markTerm() }
    if let sign = line.sign, line.number != .nothing { canvas.put(sign, row: row, column: left - 1) }
    cell.draw(on: &canvas, row: row, column: left, width: figure.widths.output, style: figure.style)
    canvas.write(line.note, row: row, column: left + figure.widths.output + 3, Style(.faint))
  }
}
