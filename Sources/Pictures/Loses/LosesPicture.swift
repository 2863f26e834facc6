import ConvEngine
import Notation
import Screen

/// What pooling loses: two inputs that differ above, and below them the same answer, so that whatever follows cannot
/// tell them apart.
///
/// Source: Goodfellow et al., *Deep Learning*, 9.4: underfitting, where a task needs the place.
struct LosesPicture: Picture {
  static let name = "loses"
  static let summary = "two inputs that a pooling cannot tell apart"
  static let marks: [(mark: String, meaning: String)] = [
    ("= ≠", "the same for both, or not"), ("[ ]", "the walked cell, and its window"),
  ]
  static let labNoun = "another B"
  static let comparesPooling = true

  static func refusal(of figure: Figure) -> String? {
    guard case .walking = figure.state else {
      return "loses looks at a pooling layer; there is nothing to walk"
    }
    if figure.covering.contains(.size) {
      return "loses shows how large the output is, which is what the page asks"
    }
    return figure.pairFault.map(text)
  }

  static func labs(of figure: Figure) -> [Lab] { figure.others }

  static func refusalOfOtherFace(of figure: Figure) -> String? { nil }

  private static func text(_ fault: PooledPairFault) -> String {
    switch fault {
    case .kind(let kind): "loses looks at a pooling layer, and this is \(kind)"
    case .noNumbers: "loses compares numbers, and there are shapes only"
    case .letters: "loses compares numbers, and letters have no order"
    case .cannotRun(let fault): "the layers cannot run: " + FaultText.line(fault.fault)
    case .tooLarge:
      "loses sets two inputs side by side, and this is too large for that; a smaller one shows it as well"
    case .otherSize: "the other input was for another size; r goes back to the scene as it was opened"
    }
  }

  private let figure: Figure

  init(_ figure: Figure) { self.figure = figure }

  func size(in room: Size) -> Size {
    guard let pair = figure.pair else { return room }
    return Size(rows: min(room.rows, PairGrids.wantedRows(pair)), columns: room.columns)
  }

  func draw(on canvas: inout Canvas) {
    guard let pair = figure.pair else {
      canvas.writeWrapped(
        "two inputs are compared when loses is chosen with o", row: 0, column: 1, height: 2, Style(.faint))
      return
    }
    PairGrids(figure, pair, canvas.size).draw(on: &canvas)
  }
}
