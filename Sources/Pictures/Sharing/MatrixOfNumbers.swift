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
    let start = entries.first?.column ?? 0
    let layout = MatrixLayout(
      figure, matrix, input, row: walked, entries: start..<max(start, entries.last?.column ?? 0) + 1,
      column: current?.column ?? start, canvas.size)
    drawKernel(layout, on: &canvas)
    drawInput(layout, current?.column, on: &canvas)
    canvas.write("output", row: layout.top - 1, column: 1, Style(.heading))
    let size = "\(matrix.rows) × \(matrix.columns) matrix"
    var room = canvas.size.columns - layout.left - size.count
    // A number of one column needs to be told what it is before anything else.
    let signs = layout.entry == 1 ? fitting(Self.signs, columns: room) : ""
    room -= signs.unicodeScalars.count
    let shown = layout.shown(of: matrix, columns: room)
    let end = canvas.write(size, row: layout.top - 1, column: layout.left, Style(.heading))
    canvas.write(shown + signs, row: layout.top - 1, column: end)
    for (line, row) in layout.rows.range.enumerated() {
      drawRow(output.position(at: row), row == walked, layout, on: &canvas, layout.top + line)
    }
    let below = layout.top + layout.rows.count + 1
    SumLines(figure).draw(on: &canvas, row: below, height: 3)
    canvas.write(
      fitting(sentence(hasMarks: layout.entry > 1), columns: canvas.size.columns - 2), row: below + 4,
      column: 1)
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

  /// The kernel, left of the input where it fits there.
  private func drawKernel(_ layout: MatrixLayout, on canvas: inout Canvas) {
    guard let size = figure.kernel?.size, layout.top == 5, size.rows <= 2,
      let kernel = KernelGrid(figure, channel: figure.inputChannel, hasIndices: false),
      kernel.grid.size.columns + 2 < layout.left
    else { return }
    drawHeading(
      "kernel", isFocused: figure.presentation.focus == .kernel, on: &canvas, Place(row: 1, column: 1),
      Size(rows: 1, columns: layout.left - 2))
    kernel.grid.draw(
      on: &canvas, row: 1, column: 1, rows: kernel.rows(room: size.rows),
      columns: kernel.columns(room: size.columns), cell: kernel.cell)
  }

  private func drawInput(_ layout: MatrixLayout, _ current: Int?, on canvas: inout Canvas) {
    let top = layout.top - 4
    canvas.write(
      input.dimensions == .one ? "input" : "input, row by row", row: top, column: layout.left, Style(.heading)
    )
    for column in layout.columns.range {
      let place = input.position(at: column)
      let left = layout.place(column)
      var cell = GridCell(content: figure.input(place.channel, place.row, place.column))
      cell.shade = figure.inputPaint(cell.content)
      if column == current { cell.markTerm() }
      draw(cell, layout, on: &canvas, row: top + 2, column: left)
      if layout.entry >= 5 {
        let index = input.dimensions == .one ? "\(place.column)" : "\(place.row),\(place.column)"
        canvas.write(index, row: top + 1, endingBefore: left + layout.entry - 1, Style(.faint))
      } else if place.column == 0, input.columns * layout.entry >= 6 {
        let isFirst = place.row == 0 && input.channels > 1
        let text = isFirst ? "ch \(place.channel)" : "row \(place.row)"
        canvas.write(text, row: top + 1, column: left, Style(isFirst ? .heading : .faint))
      }
    }
    // In one column there is no room for the marks of the term: an arrow stands above it.
    if layout.entry == 1, let current {
      canvas.put("↓", row: top + 1, column: layout.place(current), Style(.strong))
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
    if isWalked { result.markResult() }
    if figure.isStillToCome(cell), result.content != .covered { result.tone = .faint }
    let width = figure.widths.output
    result.draw(on: &canvas, row: row, column: layout.output, width: width, style: figure.style)
    canvas.put("=", row: row, column: layout.output + width + 2)
    let entries = Dictionary(uniqueKeysWithValues: matrix.entries(of: cell).map { ($0.column, $0) })
    for column in layout.columns.range {
      guard let entry = entries[column] else {
        canvas.put("·", row: row, column: layout.place(column) + max(0, layout.entry - 2), Style(.faint))
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
        drawn.markTerm()
      }
    } else if entry.taps.contains(where: { matrix.weight(of: cell, tap: $0) == current }) {
      (drawn.left, drawn.right, drawn.tone) = ("(", ")", .same)
    }
    return drawn
  }

  /// A number in the middle of its columns; marks stand beside it where there is room for them.
  private func draw(_ cell: GridCell, _ layout: MatrixLayout, on canvas: inout Canvas, row: Int, column: Int)
  {
    let isMarked = cell.left != " "
    let style = Style(cell.tone, isMarked ? nil : cell.shade)
    guard layout.entry > 1 else {
      canvas.put(Self.glyph(of: cell.content.number), row: row, column: column, style)
      return
    }
    let text =
      cell.content.number.map { NumberText($0, style: figure.style, width: layout.entry - 1).text } ?? ""
    for place in 0..<layout.entry {
      canvas.put(" ", row: row, column: column + place, Style(.plain, cell.shade))
    }
    let end = column + layout.entry - 1
    let start = end - max(1, text.unicodeScalars.count)
    canvas.write(text, row: row, column: start, style)
    guard isMarked else { return }
    if text.isEmpty { canvas.put(" ", row: row, column: start, style) }
    if start > column { canvas.put(cell.left, row: row, column: start - 1, style) }
    canvas.put(cell.right, row: row, column: end, style)
  }

  /// A number in one column: its digit, or the sign of a longer one, so that no colour alone carries it.
  private static func glyph(of number: Number?) -> Unicode.Scalar {
    guard let number else { return " " }
    let text = NumberText(number).text.unicodeScalars
    guard let first = text.first else { return " " }
    return text.count == 1 || first == "−" ? first : "+"
  }

  /// What the signs of ``glyph(of:)`` mean.
  private static let signs = [
    "; − stands for a negative number, + for one of several digits", "; − negative, + several digits",
    "; + − numbers", "",
  ]

  // MARK: words

  /// Which weight the term has and how often it stands; of a cell, how little of its row is not always 0.
  ///
  /// "kernel[0, 0, 1] = 2 is stored once and stands in all 4 rows, ( ) the others."
  private func sentence(hasMarks: Bool) -> [String] {
    guard let tap = currentTap, let weight = currentWeight, let size = figure.kernel?.size else {
      let row = output.offset(figure.cell.channel, figure.cell.row, figure.cell.column)
      let zeros = matrix.columns - matrix.entries(of: figure.cell).count
      return [
        "Row \(row) times the input: \(zeros) of its \(matrix.columns) entries are always 0.",
        "Row \(row): \(zeros) of \(matrix.columns) are always 0.",
      ]
    }
    let number = figure.weight(tap).number.map { " = \(NumberText($0, style: figure.style).text)" } ?? ""
    let (line, column) = weight.quotientAndRemainder(dividingBy: size.columns)
    let count = matrix.useCount(of: figure.cell, tap: tap)
    let rows =
      count == matrix.rows
      ? count == 2 ? "both rows" : "all \(count) rows" : "\(count) of \(matrix.rows) rows"
    let others = count > 1 && hasMarks ? ", ( ) the others" : ""
    let index = matrix.kernelCount > 1 ? "" : "[\(line / size.rows), \(line % size.rows), \(column)]"
    let start = "kernel\(index)\(number)"
    return [
      "\(start) is stored once and stands in \(rows)\(others).", "\(start) is stored once, used in \(rows).",
      "\(start) is used in \(rows).", "used in \(rows)",
    ]
  }

  private func drawTable(on canvas: inout Canvas, row: Int) {
    let all = matrix.rows * matrix.columns
    let lines = [
      ["", "weights", "entries", "always 0", "multiplications"],
      ["convolution"]
        + [matrix.weightCount, all, all - matrix.entryCount, matrix.entryCount].map { "\($0)" },
      ["full matrix"] + [all, all, 0, all].map { "\($0)" },
    ]
    for (line, texts) in lines.enumerated() {
      canvas.write(texts[0], row: row + line, column: 1)
      for (place, text) in texts.dropFirst().enumerated() {
        canvas.write(
          text, row: row + line, endingBefore: [24, 36, 48, 66][place], Style(line == 0 ? .faint : .plain))
      }
    }
  }
}
