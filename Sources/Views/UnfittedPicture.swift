import ConvEngine
import Screen
import Tutor

/// Input and kernel of a layer that cannot run, so that one sees what does not fit; there is no output.
struct UnfittedPicture {
  private let state: SceneState
  private let input: GridPicture?
  private let kernel: GridPicture?
  private let inputShape: Shape?
  /// Columns between two grids.
  private let gap = 3

  init(_ state: SceneState, _ fault: SceneFault) {
    self.state = state
    let isHere = fault.layer == state.place.layer
    inputShape = isHere ? state.layerInput?.shape : nil
    input = inputShape.map {
      GridPicture(
        rows: $0.rows, columns: $0.columns, numberWidth: state.widths.input, rowsBefore: 0,
        columnsBefore: 0,
        indexedRows: $0.rows, indexedColumns: $0.columns, style: state.style)
    }
    kernel = state.layer.kernel.map { kernel in
      let (rows, columns) = (max(1, kernel.rows), max(1, kernel.columns))
      return GridPicture(
        rows: rows, columns: columns, numberWidth: state.widths.kernel, rowsBefore: 0, columnsBefore: 0,
        indexedRows: rows, indexedColumns: columns, style: state.style)
    }
  }

  func draw(on canvas: inout Canvas, row: Int, height: Int) {
    guard height > 0 else { return }
    let widths = shares(
      [max(input?.size.columns ?? 0, 20), kernel.map { max($0.size.columns, 10) } ?? 0, 8],
      of: canvas.size.columns - 2 - 2 * gap)
    if let input, let tensor = state.layerInput, let inputShape {
      let size = Size(rows: height, columns: widths[0])
      let heading = "input \(inputShape.rows)×\(inputShape.columns)"
      draw(input, heading, .input, on: &canvas, Place(row: row, column: 1), size) { tensor[0, $0, $1] }
    }
    var left = 1 + widths[0] + gap
    if let kernel, let numbers = state.layer.kernel {
      let size = Size(rows: height, columns: widths[1])
      draw(kernel, "kernel", .kernel, on: &canvas, Place(row: row, column: left), size) {
        numbers[$0 * numbers.columns + $1]
      }
      left += widths[1] + gap
    }
    drawHeading(
      "no output", isFocused: state.focus == .output, on: &canvas, Place(row: row, column: left),
      Size(rows: 1, columns: canvas.size.columns - left))
  }

  private func draw(
    _ grid: GridPicture, _ heading: String, _ focus: SceneState.Focus, on canvas: inout Canvas,
    _ place: Place,
    _ size: Size, _ number: (Int, Int) -> Number?
  ) {
    drawHeading(heading, isFocused: state.focus == focus, on: &canvas, place, size)
    grid.draw(
      on: &canvas, row: place.row + 1, column: place.column,
      rows: Viewport(length: grid.rows, room: max(0, size.rows - 2), start: 0, span: 1),
      columns: Viewport(length: grid.columns, room: grid.cells(in: size.columns), start: 0, span: 1)
    ) { GridCell(number: number($0, $1)) }
  }
}
