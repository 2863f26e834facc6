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
  func draw(_ layer: SizedLayer, on frame: inout Frame, row: Int, height: Int) {
    guard height > 0, !state.covering.contains(.sizeFormula) else { return }
    for (line, (name, axis)) in layer.axes.prefix(height).enumerated() {
      draw(name, axis, on: &frame, row: row + line)
    }
  }

  /// Draws the formula of one axis.
  func draw(_ axisName: Axis, _ axis: LayerAxis, on frame: inout Frame, row: Int) {
    let name = axisName == .length ? "length  " : axisName == .rows ? "rows    " : "columns "
    let start = frame.write(name, row: row, column: 1, Style(.faint))
    let room = frame.size.columns - start - 1
    let covering = state.covering
    let long = SizeText.numbers(axis, covering: covering).text
    guard !covering.contains(.size) else {
      frame.write(shortened(long, to: room), row: row, column: start)
      return
    }
    let notes = SizeText.notes(axis, axisName).map(\.text)
    let needed = notes.reduce(long.unicodeScalars.count) { $0 + 3 + $1.unicodeScalars.count }
    let shown = needed <= room ? long : SizeText.compactNumbers(axis)
    var column = frame.write(
      shortened(shown, to: room), row: row, column: start, axis.count > 0 ? .plain : Style(.warning))
    for note in notes {
      let text = shortened("   " + note, to: frame.size.columns - column - 1)
      column = frame.write(text, row: row, column: column, Style(.faint))
    }
  }
}
