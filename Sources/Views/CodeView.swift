import Screen
import Tutor

/// The PyTorch program of the scene, as much of it as there is room for.
struct CodeView {
  private let lines: [String]
  private let scroll: Int

  init(_ lines: [String], scroll: Int) { (self.lines, self.scroll) = (lines, scroll) }

  func frame(_ size: Size) -> Frame {
    var frame = Frame(size)
    let room = size.rows - 4
    let first = min(scroll, max(0, lines.count - room))
    frame.write("This scene in PyTorch", row: 0, column: 1, Style(.heading))
    for (row, line) in lines.dropFirst(first).prefix(room).enumerated() {
      frame.write(shortened(line, to: size.columns - 2), row: 2 + row, column: 1, Style(tone(of: line)))
    }
    if first + room < lines.count { frame.write("↓ more", row: size.rows - 2, column: 1, Style(.faint)) }
    frame.write("Esc closes it, ↓ ↑ scroll", row: size.rows - 1, column: 1, Style(.faint))
    return frame
  }

  private func tone(of line: String) -> Style.Tone { line.hasPrefix("#") ? .faint : .plain }
}
