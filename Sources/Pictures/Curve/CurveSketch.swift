import ConvEngine
import Notation
import Screen

/// A curve with its axes, and the point on it where the walked cell stands.
///
/// What it reaches over follows from the input, so that the curve stays while the point moves along it.
struct CurveSketch {
  private let curve: CurveFigure
  private let horizontal: ClosedRange<Double>
  private let vertical: ClosedRange<Double>

  /// How many columns the curve would like to have.
  let width = 25

  init(_ curve: CurveFigure) {
    self.curve = curve
    horizontal = -curve.reach...curve.reach
    let ends = [curve.function(-curve.reach), curve.function(curve.reach), 0]
    vertical = (ends.min() ?? 0)...(ends.max() ?? 1)
  }

  /// Draws the heading, and the curve below it.
  func draw(on canvas: inout Canvas, _ place: Place, _ size: Size) {
    drawHeading(curve.heading, isFocused: false, on: &canvas, place, size)
    let (rows, columns) = (min(size.rows - 2, 13), size.columns - 1)
    guard rows >= 3, columns >= 5 else { return }
    let top = place.row + 1
    let axisRow = top + line(0, rows)
    let axisColumn = place.column + column(0, columns)
    for row in 0..<rows { canvas.put("│", row: top + row, column: axisColumn, Style(.faint)) }
    for column in 0..<columns { canvas.put("─", row: axisRow, column: place.column + column, Style(.faint)) }
    canvas.put("┼", row: axisRow, column: axisColumn, Style(.faint))
    var last: Int?
    for column in 0..<columns {
      let next = line(curve.function(x(column, columns)), rows)
      // Where the curve is steep, what lies between two columns belongs to it too.
      let first = min(next, last.map { $0 > next ? $0 - 1 : $0 + 1 } ?? next)
      let end = max(next, last.map { $0 > next ? $0 - 1 : $0 < next ? $0 + 1 : $0 } ?? next)
      for row in min(first, end)...end { canvas.put("•", row: top + row, column: place.column + column) }
      last = next
    }
    drawEnds(on: &canvas, Place(row: top + rows, column: place.column), columns)
    drawPoint(on: &canvas, Place(row: top, column: place.column), rows, columns)
  }

  /// How far the x axis reaches, below its ends.
  private func drawEnds(on canvas: inout Canvas, _ place: Place, _ columns: Int) {
    let reach = NumberText(.exact(Rational(Int(horizontal.upperBound.rounded(.up)))), width: 6).text
    canvas.write("−" + reach, row: place.row, column: place.column, Style(.faint))
    canvas.write(reach, row: place.row, endingBefore: place.column + columns, Style(.faint))
  }

  /// The point in brackets; one beyond the ends stands at the end.
  private func drawPoint(on canvas: inout Canvas, _ place: Place, _ rows: Int, _ columns: Int) {
    guard let point = curve.point, !point.isNaN else { return }
    let x = min(max(point, horizontal.lowerBound), horizontal.upperBound)
    let (row, column) = (place.row + line(curve.function(x), rows), place.column + column(x, columns))
    canvas.put("[", row: row, column: column - 1, Style(.rail))
    canvas.put("•", row: row, column: column, Style(.rail))
    canvas.put("]", row: row, column: column + 1, Style(.rail))
  }

  private func x(_ column: Int, _ columns: Int) -> Double {
    horizontal.lowerBound + (horizontal.upperBound - horizontal.lowerBound) * Double(column)
      / Double(columns - 1)
  }

  private func column(_ x: Double, _ columns: Int) -> Int {
    let share = (x - horizontal.lowerBound) / (horizontal.upperBound - horizontal.lowerBound)
    return Int((share * Double(columns - 1)).rounded())
  }

  /// On which line from the top a value stands.
  private func line(_ y: Double, _ rows: Int) -> Int {
    let share = (vertical.upperBound - y) / (vertical.upperBound - vertical.lowerBound)
    return min(max(0, Int((share * Double(rows - 1)).rounded())), rows - 1)
  }
}
