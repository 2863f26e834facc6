import ConvEngine
import Notation
import Screen

/// The stride on a signal: a line for each output with its window as a ruler, the starts that it skips as dots, what is
/// left over below, and the step measured.
struct StrideSignal {
  private let figure: Figure
  private let geometry: Geometry
  private let size: SizeFormula
  /// The cells of the padded signal that show, and the columns of one.
  private let shown: Viewport
  private let cellWidth: Int
  /// The outputs that have a line.
  private let outputs: Viewport
  private let hasGaps, hasLeftOver, hasStep: Bool
  /// Lines of the sum and of the size formula.
  private let sumRows, sizeRows: Int
  private let input: InputGrid
  /// Where the cells begin, behind the labels.
  private let left: Int

  init(_ figure: Figure, _ geometry: Geometry, _ size: SizeFormula, _ room: Size) {
    (self.figure, self.geometry, self.size) = (figure, geometry, size)
    input = InputGrid(geometry, figure, channel: figure.inputChannel)
    left = max(12, input.heading.count + 2)
    let (least, columns) = (figure.widths.input + 2, room.columns - left - figure.widths.output - 4)
    cellWidth = [7, 5].first { $0 >= least && $0 * size.padded <= columns } ?? least
    shown = input.columns(room: max(0, columns / cellWidth))
    hasLeftOver = size.leftover > 0
    // The signal with its indices, the sentence and the step line below it stay; the rest takes what there is.
    var free = room.rows - 3 - (hasLeftOver ? 1 : 0)
    sizeRows = free >= 4 ? 1 : 0
    sumRows = free >= 8 ? 2 : 0
    hasStep = free >= 6
    free -= sizeRows + sumRows + (hasStep ? 1 : 0)
    hasGaps = free >= min(size.output, 3) + 5
    // A line shows a window that shows too: those round the walked one, where there are more.
    let visible = (shown.count + size.extent - 1) / size.stride + 1
    let lines = min(size.output, visible, max(0, free - (hasGaps ? 5 : 0)))
    outputs = Viewport(length: size.output, room: lines, start: max(0, figure.cell.column - 1), span: 2)
  }

  func draw(on canvas: inout Canvas) {
    let gap = hasGaps ? 1 : 0
    var row = gap
    drawSignal(on: &canvas, row: row)
    row += 2 + gap
    for output in outputs.range {
      drawOutput(output, on: &canvas, row: row)
      row += 1
    }
    if hasLeftOver {
      drawLeftOver(on: &canvas, row: row)
      row += 1
    }
    if hasStep {
      row += gap
      drawStep(on: &canvas, row: row)
      row += 1
    }
    row += gap
    let room = canvas.size.columns - 2
    let cut = CutWindow.words(figure, shown: Pair(1, shown.count), columns: room)
    let words = StrideWords(figure, geometry).window
    canvas.write(cut ?? fitting(words, columns: room), row: row, column: 1)
    row += 1
    SumLines(figure).draw(on: &canvas, row: row, height: sumRows)
    row += sumRows + gap
    SizeLines(figure).draw(geometry, on: &canvas, row: row, height: sizeRows)
  }

  /// The first column of a cell, counted from the first that shows.
  private func column(of cell: Int) -> Int { left + (cell - shown.first) * cellWidth }

