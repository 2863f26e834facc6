import Screen

/// Lines of which one is chosen; those round the chosen one show.
struct ChoiceList {
  struct Line {
    let title: String
    /// What stands at the right.
    let note: String
  }

  private let lines: [Line]
  private let selected: Int
  private let empty: String

  init(_ lines: [Line], selected: Int, empty: String) {
    (self.lines, self.selected, self.empty) = (lines, selected, empty)
  }

  func draw(on canvas: inout Canvas, row: Int, height: Int) {
    if lines.isEmpty { canvas.write(empty, row: row, column: 1, Style(.faint)) }
    let width = min(canvas.size.columns - 2, 76)
    let view = Viewport(length: lines.count, room: height, start: selected, span: 1)
    for (place, index) in view.range.enumerated() {
      let line = lines[index]
      let tone: Style.Tone = index == selected ? .rail : .plain
      let note = shortened(line.note, to: width / 3)
      let room = width - 3 - note.unicodeScalars.count
      let title = shortened((index == selected ? "▸ " : "  ") + line.title, to: room)
      let blanks = String(
        repeating: " ", count: max(0, width - title.unicodeScalars.count - note.unicodeScalars.count))
      canvas.write(title + blanks + note, row: row + place, column: 1, Style(tone))
    }
    if view.range.upperBound < lines.count {
      canvas.put("↓", row: row + height - 1, column: 0, Style(.faint))
    }
    if view.first > 0 { canvas.put("↑", row: row, column: 0, Style(.faint)) }
  }
}
