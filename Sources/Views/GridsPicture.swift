import ConvEngine
import Screen
import Tutor

/// Input, kernel and output side by side.
///
/// Each has the room it needs where there is enough; otherwise the kernel keeps a quarter at most, and input and
/// output share the rest by what they need.
struct GridsPicture {
  private let stepper: Stepper
  private let input: InputPicture
  private let kernel: KernelPicture
  private let output: OutputPicture
  /// Columns between two grids.
  private let gap = 3

  init(_ trace: ConvolutionTrace, _ stepper: Stepper) {
    self.stepper = stepper
    input = InputPicture(trace, stepper)
    kernel = KernelPicture(trace, stepper)
    output = OutputPicture(trace, stepper)
  }

  /// Draws the headings on the first line, the column indices on the second, the cells below.
  func draw(on frame: inout Frame, row: Int, height: Int) {
    let widths = shares(of: frame.size.columns - 2)
    let room = max(0, height - 2)
    var column = 1
    draw(input.heading, .input, on: &frame, row, column, widths[0])
    input.grid.draw(
      on: &frame, row: row + 1, column: column, rows: input.rows(room: room),
      columns: input.columns(room: cells(input.grid, widths[0])), cell: input.cell
    )
    column += widths[0] + gap
    draw(kernel.heading, .kernel, on: &frame, row, column, widths[1])
    kernel.grid.draw(
      on: &frame, row: row + 1, column: column, rows: kernel.rows(room: room),
      columns: kernel.columns(room: cells(kernel.grid, widths[1])), cell: kernel.cell
    )
    column += widths[1] + gap
    draw(output.heading, .output, on: &frame, row, column, widths[2])
    output.grid.draw(
      on: &frame, row: row + 1, column: column, rows: output.rows(room: room),
      columns: output.columns(room: cells(output.grid, widths[2])), cell: output.cell
    )
  }

  private func draw(
    _ heading: String, _ focus: Stepper.Focus, on frame: inout Frame, _ row: Int, _ column: Int, _ width: Int
  ) {
    let isFocused = stepper.focus == focus
    let text = (isFocused ? "▸" : " ") + heading
    let shown = text.count > width ? String(text.prefix(max(0, width - 1))) + "…" : text
    frame.write(shown, row: row, column: column, Style(isFocused ? .heading : .faint))
  }

  private func cells(_ grid: GridPicture, _ width: Int) -> Int { (width - grid.indexWidth) / grid.cellWidth }

  /// Columns for each of the three.
  private func shares(of total: Int) -> [Int] {
    let available = total - 2 * gap
    let wanted = [
      max(input.grid.size.columns, input.heading.count + 1),
      max(kernel.grid.size.columns, kernel.heading.count + 1),
      max(output.grid.size.columns, output.heading.count + 1),
    ]
    if wanted.reduce(0, +) <= available { return wanted }
    let kernelShare = min(wanted[1], max(kernel.grid.indexWidth + kernel.grid.cellWidth, available / 4))
    let rest = available - kernelShare
    let half = rest * wanted[0] / (wanted[0] + wanted[2])
    let least = output.grid.indexWidth + output.grid.cellWidth
    let inputShare = min(wanted[0], max(half, rest - wanted[2]), rest - min(least, rest))
    return [inputShare, kernelShare, min(wanted[2], rest - inputShare)]
  }
}
