import Screen
import Tutor

/// The lessons to choose from: titles, how far each has come, and the goal of the chosen one.
struct MenuView {
  private let model: Model

  init(_ model: Model) { self.model = model }

  func frame(_ size: Size) -> Frame {
    var canvas = Canvas(size)
    let entries = model.menu?.entries ?? []
    let digits = String(entries.count).count
    let lines = entries.enumerated().map { index, entry in
      let number = String(index + 1)
      let margin = String(repeating: " ", count: digits - number.count)
      return ChoiceList.Line(title: "\(margin)\(number)  \(entry.title)", note: progress(of: entry))
    }
    let chosen = model.menu?.selected ?? 0
    let goal = model.menu?.entries.indices.contains(chosen) == true ? model.menu?.entries[chosen].goal : nil
    TitleLine(model.glyphs).draw("convwalk: lessons", "", on: &canvas)
    ChoiceList(lines, selected: chosen, empty: "there are no lessons here").draw(
      on: &canvas, row: 2, height: size.rows - 8)
    canvas.writeWrapped(goal ?? "", row: size.rows - 5, column: 1, height: 2)
    drawBottom(model, on: &canvas)
    return canvas.frame
  }

  private func progress(of entry: Menu.Entry) -> String {
    let progress = model.progress[entry.name]
    if progress.isFinished { return "read" }
    return progress.pagesSeen > 0 ? "page \(progress.page + 1)" : ""
  }
}

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
    let lines = search.hits.map { ChoiceList.Line(title: $0.heading, note: $0.lesson) }
    ChoiceList(lines, selected: search.selected, empty: "").draw(on: &canvas, row: 2, height: size.rows - 8)
    let excerpt = search.hits.indices.contains(search.selected) ? search.hits[search.selected].excerpt : ""
    canvas.writeWrapped(excerpt, row: size.rows - 5, column: 1, height: 2)
    drawBottom(model, on: &canvas)
    return canvas.frame
  }
}

/// Keys and the line above them, on the last rows.
private func drawBottom(_ model: Model, on canvas: inout Canvas) {
  let footer = Footer(model)
  footer.draw(on: &canvas, row: canvas.size.rows - 1, height: 1)
  BottomLine(model).draw(on: &canvas, row: canvas.size.rows - 2)
}

/// Lines of which one is chosen; those round the chosen one show.
struct ChoiceList {
  struct Line {
    let title: String
    /// What stands at the right.
    let note: String
  }

  private let lines: [Line]
  private let selected: Int
  private let empty: String

  init(_ lines: [Line], selected: Int, empty: String) {
    (self.lines, self.selected, self.empty) = (lines, selected, empty)
  }

  func draw(on canvas: inout Canvas, row: Int, height: Int) {
    if lines.isEmpty { canvas.write(empty, row: row, column: 1, Style(.faint)) }
    let width = min(canvas.size.columns - 2, 76)
    let view = Viewport(length: lines.count, room: height, start: selected, span: 1)
    for (place, index) in view.range.enumerated() {
      let line = lines[index]
      let tone: Style.Tone = index == selected ? .rail : .plain
      let note = shortened(line.note, to: width / 3)
      let room = width - 3 - note.unicodeScalars.count
      let title = shortened((index == selected ? "▸ " : "  ") + line.title, to: room)
      let blanks = String(
        repeating: " ", count: max(0, width - title.unicodeScalars.count - note.unicodeScalars.count))
      canvas.write(title + blanks + note, row: row + place, column: 1, Style(tone))
    }
    if view.range.upperBound < lines.count {
      canvas.put("↓", row: row + height - 1, column: 0, Style(.faint))
    }
    if view.first > 0 { canvas.put("↑", row: row, column: 0, Style(.faint)) }
  }
}
