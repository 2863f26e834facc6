import ConvEngine
import Lessons
import Notation
import Screen
import Tutor

/// The size formula with its numbers, an axis a line, and what the stride leaves over.
struct SizePicture {
  private let state: SceneState

  init(_ state: SceneState) { self.state = state }

  /// Draws the formula of both axes, or of the one there is.
  func draw(_ layer: SizedLayer, on canvas: inout Canvas, row: Int, height: Int) {
    guard height > 0, !state.hidden.contains(.formula) else { return }
    for (line, (name, axis)) in layer.axes.prefix(height).enumerated() {
      draw(name, axis, on: &canvas, row: row + line)
    }
  }

  /// Draws the formula of one axis.
  func draw(_ axisName: Axis, _ axis: LayerAxis, on canvas: inout Canvas, row: Int) {
    let name = axisName == .length ? "length  " : axisName == .rows ? "rows    " : "columns "
    let start = canvas.write(name, row: row, column: 1, Style(.faint))
    let room = canvas.size.columns - start - 1
    if state.hidesSize {
      let numbers = SizeText.question(axis)
      canvas.write(shortened(numbers, to: room), row: row, column: start)
      return
    }
    let notes = SizeText.notes(axis, axisName)
    let long = SizeText.numbers(axis)
    let needed = notes.reduce(long.unicodeScalars.count) { $0 + 3 + $1.unicodeScalars.count }
    let shown = needed <= room ? long : SizeText.compactNumbers(axis)
    var column = canvas.write(
      shortened(shown, to: room), row: row, column: start, axis.count > 0 ? .plain : Style(.warning))
    for note in notes {
      let text = shortened("   " + note, to: canvas.size.columns - column - 1)
      column = canvas.write(text, row: row, column: column, Style(.faint))
    }
  }
}
