import ConvEngine
import Lessons
import Notation
import Screen
import Tutor

/// The size formula with its numbers, an axis a line, and what the stride leaves over.
struct SizePicture {
  private let stepper: Stepper

  init(_ stepper: Stepper) { self.stepper = stepper }

  /// Draws the formula of both axes, or of the one there is.
  func draw(_ layer: FittedConvolution, on frame: inout Frame, row: Int, height: Int) {
    guard height > 0, !stepper.hidden.contains(.formula) else { return }
    if layer.inputShape.dimensions == .one {
      draw(.length, layer.columns.size, on: &frame, row: row)
    } else {
      draw(.rows, layer.rows.size, on: &frame, row: row)
      if height > 1 { draw(.columns, layer.columns.size, on: &frame, row: row + 1) }
    }
  }

  /// Draws the formula of one axis.
  func draw(_ axis: Axis, _ size: SizeFormula, on frame: inout Frame, row: Int) {
    let name = axis == .length ? "length  " : axis == .rows ? "rows    " : "columns "
    let start = frame.write(name, row: row, column: 1, Style(.faint))
    let room = frame.size.columns - start - 1
    if stepper.hidesSize {
      let numbers = SizeText.question(size)
      frame.write(shortened(numbers, to: room), row: row, column: start)
      return
    }
    let notes = [SizeText.leftover(size, axis), SizeText.extent(size)].compactMap { $0 }
    let long = SizeText.numbers(size)
    let needed = notes.reduce(long.unicodeScalars.count) { $0 + 3 + $1.unicodeScalars.count }
    let shown = needed <= room ? long : SizeText.compactNumbers(size)
    var column = frame.write(
      shortened(shown, to: room), row: row, column: start, size.fits ? .plain : Style(.warning))
    for note in notes {
      let text = shortened("   " + note, to: frame.size.columns - column - 1)
      column = frame.write(text, row: row, column: column, Style(.faint))
    }
  }
}
