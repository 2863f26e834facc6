import Screen
import Tutor

/// The pages that a search found.
struct SearchView {
  private let model: Model

  init(_ model: Model) { self.model = model }

  func frame(_ size: Size) -> Frame {
    var canvas = Canvas(size)
    guard let search = model.search else { return canvas.frame }
    let count = search.hits.count
    let found = "\(count) \(count == 1 ? "page" : "pages")"
    TitleLine(model.glyphs).draw("pages with '\(search.words)'", found, on: &canvas)
    let lines = search.hits.map { ChoiceList.Line(title: $0.heading, note: $0.title) }
    ChoiceList(lines, selected: search.selected, empty: "").draw(on: &canvas, row: 2, height: size.rows - 9)
    let excerpt = search.hits.indices.contains(search.selected) ? search.hits[search.selected].excerpt : ""
    canvas.writeWrapped(excerpt, row: size.rows - 6, column: 1, height: 3)
    drawBottom(model, on: &canvas)
    return canvas.frame
  }
}
