import ConvEngine
import Notation
import Screen

/// One line of numbers with a bar over each that is positive and one under each that is negative.
///
/// All bars of a panel have one scale, which follows from the scene and not from the step; that of a sum so far which
/// is larger than any result ends at the edge.
struct BarPanel {
  let heading: String
  /// How many numbers there are, and the index of the first; indices outside 0 ..< `indexed` belong to the padding.
  let count, firstIndex, indexed: Int
  /// Columns of a number.
  let width: Int
  let style: NumberStyle
  /// From the smallest to the largest number, 0 among them.
  let range: ClosedRange<Double>
  /// The numbers that the walk works on, by their index.
  let window: CellWindow.Line
  /// The index of the current term.
  let current: Int?
  let content: (_ index: Int) -> ShownNumber
  /// Whether a number is padding, or still to come; it has no bar.
  let isFaint: (_ index: Int) -> Bool

  private var slot: Int { width + 2 }

  func draw(on canvas: inout Canvas) {
    canvas.write(heading, row: 0, column: 1, Style(.faint))
    let lines = max(0, canvas.size.rows - 3)
    let scale = BarScale(range, lines: lines)
    let baseline = 1 + scale.up
    let room = (canvas.size.columns - 2) / slot
    let view = Viewport(length: count, room: room, start: window.start - firstIndex, span: window.extent)
    for (place, offset) in view.range.enumerated() {
      let (index, column) = (firstIndex + offset, 1 + place * slot)
      drawNumber(index, on: &canvas, row: baseline, column: column)
      let label = (0..<indexed).contains(index) ? "\(index)" : "·"
      canvas.write(label, row: 2 + lines, endingBefore: column + slot - 1, Style(.faint))
      guard !isFaint(index), let value = content(index).number?.nearestDouble, value.isFinite, value != 0
      else { continue }
      let length = scale.length(of: value)
      drawBar(eighths: value > 0 ? length : -length, on: &canvas, row: baseline, column: column + 1)
    }
    drawContinuations(view, on: &canvas, row: baseline)
  }

  private func drawNumber(_ index: Int, on canvas: inout Canvas, row: Int, column: Int) {
    var cell = GridCell(content: content(index))
    if isFaint(index) { cell.tone = .faint }
    if let tap = window.tap(at: index) { cell.bracket(window, tap: tap) }
    if current == index { cell.markTerm() }
    cell.draw(on: &canvas, row: row, column: column, width: width, style: style)
  }

  /// A bar of so many eighths of a line: above the line of the numbers where it is positive, below where it is negative.
  private func drawBar(eighths: Int, on canvas: inout Canvas, row: Int, column: Int) {
    let (full, rest) = Int(eighths.magnitude).quotientAndRemainder(dividingBy: 8)
    let step = eighths > 0 ? -1 : 1
    for line in 0..<full { fill("█", on: &canvas, row: row + step * (line + 1), column: column) }
    guard rest > 0 else { return }
    // No font hangs eighths from above; half a line is as near as it comes.
    let glyph = eighths > 0 ? Self.rising[rest - 1] : rest >= 6 ? "█" : "▀"
    fill(glyph, on: &canvas, row: row + step * (full + 1), column: column)
  }

  private static let rising: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]

  private func fill(_ glyph: Unicode.Scalar, on canvas: inout Canvas, row: Int, column: Int) {
    for place in 0..<width { canvas.put(glyph, row: row, column: column + place) }
  }

  /// Arrows where more of the signal lies outside.
  private func drawContinuations(_ view: Viewport, on canvas: inout Canvas, row: Int) {
    if view.first > 0 { canvas.put("←", row: row, column: 0, Style(.faint)) }
    if view.range.upperBound < count {
      canvas.put("→", row: row, column: 1 + view.count * slot, Style(.faint))
    }
  }
}
