import Notation
import Screen

/// The settings of the walked layer in one line, always in the same order.
struct SettingsLine {
  private let figure: Figure

  init(_ figure: Figure) { self.figure = figure }

  func draw(on canvas: inout Canvas, row: Int) {
    let isFocused = figure.presentation.focus == .settings
    if isFocused { canvas.put("▸", row: row, column: 0, Style(.heading)) }
    let room = canvas.size.columns - 2
    let settings = figure.settings
    let long = settings.map(\.onScreen).joined(separator: "  ")
    let short = settings.map(\.onNarrowScreen).joined(separator: " ")
    let text = long.unicodeScalars.count <= room ? long : shortened(short, to: room)
    canvas.write(text, row: row, column: 1, Style(isFocused ? .heading : .faint))
  }
}
