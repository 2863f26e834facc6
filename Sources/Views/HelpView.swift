import Pictures
import Screen
import Tutor

/// Every key and what it does, made from the bindings, and what the marks in the figure mean, in as many columns
/// as fit.
struct HelpView {
  private struct Line {
    let label: String
    let text: String
    var isEnabled = true
  }

  private let scroll: Int
  private let lines: [Line]

  init(_ model: Model) {
    scroll = model.helpScroll
    let keys = KeyBinding.bindings(model.activity).map {
      Line(label: $0.label, text: $0.help, isEnabled: $0.action.refusal(in: model) == nil)
    }
    let ofKind = model.state?.figure.marks.map { Line(label: $0.mark, text: $0.meaning) } ?? []
    lines = keys + (model.state == nil ? [] : Self.marks + ofKind)
  }

  private static let marks = [
    Line(label: "[ ]", text: "the window, and the cell it makes"),
    Line(label: "› ‹", text: "the current term"),
    Line(label: "·", text: "a row or column of the padding"),
    Line(label: "░", text: "no window reads this cell"),
    Line(label: "{ }", text: "the cell that is edited"), Line(label: "▸", text: "what e, n and x act on"),
    Line(label: "≈", text: "digits were left out"),
  ]

  func frame(_ size: Size) -> Frame {
    var canvas = Canvas(size)
    canvas.write("Keys", row: 0, column: 1, Style(.heading))
    canvas.write("Esc closes the help, ↓ ↑ scroll it", row: size.rows - 1, column: 1, Style(.faint))
    let room = size.rows - 4
    let columns = max(1, size.columns / 56)
    let rows = (lines.count + columns - 1) / columns
    let first = min(scroll, max(0, rows - room))
    let width = size.columns / columns
    for (index, line) in lines.enumerated() {
      let (column, row) = index.quotientAndRemainder(dividingBy: rows)
      guard (first..<first + room).contains(row) else { continue }
      let left = 1 + column * width
      canvas.write(line.label, row: 2 + row - first, column: left, Style(line.isEnabled ? .key : .faint))
      canvas.write(
        shortened(line.text, to: width - 12), row: 2 + row - first, column: left + 11,
        Style(line.isEnabled ? .plain : .faint))
    }
    if first + room < rows { canvas.write("↓ more", row: size.rows - 2, column: 1, Style(.faint)) }
    return canvas.frame
  }
}
