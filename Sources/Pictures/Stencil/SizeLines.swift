import ConvEngine
import Notation
import Screen

/// The size formula with its numbers, an axis a line, and what the stride leaves over.
struct SizeLines {
  private let figure: Figure

  init(_ figure: Figure) { self.figure = figure }

  /// How many lines it takes: one an axis, none where it does not show.
  static func rows(_ figure: Figure) -> Int {
    figure.covering.contains(.sizeFormula) ? 0 : figure.isSignal ? 1 : 2
  }

  /// Draws the formula of both axes, or of the one there is.
  func draw(_ geometry: Geometry, on canvas: inout Canvas, row: Int, height: Int) {
    guard height > 0, !figure.covering.contains(.sizeFormula) else { return }
    for (line, (name, axis)) in geometry.axes.prefix(height).enumerated() {
      draw(name, axis, on: &canvas, row: row + line)
    }
  }

  /// Draws the formula of one axis.
  func draw(_ axisName: Axis, _ axis: LayerAxis, on canvas: inout Canvas, row: Int) {
    let name = axisName == .length ? "length  " : axisName == .rows ? "rows    " : "columns "
    let start = canvas.write(name, row: row, column: 1, Style(.faint))
    let room = canvas.size.columns - start - 1
    let covering = figure.covering
    let long = SizeText.numbers(axis, covering: covering).text
    guard !covering.contains(.size) else {
      canvas.write(shortened(long, to: room), row: row, column: start)
      return
    }
    let notes = SizeText.notes(axis, axisName).map(\.text)
    // The short formula makes room for the notes; those for which there is none are left out, whole.
    func width(_ text: String) -> Int { text.unicodeScalars.count }
    let needed = notes.reduce(width(long)) { $0 + 3 + width($1) }
    let shown = needed <= room ? long : SizeText.compactNumbers(axis)
    var column = canvas.write(
      shortened(shown, to: room), row: row, column: start, axis.count > 0 ? .plain : Style(.warning))
    for note in notes where column + 3 + width(note) < canvas.size.columns {
      column = canvas.write("   " + note, row: row, column: column, Style(.faint))
    }
  }
}
