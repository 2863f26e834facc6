import Notation
import Pictures
import Screen
import Tutor

/// The screen of `play`: a title, the figure, one line for news and fields, and the keys.
struct SceneView {
  private let model: Model

  init(_ model: Model) { self.model = model }

  func frame(_ size: Size) -> Frame {
    var canvas = Canvas(size)
    let footer = Footer(model)
    let footerRows = footer.height(columns: size.columns, atMost: size.rows >= 20 ? 2 : 1)
    footer.draw(on: &canvas, row: size.rows - footerRows, height: footerRows)
    BottomLine(model).draw(on: &canvas, row: size.rows - footerRows - 1)
    guard let state = model.state else { return canvas.frame }
    let layers = state.scene.layers
    let isNetwork = layers.count == 1 || state.place.level == .layer
    let layer = isNetwork ? "" : "layer \(state.place.layer) of 0–\(layers.count - 1): "
    drawTitle(layer + layers[state.place.layer].kind, PlaceText.of(state), on: &canvas)
    let room = Size(rows: size.rows - footerRows - 2, columns: size.columns)
    canvas.draw(at: Place(row: 1, column: 0), room) { FigurePlate(state.figure).draw(on: &$0) }
    return canvas.frame
  }
}

/// A heading at the left of the first row, and at its right where one is.
func drawTitle(_ title: String, _ place: String, on canvas: inout Canvas) {
  let start = canvas.size.columns - place.unicodeScalars.count - 1
  canvas.write(shortened(title, to: start - 3), row: 0, column: 1, Style(.heading))
  canvas.write(place, row: 0, column: start, Style(.faint))
}

/// Where the walk stands, in words: "cell 6 of 0–15", "step 3 of 0–9".
enum PlaceText {
  static func of(_ state: SceneState) -> String {
    let count = state.stepCount
    guard count > 0 else { return "" }
    if state.hiding.contains(.size), state.place.level == .cell { return "cell \(state.stepIndex)" }
    return "\(level(state)) \(state.stepIndex) of 0–\(count - 1)"
  }

  /// What → and ← move along.
  static func level(_ state: SceneState) -> String {
    switch state.place.level {
    case .layer: "layer"
    case .cell: "cell"
    case .term: "step"
    }
  }
}
