import Screen
import Tutor

/// The help over everything: every key and what it does, and what the marks mean, in as many columns as fit.
struct HelpView {
  private let help: HelpText
  private let scroll: Int
  private let glyphs: Glyphs

  init(_ model: Model) { (help, scroll, glyphs) = (HelpText(model), model.helpScroll, model.glyphs) }

  func frame(_ size: Size) -> Frame {
    var canvas = Canvas(size)
    canvas.write("Keys", row: 0, column: 1, Style(.heading))
    canvas.write("• acts here now", row: 0, column: 8, Style(.faint))
    let closing =
      size.columns < 60 ? "Esc closes, ↓ ↑ scroll" : "Esc closes the help, ↓ ↑ PgDn PgUp Home End scroll it"
    canvas.write(glyphs.text(closing), row: size.rows - 1, column: 1, Style(.faint))
    let (room, columns) = (HelpText.room(size.rows), HelpText.columns(size))
    let rows = (help.lines.count + columns - 1) / columns
    let first = min(scroll, help.lastTop(rows: size.rows, columns: columns))
    let width = size.columns / columns
    for (index, line) in help.lines.enumerated() {
      let (column, row) = index.quotientAndRemainder(dividingBy: rows)
      guard (first..<first + room).contains(row) else { continue }
      let part = Size(rows: 1, columns: width)
      canvas.draw(at: Place(row: 2 + row - first, column: column * width), part) { draw(line, on: &$0) }
    }
    if first > 0 { canvas.put("↑", row: 1, column: 1, Style(.faint)) }
    if first + room < rows { canvas.write("↓ more", row: size.rows - 2, column: 1, Style(.faint)) }
    return canvas.frame
  }

  /// A key that acts has a dot before it, as dimness alone would say nothing on a screen without it.
  private func draw(_ line: HelpText.Line, on canvas: inout Canvas) {
    guard !line.isHeading else {
      canvas.write(shortened(line.text, to: canvas.size.columns - 2), row: 0, column: 1, Style(.heading))
      return
    }
    let isOn = line.acts != false
    if line.acts == true { canvas.put("•", row: 0, column: 1, Style(.key)) }
    canvas.write(line.label, row: 0, column: 3, Style(isOn ? .key : .faint))
    let left = 4 + labelWidth
    canvas.write(
      shortened(line.text, to: canvas.size.columns - left - 1), row: 0, column: left,
      Style(isOn ? .plain : .faint))
  }

  private var labelWidth: Int { help.lines.map(\.label.unicodeScalars.count).max() ?? 0 }
}
