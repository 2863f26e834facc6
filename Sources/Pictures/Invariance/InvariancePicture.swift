import ConvEngine
import Notation
import Screen

/// What pooling does to a shift: what it reads and what it gives, each as it is and after the input has moved, with a
/// mark below every number that has changed.
///
/// Source: Goodfellow et al., *Deep Learning*, 9.3, Figure 9.8.
struct InvariancePicture: Picture {
  static let name = "invariance"
  static let summary = "what changes behind a pooling when the input is shifted"
  static let marks: [(mark: String, meaning: String)] = [
    ("= ≠", "the same after the shift, or not"), ("[ ]", "the walked cell, and its window"),
  ]
  static let labNoun = "shift"
  static let comparesPooling = true

  static func refusal(of figure: Figure) -> String? {
    guard case .walking = figure.state else {
      return "invariance looks at a pooling layer; there is nothing to walk"
    }
    if figure.covering.contains(.size) {
      return "invariance shows how large the output is, which is what the page asks"
    }
    return figure.shiftFault.map(text)
  }

  static func labs(of figure: Figure) -> [Lab] { figure.shifts }

  static func refusalOfOtherFace(of figure: Figure) -> String? { nil }

  private static func text(_ fault: ShiftedPoolingFault) -> String {
    switch fault {
    case .kind(let kind): "invariance looks at a pooling layer, and this is \(kind)"
    case .signal: "a signal has one row only, so it cannot be shifted down; t chooses another shift"
    case .noNumbers: "invariance compares numbers, and there are shapes only"
    case .letters: "invariance compares numbers, and letters have no order"
    case .cannotRun(let fault): "the layers cannot run: " + FaultText.line(fault.fault)
    case .tooLarge:
      "invariance computes everything twice, and this is too large for that; a smaller input shows it as well"
    }
  }

  private let figure: Figure

  init(_ figure: Figure) { self.figure = figure }

  func size(in room: Size) -> Size {
    guard let shifted = figure.shifted else { return room }
    let isWide = room.columns >= ShiftSeries.leastColumns
    let wanted =
      figure.isSignal
      ? ShiftSignal.rows + (isWide ? ShiftSeries.wantedRows(shifted) : 0)
      : isWide ? ShiftSeriesPage.wantedRows(shifted) : ShiftGrids.wantedRows(shifted)
    return Size(rows: min(room.rows, wanted), columns: room.columns)
  }

  func draw(on canvas: inout Canvas) {
    guard let shifted = figure.shifted else {
      canvas.writeWrapped(
        "what a shift changes is computed when invariance is chosen with o", row: 0, column: 1, height: 2,
        Style(.faint))
      return
    }
    if figure.isSignal {
      ShiftSignal(figure, shifted, canvas.size).draw(on: &canvas)
    } else if let page = ShiftSeriesPage(figure, shifted, canvas.size) {
      page.draw(on: &canvas)
    } else {
      ShiftGrids(figure, shifted, canvas.size).draw(on: &canvas)
    }
  }
}
