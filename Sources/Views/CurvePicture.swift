import ConvEngine
import Notation
import Screen
import Tutor

/// The curve of an activation, or the e^x of a softmax, with the point on it where the walked cell stands.
///
/// What it reaches over follows from the input, so that the curve stays while the point moves along it.
struct CurvePicture {
  private let state: SceneState
  private let heading: String
  private let function: (Double) -> Double
  /// The x of the point; nil where none is walked, or where it is hidden.
  private let point: Double?
  private let horizontal: ClosedRange<Double>
  private let vertical: ClosedRange<Double>

  /// How many columns the curve would like to have.
  let width = 25

  /// Nil where the layer has no curve.
  init?(_ walk: LayerWalk, _ state: SceneState) {
    self.state = state
    // How far the axis reaches would tell of an input that is hidden.
    let farthest = state.hidden.contains(.input) ? 4 : state.widths.farthestInput
    var x: Number?
    let input = walk.input
    switch walk.layer {
    case .activation(let layer):
      let activation = layer.activation
      function = { activation($0) }
      let reach = activation.bounds != nil ? max(4, min(farthest, 8)) : max(1, farthest)
      horizontal = -reach...reach
      heading = Self.heading(activation)
      x = input[state.cell]
    case .softmax(let layer):
      let walk = SoftmaxWalk(layer, on: input)
      let reach = max(1, min(farthest, 4))
      function = Softmax.exponential
      horizontal = -reach...reach
      heading = "e^x"
      let index = state.place.level == .term ? state.place.term : walk.layer.index(of: state.cell)
      let shift = walk.line(through: state.cell).shift
      x = index < walk.layer.length ? walk.number(state.cell, index) + shift * -1 : nil
    case .convolution, .pooling, .transposed, .flatten, .linear: return nil
    }
    let ends = [function(horizontal.lowerBound), function(horizontal.upperBound), 0]
    vertical = (ends.min() ?? 0)...(ends.max() ?? 1)
    let isShown = state.hidden.isDisjoint(with: [.input, .output])
    point = isShown ? x?.nearestDouble : nil
  }

  /// Draws the heading, and the curve below it.
  func draw(on frame: inout Frame, _ place: Place, _ size: Size) {
    drawHeading(heading, isFocused: false, on: &frame, place, size)
    let (rows, columns) = (min(size.rows - 2, 13), size.columns - 1)
    guard rows >= 3, columns >= 5 else { return }
    let top = place.row + 1
    let axisRow = top + line(0, rows)
    let axisColumn = place.column + column(0, columns)
    for row in 0..<rows { frame.put("│", row: top + row, column: axisColumn, Style(.faint)) }
    for column in 0..<columns { frame.put("─", row: axisRow, column: place.column + column, Style(.faint)) }
    frame.put("┼", row: axisRow, column: axisColumn, Style(.faint))
    var last: Int?
    for column in 0..<columns {
      let next = line(function(x(column, columns)), rows)
      // Where the curve is steep, what lies between two columns belongs to it too.
      let first = min(next, last.map { $0 > next ? $0 - 1 : $0 + 1 } ?? next)
      let end = max(next, last.map { $0 > next ? $0 - 1 : $0 < next ? $0 + 1 : $0 } ?? next)
      for row in min(first, end)...end { frame.put("•", row: top + row, column: place.column + column) }
      last = next
    }
    drawEnds(on: &frame, Place(row: top + rows, column: place.column), columns)
    drawPoint(on: &frame, Place(row: top, column: place.column), rows, columns)
  }

  /// How far the x axis reaches, below its ends.
  private func drawEnds(on frame: inout Frame, _ place: Place, _ columns: Int) {
    let reach = NumberText(.exact(Rational(Int(horizontal.upperBound.rounded(.up)))), width: 6).text
    frame.write("−" + reach, row: place.row, column: place.column, Style(.faint))
    frame.write(reach, row: place.row, endingBefore: place.column + columns, Style(.faint))
  }

  /// The point in brackets; one beyond the ends stands at the end.
  private func drawPoint(on frame: inout Frame, _ place: Place, _ rows: Int, _ columns: Int) {
    guard let point, !point.isNaN else { return }
    let x = min(max(point, horizontal.lowerBound), horizontal.upperBound)
    let (row, column) = (place.row + line(function(x), rows), place.column + column(x, columns))
    frame.put("[", row: row, column: column - 1, Style(.window))
    frame.put("•", row: row, column: column, Style(.window))
    frame.put("]", row: row, column: column + 1, Style(.window))
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

  private static func heading(_ activation: Activation) -> String {
    switch activation {
    case .relu: "max(0, x)"
    case .leakyReLU(let slope): "x, or \(NumberText(.exact(slope)).text)·x below 0"
    case .sigmoid: "1/(1 + e^−x)"
    case .tanh: "tanh(x)"
    }
  }
}
