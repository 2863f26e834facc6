import ConvEngine
import Notation
import Screen
import Tutor

/// One channel of the output, the walked cell in brackets, cells that are still to come dim.
struct OutputPicture: HeadedGrid {
  let trace: LayerTrace
  let stepper: Stepper
  let grid: GridPicture
  let focus = Stepper.Focus.output
  /// No grid shows while its size is asked for.
  var hasGrid: Bool { !stepper.hidesSize }
  private let output: Position

  init(_ trace: LayerTrace, _ stepper: Stepper) {
    (self.trace, self.stepper) = (trace, stepper)
    output = stepper.output
    let shape = trace.layer.outputShape
    grid = GridPicture(
      rows: shape.rows, columns: shape.columns, numberWidth: stepper.widths.output, rowsBefore: 0,
      columnsBefore: 0, indexedRows: shape.rows, indexedColumns: shape.columns, style: stepper.style
    )
  }

  /// "output 2×2", or which channel of it.
  var heading: String {
    let shape = trace.layer.outputShape
    if stepper.hidesSize { return "output: how large?" }
    let size = shape.dimensions == .one ? "\(shape.columns)" : "\(shape.rows)×\(shape.columns)"
    return shape.channels == 1 ? "output \(size)" : "output[\(output.channel)] of \(shape.channels), \(size)"
  }

  /// The rows that show in a room for so many.
  func rows(room: Int) -> Viewport { Viewport(length: grid.rows, room: room, start: output.row, span: 1) }

  /// The columns that show in a room for so many.
  func columns(room: Int) -> Viewport {
    Viewport(length: grid.columns, room: room, start: output.column, span: 1)
  }

  /// What one cell shows; while its sum is being made, the sum so far.
  func cell(_ row: Int, _ column: Int) -> GridCell {
    let place = Position(channel: output.channel, row: row, column: column)
    if stepper.hidden.contains(.output) {
      return place == output && stepper.walk.level != .layer
        ? GridCell(number: nil, tone: .window, left: "[", right: "]") : GridCell(number: nil)
    }
    guard stepper.walk.level != .layer else { return GridCell(number: trace.result(place)) }
    guard place == output else {
      let isStillToCome = trace.layer.outputShape.offset(place.channel, row, column) > stepper.walk.cell
      return GridCell(number: trace.result(place), tone: isStillToCome ? .faint : .plain)
    }
    let value =
      stepper.walk.level == .term
      ? trace.value(cell: stepper.walk.cell, term: stepper.walk.term) : trace.result(place)
    return GridCell(
      number: value, text: value == nil ? "−∞" : nil, tone: .window, left: "[", right: "]")
  }
}
