import ConvEngine
import Notation
import Screen

/// The matrix of a convolution in numbers: the input lies flat above it, so that one multiplies down and adds across;
/// the output stands at its left.
///
/// A weight that is 0 is painted and says 0; what is always 0 is a dot.
struct MatrixOfNumbers {
  private let figure: Figure
  private let input, output: Shape
  private let matrix: ConvolutionMatrix

  init(_ figure: Figure, _ geometry: Geometry, _ matrix: ConvolutionMatrix, _ output: Shape) {
    (self.figure, self.matrix, self.output) = (figure, matrix, output)
    input = geometry.inputShape
  }

  func draw(on canvas: inout Canvas) {
    let entries = matrix.entries(of: figure.cell)
    let walked = output.offset(figure.cell.channel, figure.cell.row, figure.cell.column)
    let current = currentTap.flatMap { tap in entries.first { $0.taps.contains(tap) } }
    let start = (current ?? entries.first)?.column ?? 0
    let layout = MatrixLayout(figure, matrix, input, row: walked, column: start, canvas.size)
    drawInput(layout, current?.column, on: &canvas)
    let shown =
      layout.rows.count < matrix.rows || layout.columns.count < matrix.columns
      ? "; rows \(layout.rows.first)–\(layout.rows.range.upperBound - 1) shown" : ""
    canvas.write("output", row: layout.top - 1, column: 1, Style(.heading))
    canvas.write(
      "\(matrix.rows) × \(matrix.columns) matrix", row: layout.top - 1, column: layout.left, Style(.heading))
    canvas.write(
      shown, row: layout.top - 1, column: layout.left + "\(matrix.rows) × \(matrix.columns) matrix".count)
    for (line, row) in layout.rows.range.enumerated() {
      drawRow(output.position(at: row), row == walked, layout, on: &canvas, layout.top + line)
    }
    let below = layout.top + layout.rows.count + 1
    SumLines(figure).draw(on: &canvas, row: below, height: 3)
    if let sentence {
      canvas.write(shortened(sentence, to: canvas.size.columns - 2), row: below + 4, column: 1)
    }
    drawTable(on: &canvas, row: below + 6)
  }

  // MARK: the matrix

  /// The tap of the current term, where it meets the input.
  private var currentTap: Position? {
    guard let term = figure.term, let size = figure.kernel?.size else { return nil }
    let (line, column) = term.quotientAndRemainder(dividingBy: size.columns)
    let tap = Position(channel: line / size.rows, row: line % size.rows, column: column)
    return matrix.entries(of: figure.cell).contains { $0.taps.contains(tap) } ? tap : nil
  }

  /// Which stored weight the current term multiplies with.
  private var currentWeight: Int? { currentTap.map { matrix.weight(of: figure.cell, tap: $0) } }

  private func drawInput(_ layout: MatrixLayout, _ current: Int?, on canvas: inout Canvas) {
    canvas.write(
      input.dimensions == .one ? "input" : "input, row by row", row: 1, column: layout.left, Style(.heading))
    for column in layout.columns.range {
      let place = input.position(at: column)
      let left = layout.place(column)
      var cell = GridCell(content: figure.input(place.channel, place.row, place.column))
      cell.shade = figure.inputPaint(cell.content)
      if column == current { (cell.left, cell.right, cell.tone) = ("›", "‹", .term) }
      draw(cell, layout, on: &canvas, row: 3, column: left)
      if layout.entry >= 5 {
        let index = input.dimensions == .one ? "\(place.column)" : "\(place.row),\(place.column)"
        canvas.write(index, row: 2, endingBefore: left + layout.entry - 1, Style(.faint))
      } else if place.column == 0, input.columns * layout.entry >= 6 {
        canvas.write("row \(place.row)", row: 2, column: left, Style(.faint))
      }
    }
  }

