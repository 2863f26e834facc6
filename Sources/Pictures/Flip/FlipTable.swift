import ConvEngine
import Notation
import Screen

/// Each number of the window with the two weights that meet it, as the kernel is and turned, and both sums.
struct FlipTable {
  /// Lines that it takes.
  static let rows = 3

  private let asItIs, turned: Figure

  init(_ asItIs: Figure, _ turned: Figure) { (self.asItIs, self.turned) = (asItIs, turned) }

  func draw(on canvas: inout Canvas, row: Int) {
    for (line, label) in ["input", "as it is ×", "turned   ×"].enumerated() {
      canvas.write(label, row: row + line, column: 1)
    }
    let taps = taps
    let width = max(asItIs.widths.input, asItIs.widths.kernel)
    let (left, slot) = (12, width + 3)
    let room = max(0, (canvas.size.columns - left - 12 - asItIs.widths.output) / slot)
    let view = Viewport(length: taps.count, room: room, start: asItIs.term ?? 0, span: 1)
    for (place, term) in view.range.enumerated() {
      let column = left + place * slot
      for (line, content) in contents(of: taps[term]).enumerated() {
        cell(content, term).draw(
          on: &canvas, row: row + line, column: column, width: width, style: asItIs.style)
      }
    }
    drawSums(on: &canvas, row: row, column: left + view.count * slot + 2)
  }

  /// Channels, rows and columns of the kernel, in the order in which the walk meets them.
  private var taps: [Position] {
    let (window, rows) = (asItIs.window, asItIs.kernel?.size.rows ?? 0)
    let count = window.channels.count
    return (0..<count).flatMap { channel in
      (0..<rows).flatMap { row in
        (0..<(asItIs.kernel?.size.columns ?? 0)).map { Position(channel: channel, row: row, column: $0) }
      }
    }
  }

  private func contents(of tap: Position) -> [ShownNumber] {
    let window = asItIs.window
    let input = asItIs.input(
      window.channels.lowerBound + tap.channel, window.rows.start + tap.row * window.rows.step,
      window.columns.start + tap.column * window.columns.step)
    return [input, asItIs.weight(tap), turned.weight(tap)]
  }

  private func cell(_ content: ShownNumber, _ term: Int) -> GridCell {
    var cell = GridCell(content: content)
    if let current = asItIs.term {
      if current == term { cell.markTerm() }
      if current < term { cell.tone = .faint }
    }
    return cell
  }

  /// Both sums, gold when they are complete; nothing where they are what the page asks.
  private func drawSums(on canvas: inout Canvas, row: Int, column: Int) {
    guard !asItIs.covering.contains(.output) else { return }
    let isDone = asItIs.isCellDone
    let width = max(asItIs.widths.output, turned.widths.output)
    for (line, figure) in [asItIs, turned].enumerated() {
      canvas.write(isDone ? "sum" : "so far", row: row + 1 + line, column: column, Style(.faint))
      guard let sum = figure.output(figure.cell).number else { continue }
      let text = NumberText(sum, style: figure.style, width: width).text
      let margin = String(repeating: " ", count: width - text.unicodeScalars.count + 1)
      canvas.write(
        margin + text + " ", row: row + 1 + line, column: column + 7, Style(isDone ? .rail : .strong))
    }
  }
}
