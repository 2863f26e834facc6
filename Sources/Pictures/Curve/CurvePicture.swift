import Screen

/// The curve of a function of one number, as large as there is room for, with the walked number on it.
struct CurvePicture: Picture {
  static let name = "curve"
  static let summary = "the curve of an activation, with the number on it"

  static func refusal(of figure: Figure) -> String? {
    if case .walking = figure.state, figure.curve != nil { return nil }
    return "a curve shows a function of one number: relu, leaky_relu, sigmoid, tanh, or the e^x of softmax"
  }

  private let figure: Figure
  /// More columns than these make a curve flat.
  private static let widest = 72
  /// The rows of the step and its sum, and the gap above them.
  private static let stepRows = 3

  init(_ figure: Figure) { self.figure = figure }

  func size(in room: Size) -> Size {
    Size(rows: min(room.rows / 2, 18), columns: min(room.columns, Self.widest))
  }

  func draw(on canvas: inout Canvas) {
    guard let curve = figure.curve else { return }
    let rows = canvas.size.rows - Self.stepRows - 1
    let columns = min(canvas.size.columns - 2, Self.widest)
    CurveSketch(curve).draw(on: &canvas, Place(row: 1, column: 1), Size(rows: rows, columns: columns))
    SumLines(figure).draw(on: &canvas, row: canvas.size.rows - Self.stepRows + 1, height: Self.stepRows - 1)
  }
}
