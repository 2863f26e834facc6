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
    guard let state = model.state else { return canvas.frame }
    let title = TitleLine(model.glyphs)
    if let name = model.sceneName {
      title.draw(name, PlaceText.of(state), on: &canvas)
    } else {
      title.draw(
        NetworkStrip(state.figure), [PlaceText.of(state), PlaceText.of(state, isShort: true)], on: &canvas)
    }
    let room = Size(rows: size.rows - footerRows - 2, columns: size.columns)
    canvas.draw(at: Place(row: 1, column: 0), room) {
      FigurePlate(state.figure, showsNetwork: model.sceneName != nil).draw(on: &$0)
    }
    BottomLine(model).draw(on: &canvas, row: size.rows - footerRows - 1)
    return canvas.frame
  }
}
