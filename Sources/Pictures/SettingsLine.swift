import Notation
import Screen

/// The settings of the walked layer in one line, always in the same order; before them the network strip where it is
/// asked for and there is room for both.
struct SettingsLine {
  private let figure: Figure
  private let strip: NetworkStrip?

  init(_ figure: Figure, showsNetwork: Bool = false) {
    self.figure = figure
    strip = showsNetwork ? NetworkStrip(figure) : nil
  }

  func draw(on canvas: inout Canvas, row: Int) {
    let isFocused = figure.presentation.focus == .settings
    if isFocused { canvas.put("▸", row: row, column: 0, Style(.heading)) }
    let style = Style(isFocused ? .heading : .faint)
    let room = canvas.size.columns - 2
    for text in [
      text(\.onScreen, "  ", isBesideStrip: true), text(\.onNarrowScreen, " ", isBesideStrip: true),
    ] {
      let left = room - text.unicodeScalars.count - 3
      if let strip, strip.width(atMost: left) != nil {
        let column = strip.draw(on: &canvas, row: row, column: 1, room: left)
        canvas.write(text, row: row, column: column + 3, style)
        return
      }
    }
    let long = text(\.onScreen, "  ")
    let shown = long.unicodeScalars.count <= room ? long : shortened(text(\.onNarrowScreen, " "), to: room)
    canvas.write(shown, row: row, column: 1, style)
  }

  /// The settings one behind the other, the name of the kernel behind its size; beside the strip, which has the size
  /// of the window, without it.
  private func text(_ form: (SettingText) -> String, _ gap: String, isBesideStrip: Bool = false) -> String {
    var texts = figure.settings.map(form)
    let isSized = figure.settings.first?.onScreen.hasPrefix("kernel") == true
    if isSized {
      if isBesideStrip { texts[0] = figure.kernelName.map { "kernel \($0)" } ?? "" }
      if !isBesideStrip, let name = figure.kernelName { texts[0] += " " + name }
    }
    return texts.filter { !$0.isEmpty }.joined(separator: gap)
  }
}
