import ConvEngine
import Notation
import Screen

/// The numbers of the window under the two kernels of a gradient: Gx, Gy, and how strong the gradient is there.
///
/// The root is no fraction as a rule and is written with ≈; where it is one, as √(3² + 4²), the line says =.
struct GradientLoupe {
  let figure: Figure
  let gradient: GradientFigure
  /// What the last line says, as how many pixels a square stands for.
  let notes: [String]

  /// Draws it on so many rows from one on; on one row it says the pixel alone.
  func draw(on canvas: inout Canvas, row: Int, rows: Int, longest: Pair) {
    guard rows > 1 else {
      drawMagnitude(pixel + ": √(Gx² + Gy²)", on: &canvas, row: row, column: PixelLayout.left)
      return
    }
    let width = GradientFigure.Axis.allCases.map { kernelWidth($0, longest) }.max() ?? 1
    let grids =
      [LoupeGrid.window(figure, columns: longest.columns)]
      + GradientFigure.Axis.allCases.map { axis in
        LoupeGrid(columns: longest.columns, width: width) { weight(axis, row: $0, column: $1) }
      }
    let column = LoupeGrid.draw(
      grids, between: ["×", ","], of: figure, on: &canvas, row: row, column: PixelLayout.left)
    canvas.put("→", row: row + 1, column: column + 1)
    let sums = GradientFigure.Axis.allCases.map { "\($0.name) = \(text(gradient.sum($0), width: 7).digits)" }
    canvas.write(sums.joined(separator: "  "), row: row, column: column + 4)
    drawMagnitude("√(Gx² + Gy²)", on: &canvas, row: row + 1, column: column + 4)
    let last = ([pixel] + notes).joined(separator: ", ")
    canvas.write(
      shortened(last, to: canvas.size.columns - column - 5), row: row + 2, column: column + 4, Style(.faint))
  }

  /// "√(Gx² + Gy²) ≈ 367.25", the number in gold; without it until both sums are done.
  private func drawMagnitude(_ name: String, on canvas: inout Canvas, row: Int, column: Int) {
    let text = text(gradient.magnitude, width: 8)
    let end = canvas.write("\(name) \(text.sign) ", row: row, column: column)
    if !text.digits.isEmpty { canvas.write(" \(text.digits) ", row: row, column: end, Style(.rail)) }
  }

  /// "at [0, 9, 17]".
  private var pixel: String {
    guard let shape = figure.geometry?.outputShape else { return "" }
    return "at [" + shape.index(of: figure.cell).map { String($0) }.joined(separator: ", ") + "]"
  }

  private func text(_ number: ShownNumber, width: Int) -> (sign: String, digits: String) {
    guard let number = number.number else { return ("=", "") }
    let text = NumberText(number, style: figure.style, width: width)
    return (text.isShortened ? "≈" : "=", text.digits)
  }

  private func kernelWidth(_ axis: GradientFigure.Axis, _ longest: Pair) -> Int {
    (0..<longest.rows * longest.columns).map { tap in
      let weight = gradient.weight(axis, row: tap / longest.columns, column: tap % longest.columns)
      return text(weight, width: .max).digits.unicodeScalars.count
    }.max() ?? 1
  }

  private func weight(_ axis: GradientFigure.Axis, row: Int, column: Int) -> GridCell {
    var cell = GridCell(content: gradient.weight(axis, row: row, column: column))
    cell.shade = gradient.paint(cell.content)
    if gradient.term == row * figure.window.columns.count + column { cell.markTerm() }
    return cell
  }
}
