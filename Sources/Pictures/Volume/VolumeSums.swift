import ConvEngine
import Notation
import Screen

/// The column addition of a volume: sums of channels without a band, the bias, a rule, and the total.
struct VolumeSums {
  private let figure: Figure
  private let rows: VolumeRows
  private let column, width: Int
  /// Whether the total goes on into a map beside it.
  private let hasMaps: Bool

  init(_ figure: Figure, _ rows: VolumeRows, _ columns: VolumeColumns, hasMaps: Bool) {
    (self.figure, self.rows, self.hasMaps) = (figure, rows, hasMaps)
    (column, width) = (columns.sum, columns.sumWidth)
  }

  func draw(on canvas: inout Canvas) {
    let last = rows.sumTop + rows.sumRows - 1
    drawHidden(on: &canvas)
    if figure.bias != .nothing { drawBias(on: &canvas, row: last - (rows.hasRule ? 2 : 1)) }
    if rows.hasRule {
      canvas.write(String(repeating: "─", count: width + 2), row: last - 1, column: column, Style(.faint))
    }
    // Before the last product it is no total.
    let label = figure.isCellDone || figure.covering.contains(.output) ? "total" : "so far"
    canvas.write(label, row: last, endingBefore: column - 2)
    var total = GridCell(content: figure.output(figure.cell), tone: .rail)
    (total.left, total.right) = ("[", "]")
    total.draw(on: &canvas, row: last, column: column, width: width, style: figure.style)
    if hasMaps { canvas.put("→", row: last, column: column + width + 3) }
  }

  /// The bias comes behind the last product.
  private func drawBias(on canvas: inout Canvas, row: Int) {
    canvas.write("bias", row: row, endingBefore: column - 2, Style(.faint))
    canvas.put("+", row: row, column: column, Style(.faint))
    let count = figure.productCount
    guard figure.term.map({ $0 >= count }) ?? true else { return }
    Self.draw(
      figure.bias, isFirst: false, on: &canvas, row: row, column: column, width: width, figure,
      isCurrent: figure.term == count)
  }

  /// The channels above and below the bands, each side in one line: "ch 0–4  12"; or both in one, "the rest  12".
  private func drawHidden(on canvas: inout Canvas) {
    let (all, shown) = (figure.window.channels, rows.channels.range)
    let parts = [
      all.lowerBound..<max(all.lowerBound, min(all.upperBound, shown.lowerBound)),
      min(all.upperBound, max(all.lowerBound, shown.upperBound))..<all.upperBound,
    ].filter { !$0.isEmpty }
    guard rows.hiddenRows > 0, !parts.isEmpty else { return }
    if rows.hiddenRows == 1, parts.count == 2 {
      let sums = parts.compactMap { figure.sumSoFar(of: figure.terms(of: $0)) }
      let isCovered = sums.contains(.covered)
      let sum = sums.compactMap(\.number).reduce(Number.zero, +)
      draw(
        "the rest", isCovered ? .covered : sums.isEmpty ? nil : .number(sum), isFirst: false, row: 0,
        on: &canvas)
      return
    }
    for (line, part) in parts.enumerated() {
      let label = part.count == 1 ? "ch \(part.lowerBound)" : "ch \(part.lowerBound)–\(part.upperBound - 1)"
      let isBefore = part.lowerBound == all.lowerBound
      let row = rows.hiddenRows == 2 && !isBefore ? 1 : line
      draw(label, figure.sumSoFar(of: figure.terms(of: part)), isFirst: isBefore, row: row, on: &canvas)
    }
  }

  private func draw(
    _ label: String, _ sum: ShownNumber?, isFirst: Bool, row: Int, on canvas: inout Canvas
  ) {
    canvas.write(label, row: rows.sumTop + row, endingBefore: column - 2)
    guard let sum else { return }
    Self.draw(
      sum, isFirst: isFirst, on: &canvas, row: rows.sumTop + row, column: column, width: width, figure)
  }

  /// One line of the addition: a plus, but for the first, and the number.
  static func draw(
    _ number: ShownNumber, isFirst: Bool, on canvas: inout Canvas, row: Int, column: Int, width: Int,
    _ figure: Figure, isCurrent: Bool = false
  ) {
    var cell = GridCell(content: number)
    if isCurrent { cell.markTerm() }
    cell.draw(on: &canvas, row: row, column: column, width: width, style: figure.style)
    if !isFirst, !isCurrent { canvas.put("+", row: row, column: column, Style(.faint)) }
  }
}
