import Screen
import Tutor

/// What is told of the chosen item of the home screen: what it is good for, and how far one has come.
struct MenuDetail {
  private let item: Menu.Item
  private let standing: Standing?
  private let glyphs: Glyphs

  init(_ item: Menu.Item, _ standing: Standing?, _ glyphs: Glyphs) {
    (self.item, self.standing, self.glyphs) = (item, standing, glyphs)
  }

  func draw(_ layout: MenuLayout, on canvas: inout Canvas) {
    let size = canvas.size
    switch layout.style {
    case .short:
      let goal = shortened(glyphs.text(item.goal), to: size.columns - 2)
      canvas.write(goal, row: size.rows - 3, column: 1, Style(.faint))
    case .below:
      canvas.writeWrapped(glyphs.text(item.goal), row: size.rows - 5, column: 1, height: 2)
      canvas.write(standing?.words ?? "", row: size.rows - 3, column: 1, Style(.faint))
    case .beside:
      let left = layout.width + 8
      let part = Size(rows: size.rows - 4, columns: size.columns - left)
      canvas.draw(at: Place(row: 2, column: left), part) { drawAll(on: &$0) }
    }
  }

  /// The title, the goal, the pages, the questions and the source, one below the other.
  private func drawAll(on canvas: inout Canvas) {
    let number = if case .lesson(let entry) = item { entry.number.map { "\($0)  " } ?? "" } else { "" }
    canvas.write(
      shortened(number + glyphs.text(item.title), to: canvas.size.columns - 1), row: 0, column: 0,
      Style(.heading))
    let goal = wrapped(glyphs.text(item.goal), width: canvas.size.columns - 1, height: 4)
    for (row, line) in goal.enumerated() { canvas.write(line, row: 2 + row, column: 0) }
    guard case .lesson(let entry) = item, let standing else { return }
    var row = 3 + goal.count
    let source = wrapped(glyphs.text(entry.source), width: canvas.size.columns - 1, height: 3)
    // What is left when the questions and the source have their rows.
    let words =
      "\(standing.right) of \(standing.questions) right\(standing.tryWords)\(standing.shownWords)"
    let answers = wrapped(words, width: canvas.size.columns - 1, height: 2)
    let room = max(0, canvas.size.rows - row - 2 - 3 - answers.count - 2 - source.count)
    if !entry.outline.pages.isEmpty {
      canvas.write("pages", row: row, column: 0, Style(.heading))
      row = drawPages(entry, standing, row: row + 2, room: room, on: &canvas) + 1
    }
    if standing.questions > 0 {
      canvas.write("questions", row: row, column: 0, Style(.heading))
      for (line, words) in answers.enumerated() { canvas.write(words, row: row + 2 + line, column: 0) }
      row += 3 + answers.count
    }
    if !entry.source.isEmpty {
      canvas.write("source", row: row, column: 0, Style(.heading))
      for (line, text) in source.enumerated() {
        canvas.write(text, row: row + 2 + line, column: 0, Style(.faint))
      }
    }
  }

  /// The headings of the pages, with a tick where one is done and a mark at the one to go on with; the row below them.
  private func drawPages(
    _ entry: Menu.Entry, _ standing: Standing, row: Int, room: Int, on canvas: inout Canvas
  ) -> Int {
    let pages = entry.outline.pages
    let digits = String(pages.count).count
    let view = Viewport(length: pages.count, room: room, start: standing.page ?? 0, span: 1)
    for (line, index) in view.range.enumerated() {
      let isNext = index == standing.page && !standing.isDone
      let tone: Style.Tone = isNext ? .rail : .plain
      let number = String(index + 1)
      let margin = String(repeating: " ", count: digits - number.count)
      if isNext { canvas.write("▸", row: row + line, column: 0, Style(.rail)) }
      if standing.pagesDone[index], !isNext { canvas.put("✓", row: row + line, column: 0, Style(.faint)) }
      canvas.write(" \(margin)\(number) ", row: row + line, column: 1, Style(isNext ? .rail : .faint))
      let heading = shortened(glyphs.text(pages[index].heading), to: canvas.size.columns - digits - 4)
      canvas.write(heading, row: row + line, column: digits + 3, Style(tone))
    }
    return row + view.count
  }
}