  private func drawRow(
    _ cell: Position, _ isWalked: Bool, _ layout: MatrixLayout, on canvas: inout Canvas, _ row: Int
  ) {
    if layout.output > 1 {
      let index = output.index(of: cell).dropFirst(output.channels == 1 ? 1 : 0)
      let text = index.map { "\($0)" }.joined(separator: ",")
      canvas.write(text, row: row, column: 1, Style(isWalked ? .heading : .faint))
    }
    var result = GridCell(content: figure.output(cell))
    if isWalked { (result.left, result.right, result.tone) = ("[", "]", .rail) }
    if figure.isStillToCome(cell), result.content != .covered { result.tone = .faint }
    let width = figure.widths.output
    result.draw(on: &canvas, row: row, column: layout.output, width: width, style: figure.style)
    canvas.put("=", row: row, column: layout.output + width + 2)
    let entries = Dictionary(uniqueKeysWithValues: matrix.entries(of: cell).map { ($0.column, $0) })
    for column in layout.columns.range {
      guard let entry = entries[column] else {
        canvas.put("·", row: row, column: layout.place(column) + layout.entry - 2, Style(.faint))
        continue
      }
      draw(self.entry(entry, of: cell, isWalked), layout, on: &canvas, row: row, column: layout.place(column))
    }
    guard isWalked else { return }
    canvas.put("[", row: row, column: layout.left - 1, Style(.rail))
    canvas.put("]", row: row, column: layout.end, Style(.rail))
  }

  private func entry(_ entry: ConvolutionMatrix.Entry, of cell: Position, _ isWalked: Bool) -> GridCell {
    var drawn = GridCell(content: figure.weight(of: entry, in: cell))
    drawn.shade = figure.kernelPaint(drawn.content)
    guard let current = currentWeight else { return drawn }
    if isWalked {
      if let tap = currentTap, entry.taps.contains(tap) {
        (drawn.left, drawn.right, drawn.tone) = ("›", "‹", .term)
      }
    } else if entry.taps.contains(where: { matrix.weight(of: cell, tap: $0) == current }) {
      (drawn.left, drawn.right, drawn.tone) = ("(", ")", .same)
    }
    return drawn
  }

  /// A number in the middle of its columns; marks stand beside it where there is room for them.
  private func draw(_ cell: GridCell, _ layout: MatrixLayout, on canvas: inout Canvas, row: Int, column: Int)
  {
    let text =
      cell.content.number.map { NumberText($0, style: figure.style, width: max(1, layout.entry - 1)).text }
      ?? ""
    let isMarked = cell.left != " "
    for place in 0..<layout.entry {
      canvas.put(" ", row: row, column: column + place, Style(.plain, cell.shade))
    }
    let end = column + layout.entry - 1
    let style = Style(cell.tone, isMarked ? nil : cell.shade)
    let start = end - max(1, text.unicodeScalars.count)
    canvas.write(text, row: row, column: start, style)
    guard isMarked else { return }
    if text.isEmpty { canvas.put(" ", row: row, column: start, style) }
    if start > column { canvas.put(cell.left, row: row, column: start - 1, style) }
    canvas.put(cell.right, row: row, column: end, style)
  }

  // MARK: words

  /// Which weight the term has and how often it stands: "kernel[0, 0, 1] = 2 is stored once and stands in all 4 rows".
  private var sentence: String? {
    guard let tap = currentTap, let weight = currentWeight, let size = figure.kernel?.size else { return nil }
    let number = figure.weight(tap).number.map { " = \(NumberText($0, style: figure.style).text)" } ?? ""
    let (line, column) = weight.quotientAndRemainder(dividingBy: size.columns)
    let count = matrix.useCount(of: figure.cell, tap: tap)
    let rows = count == matrix.rows ? "all \(count) rows" : "\(count) of \(matrix.rows) rows"
    let others = count > 1 ? ", ( ) the others" : ""
    let index = matrix.kernelCount > 1 ? "" : "[\(line / size.rows), \(line % size.rows), \(column)]"
    return "kernel\(index)\(number) is stored once and stands in \(rows)\(others)."
  }

  private func drawTable(on canvas: inout Canvas, row: Int) {
    let all = matrix.rows * matrix.columns
    let lines = [
      ["", "weights", "entries", "always 0", "to multiply"],
      ["convolution"]
        + [matrix.weightCount, all, all - matrix.entryCount, matrix.entryCount].map { "\($0)" },
      ["full matrix"] + [all, all, 0, all].map { "\($0)" },
    ]
    for (line, texts) in lines.enumerated() {
      canvas.write(texts[0], row: row + line, column: 1)
      for (place, text) in texts.dropFirst().enumerated() {
        canvas.write(text, row: row + line, endingBefore: 24 + 13 * place, Style(line == 0 ? .faint : .plain))
      }
    }
  }
}