  private func drawSignal(on canvas: inout Canvas, row: Int) {
    canvas.write(input.heading, row: row, column: 1, Style(.heading))
    for cell in shown.range {
      let index = cell - size.before
      let label = (0..<size.input).contains(index) ? "\(index)" : "·"
      let isInWindow = figure.window.columns.tap(at: index) != nil
      let middle = column(of: cell) + (cellWidth - 1) / 2
      canvas.write(
        label, row: row, endingBefore: middle + 1 + label.count / 2, Style(isInWindow ? .heading : .faint))
      var content = figure.withoutMarkOfSkipped(input.cell(0, cell), row: 0, column: cell, geometry)
      // The margins of a cell take what its number leaves of the width.
      (content.joinsLeft, content.joinsRight) = (false, false)
      let number = figure.widths.input
      let before = max(0, (cellWidth - 2 - number + 1) / 2)
      let padded = Style(content.tone == .window ? .window : .plain, content.shade)
      for place in 0..<cellWidth { canvas.put(" ", row: row + 1, column: column(of: cell) + place, padded) }
      let (lead, tail) = (content.left, content.right)
      if lead == "[" || tail == "]" { (content.left, content.right) = (" ", " ") }
      content.draw(
        on: &canvas, row: row + 1, column: column(of: cell) + before, width: number, style: figure.style)
      guard lead == "[" || tail == "]" else { continue }
      let (first, last) = (column(of: cell), column(of: cell) + cellWidth - 1)
      if lead == "[" { canvas.put(lead, row: row + 1, column: first, Style(.rail)) }
      if tail == "]" { canvas.put(tail, row: row + 1, column: last, Style(.rail)) }
    }
    if shown.first > 0 { canvas.put("←", row: row + 1, column: left - 1, Style(.faint)) }
    if shown.range.upperBound < size.padded {
      canvas.put("→", row: row + 1, column: column(of: shown.range.upperBound), Style(.faint))
    }
  }

  /// "output 1", its window, the starts that were skipped before it, and its value once the walk has come to it.
  private func drawOutput(_ output: Int, on canvas: inout Canvas, row: Int) {
    let isCurrent = output == figure.cell.column
    let style = Style(isCurrent ? .heading : .faint)
    canvas.write("output \(output)", row: row, column: 1, style)
    let start = output * size.stride
    let range = start..<min(start + size.extent, size.padded)
    if output > 0 {
      for skipped in start - size.stride + 1..<start where shown.range.contains(skipped) {
        canvas.put("·", row: row, column: column(of: skipped) + (cellWidth - 1) / 2, Style(.faint))
      }
    }
    let seen = range.clamped(to: shown.range)
    if !seen.isEmpty {
      Rulers.draw(
        on: &canvas, row: row, column: column(of: seen.lowerBound), width: seen.count * cellWidth, label: "",
        isCutBefore: seen.lowerBound > range.lowerBound, isCutBehind: seen.upperBound < range.upperBound,
        isCurrent ? Style(.rail) : .plain)
    }
    let cell = Position(channel: figure.outputChannel, row: 0, column: output)
    let content = figure.output(cell)
    guard !figure.isStillToCome(cell), let number = content.number else { return }
    let text = NumberText(number, style: figure.style, width: figure.widths.output).text
    canvas.write(
      "= " + text, row: row, column: column(of: shown.range.upperBound) + 1,
      isCurrent ? Style(.strong) : .plain)
  }

  private func drawLeftOver(on canvas: inout Canvas, row: Int) {
    canvas.write("left over", row: row, column: 1, Style(.faint))
    for cell in shown.range where geometry.columns.isLeftOver(cell) {
      for place in 0..<cellWidth - 1 {
        canvas.put("░", row: row, column: column(of: cell) + place, Style(.faint))
      }
    }
  }

  /// "step ├──────── 4 ────────┤" from each window to the next.
  private func drawStep(on canvas: inout Canvas, row: Int) {
    canvas.write("step", row: row, column: 1, Style(.faint))
    for output in 0..<max(0, size.output - 1) {
      let range = output * size.stride..<(output + 1) * size.stride
      guard range.lowerBound >= shown.first, range.upperBound < shown.range.upperBound else { continue }
      let (start, end) = (column(of: range.lowerBound), column(of: range.upperBound))
      for column in start..<end { canvas.put("─", row: row, column: column, Style(.faint)) }
      canvas.put("├", row: row, column: start, Style(.faint))
      canvas.put("┤", row: row, column: end, Style(.faint))
      let label = end - start >= 6 ? " \(size.stride) " : "\(size.stride)"
      guard end - start > label.count else { continue }
      canvas.write(label, row: row, column: start + (end - start - label.count + 1) / 2, Style(.faint))
    }
  }
}
