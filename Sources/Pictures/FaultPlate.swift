import ConvEngine
import Notation
import Screen

/// A layer that cannot run: input and kernel, so that one sees what does not fit, the reason, and the size formula that
/// fails.
struct FaultPlate {
  private let figure: Figure
  private let fault: SceneFault
  private let input: NumberGrid?
  private let kernel: NumberGrid?
  /// Columns between two grids.
  private let gap = 3

  init(_ figure: Figure, _ fault: SceneFault) {
    (self.figure, self.fault) = (figure, fault)
    let isHere = fault.layer == figure.place.layer
    input = (isHere ? figure.unsizedInput : nil).map {
      Self.grid(rows: $0.rows, columns: $0.columns, figure.widths.input, figure)
    }
    kernel = figure.unsizedKernel.map {
      Self.grid(rows: max(1, $0.rows), columns: max(1, $0.columns), figure.widths.kernel, figure)
    }
  }

  private static func grid(rows: Int, columns: Int, _ width: Int, _ figure: Figure) -> NumberGrid {
    NumberGrid(
      rows: rows, columns: columns, numberWidth: width, rowsBefore: 0, columnsBefore: 0, indexedRows: rows,
      indexedColumns: columns, style: figure.style)
  }

  func draw(on canvas: inout Canvas) {
    let layout = StencilLayout(figure, canvas.size)
    let text = "this cannot run: " + FaultText.line(fault.fault) + "; u undoes the last change"
    // The reason shows whole: where it needs more than the rows of a sum, the grids give some up.
    let needed = wrapped(text, width: canvas.size.columns - 2, height: canvas.size.rows).count
    let more = max(0, needed - layout.sumRows)
    drawGrids(on: &canvas, row: layout.gridsTop, height: layout.gridsRows - more)
    canvas.writeWrapped(
      text, row: max(0, layout.sumTop - more), column: 1, height: needed, Style(.warning))
    guard let (axis, size) = fault.fault.unfittedSize, layout.sizeRows > 0 else { return }
    let line = axis == .columns && layout.sizeRows > 1 ? 1 : 0
    SizeLines(figure).draw(axis, .sliding(WindowAxis(size)), on: &canvas, row: layout.sizeTop + line)
  }

  private func drawGrids(on canvas: inout Canvas, row: Int, height: Int) {
    guard height > 0 else { return }
    let widths = shares(
      [max(input?.size.columns ?? 0, 20), kernel.map { max($0.size.columns, 10) } ?? 0, 8],
      of: canvas.size.columns - 2 - 2 * gap)
    if let input {
      let size = Size(rows: height, columns: widths[0])
      let heading = "input \(input.rows)×\(input.columns)"
      draw(input, heading, .input, on: &canvas, Place(row: row, column: 1), size) { figure.input(0, $0, $1) }
    }
    var left = 1 + widths[0] + gap
    if let kernel {
      let size = Size(rows: height, columns: widths[1])
      draw(kernel, "kernel", .kernel, on: &canvas, Place(row: row, column: left), size) {
        figure.weight(Position(channel: 0, row: $0, column: $1))
      }
      left += widths[1] + gap
    }
    drawHeading(
      "no output", isFocused: figure.presentation.focus == .output, on: &canvas,
      Place(row: row, column: left), Size(rows: 1, columns: canvas.size.columns - left))
  }

  private func draw(
    _ grid: NumberGrid, _ heading: String, _ focus: Presentation.Focus, on canvas: inout Canvas,
    _ place: Place, _ size: Size, _ content: (Int, Int) -> ShownNumber
  ) {
    drawHeading(
      heading, isFocused: figure.presentation.focus == focus, on: &canvas, place, size)
    grid.draw(
      on: &canvas, row: place.row + 1, column: place.column,
      rows: Viewport(length: grid.rows, room: max(0, size.rows - 2), start: 0, span: 1),
      columns: Viewport(length: grid.columns, room: grid.cells(in: size.columns), start: 0, span: 1)
    ) { GridCell(content: content($0, $1)) }
  }
}

extension LayerFault {
  /// The axis on which no window fits, and its size.
  fileprivate var unfittedSize: (Axis, SizeFormula)? {
    switch self {
    case .kernelLargerThanInput(let axis, let size), .windowLargerThanInput(let axis, let size): (axis, size)
    default: nil
    }
  }
}
