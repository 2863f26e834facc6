import ConvEngine
import Notation
import Screen
import Tutor

/// The settings of the walked layer in one line, always in the same order.
struct SettingsLine {
  private let state: SceneState

  init(_ state: SceneState) { self.state = state }

  func draw(on frame: inout Frame, row: Int) {
    let isFocused = state.focus == .settings
    if isFocused { frame.put("▸", row: row, column: 0, Style(.heading)) }
    let room = frame.size.columns - 2
    let long = settings.map(\.onScreen).joined(separator: "  ")
    let short = settings.map(\.onNarrowScreen).joined(separator: " ")
    let text = long.unicodeScalars.count <= room ? long : shortened(short, to: room)
    frame.write(text, row: row, column: 1, Style(isFocused ? .heading : .faint))
  }

  /// Those of a layer that cannot run are known too, as far as its input does not decide them.
  private var settings: [SettingText] {
    let form = SettingForm.screen(on: state.scene.input.shape, style: state.style)
    return state.sized.map { LayerText.settings($0, form) } ?? LayerText.settings(state.layer, form)
  }
}
