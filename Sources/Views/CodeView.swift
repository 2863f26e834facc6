import Screen
import Tutor

/// The PyTorch program of the scene, as much of it as there is room for.
struct CodeView {
  private let lines: [String]
  private let scroll: Int

  init(_ lines: [String], scroll: Int) { (self.lines, self.scroll) = (lines, scroll) }

  func frame(_ size: Size) -> Frame {
    var canvas = Canvas(size)
    let room = size.rows - 4
    let first = min(scroll, max(0, lines.count - room))
    canvas.write("This scene in PyTorch", row: 0, column: 1, Style(.heading))
    for (row, line) in lines.dropFirst(first).prefix(room).enumerated() {
      canvas.write(shortened(line, to: size.columns - 2), row: 2 + row, column: 1, Style(tone(of: line)))
    }
    if first + room < lines.count { canvas.write("↓ more", row: size.rows - 2, column: 1, Style(.faint)) }
    canvas.write("Esc closes it, ↓ ↑ scroll", row: size.rows - 1, column: 1, Style(.faint))
    return canvas.frame
  }

  private func tone(of line: String) -> Style.Tone { line.hasPrefix("#") ? .faint : .plain }
}
