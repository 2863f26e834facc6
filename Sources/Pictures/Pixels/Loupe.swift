import ConvEngine
import Notation
import Screen

/// The numbers of the window on a picture: window × kernel = products → the pixel that they make.
///
/// It is the stencil of one pixel. Where it has no room it says that pixel in one line.
struct Loupe {
  let figure: Figure
  /// What the last line says, as how many pixels a square stands for.
  let notes: [String]

  /// Draws it on so many rows from one on.
  func draw(on canvas: inout Canvas, row: Int, rows: Int, longest: Pair) {
    guard rows > 1, figure.walkedGrid == .output else {
      let text = figure.walkedGrid == .output ? pixel + " " + value.sign + " " + value.text : nil
      let line = text ?? figure.stepLine(columns: canvas.size.columns - 3)
      canvas.write(line, row: row, column: PixelLayout.left)
      return
    }
    var grids = [LoupeGrid.window(figure, columns: longest.columns)]
    if figure.kernel != nil {
      grids.append(LoupeGrid(columns: longest.columns, width: figure.widths.kernel, cell: weight))
      grids.append(LoupeGrid(columns: longest.columns, width: figure.productWidth, cell: product))
    }
    let room = canvas.size.columns - PixelLayout.left - resultWidth - 4
    while grids.count > 1, LoupeGrid.length(grids) > room { grids.removeLast() }
    let column = LoupeGrid.draw(
      grids, between: ["×", "="], of: figure, on: &canvas, row: row, column: PixelLayout.left)
    if figure.presentation.focus == .kernel, grids.count > 1 {
      // Beside the weights the arrow would read as an operator.
      let column = PixelLayout.left + grids[0].length + LoupeGrid.gap
      canvas.write("▸kernel", row: row - 1, column: column, Style(.heading))
    }
    canvas.put("→", row: row + 1, column: column + 1)
    drawResult(on: &canvas, row: row, column: column + 4)
  }

  /// Columns for the pixel's name, its value and the notes; the longest name there is, so that nothing moves.
  private var resultWidth: Int {
    let last = figure.geometry?.outputShape.map { $0.position(at: $0.count - 1) }
    let name = last.map { figure.name(ofOutput: $0) }?.unicodeScalars.count ?? 0
    return max(name, notes.joined(separator: ", ").unicodeScalars.count, Self.leastResult)
  }

  /// "so far  −1020 " with a few columns to spare.
  private static let leastResult = 17

  /// The pixel, its value in gold, and the notes.
  private func drawResult(on canvas: inout Canvas, row: Int, column: Int) {
    canvas.write(pixel, row: row, column: column)
    let next = canvas.write(value.sign + " ", row: row + 1, column: column)
    if !value.text.isEmpty { canvas.write(" \(value.text) ", row: row + 1, column: next, Style(.rail)) }
    let text = shortened(notes.joined(separator: ", "), to: canvas.size.columns - column - 1)
    canvas.write(text, row: row + 2, column: column, Style(.faint))
  }

  /// "output[0, 9, 17]".
  private var pixel: String {
    figure.geometry?.outputShape == nil ? "output" : figure.name(ofOutput: figure.cell)
  }

  /// The value of the pixel, or what has come of it so far.
  private var value: (sign: String, text: String) {
    let sign = figure.isCellDone ? "=" : "so far"
    switch figure.output(figure.cell) {
    case .number(let number):
      let text = NumberText(number, style: figure.style, width: 12)
      return (text.isShortened && sign == "=" ? "≈" : sign, text.digits)
    case .minusInfinity: return (sign, "−∞")
    case .covered: return ("=", "")
    case .nothing: return (sign, "")
    }
  }

  // MARK: cells

  private func weight(_ row: Int, _ column: Int) -> GridCell {
    let tap = Position(channel: figure.kernel?.channel(figure.inputChannel) ?? 0, row: row, column: column)
    var cell = GridCell(content: figure.weight(tap))
    cell.shade = figure.kernelPaint(cell.content)
    if figure.isEdited(.kernel, tap) {
      cell.markField()
    } else if figure.kernel?.current == tap {
      cell.markTerm()
    }
    return cell
  }

  /// Products appear one by one.
  private func product(_ row: Int, _ column: Int) -> GridCell {
    let channel = figure.inputChannel - figure.window.channels.lowerBound
    let (rows, columns) = (figure.window.rows.count, figure.window.columns.count)
    let term = (channel * rows + row) * columns + column
    guard figure.term.map({ term <= $0 }) ?? true else { return GridCell(content: .nothing) }
    var cell = GridCell(content: figure.product(term))
    cell.shade = figure.productPaint(cell.content)
    if figure.term == term { cell.markTerm() }
    return cell
  }
}
