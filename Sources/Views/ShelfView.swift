import Screen
import Tutor

/// Worked examples or sample images to choose from: the name of each, where it is from, and what the chosen one shows.
struct ShelfView {
  private let model: Model

  init(_ model: Model) { self.model = model }

  func frame(_ size: Size) -> Frame {
    var canvas = Canvas(size)
    guard let shelf = model.shelf else { return canvas.frame }
    let place = "\(shelf.selected + 1) of \(shelf.scenes.count)"
    TitleLine(model.glyphs).draw(Menu.Item.play(shelf.kind).title, place, on: &canvas)
    let lines = shelf.scenes.map { ChoiceList.Line(title: $0.name, note: size.columns < 60 ? "" : $0.source) }
    ChoiceList(lines, selected: shelf.selected, empty: "").draw(on: &canvas, row: 2, height: size.rows - 8)
    if shelf.scenes.indices.contains(shelf.selected) {
      let scene = shelf.scenes[shelf.selected]
      let text = scene.source.isEmpty ? scene.summary : "\(scene.summary). \(scene.source)"
      canvas.writeWrapped(model.glyphs.text(text), row: size.rows - 5, column: 1, height: 2)
    }
    drawBottom(model, on: &canvas)
    return canvas.frame
  }
}
