import Screen
import Tutor

/// The home screen: the parts of the course with their lessons, how far each has come, and what the chosen one is
/// good for.
struct MenuView {
  private let model: Model
  private let menu: Menu
  private let standings: [Standing?]

  init(_ model: Model) {
    self.model = model
    menu = model.menu ?? Menu([])
    standings = menu.items.map {
      if case .lesson(let entry) = $0 { Standing(entry.outline, model.progress[entry.name]) } else { nil }
    }
  }

  func frame(_ size: Size) -> Frame {
    var canvas = Canvas(size)
    let layout = MenuLayout(menu, size)
    drawTitle(on: &canvas)
    for (index, lines) in layout.columns.enumerated() {
      draw(lines, layout, left: index * layout.width, on: &canvas)
    }
    if let chosen = menu.chosen {
      MenuDetail(chosen, standings[menu.selected], model.glyphs).draw(layout, on: &canvas)
    }
    drawBottom(model, on: &canvas)
    return canvas.frame
  }

  private func drawTitle(on canvas: inout Canvas) {
    let lessons = standings.compactMap { $0 }
    let done = lessons.count { $0.isDone }
    let isShort = canvas.size.columns < 60
    let words = isShort ? "\(done) of \(lessons.count) done" : "\(done) of \(lessons.count) lessons done"
    TitleLine(model.glyphs).draw("convwalk", lessons.isEmpty ? "" : words, on: &canvas)
    if !isShort { canvas.write("convolutional networks, step by step", row: 0, column: 11, Style(.faint)) }
    if lessons.isEmpty { canvas.write("there are no lessons here", row: 2, column: 1, Style(.faint)) }
  }

  private func draw(_ lines: [MenuLayout.Line], _ layout: MenuLayout, left: Int, on canvas: inout Canvas) {
    let chosen = lines.firstIndex(of: .item(menu.selected)) ?? 0
    let view = Viewport(length: lines.count, room: layout.rows, start: chosen, span: 1)
    for (row, index) in view.range.enumerated() {
      var line = lines[index]
      // Above lessons that begin in the middle of a part stands its name.
      if row == 0, view.first > 0, case .item(let item) = line,
        let part = menu.parts.firstIndex(where: { $0.items.contains(item) }), menu.parts[part].heading != nil
      {
        line = .heading(part)
      }
      switch line {
      case .blank: break
      case .heading(let part): drawHeading(part, layout, row: layout.top + row, left: left, on: &canvas)
      case .item(let item): draw(item: item, layout, row: layout.top + row, left: left, on: &canvas)
      }
    }
    if view.first > 0 { canvas.put("↑", row: layout.top, column: 0, Style(.faint)) }
    if view.range.upperBound < lines.count {
      canvas.put("↓", row: layout.top + layout.rows - 1, column: 0, Style(.faint))
    }
  }

  private func drawHeading(_ part: Int, _ layout: MenuLayout, row: Int, left: Int, on canvas: inout Canvas) {
    let room = layout.width - 5
    let heading = shortened(model.glyphs.text(menu.parts[part].heading ?? ""), to: room)
    let indent = layout.columns.count > 1 || layout.style == .beside ? 4 : 7
    canvas.write(heading, row: row, column: left + indent, Style(.heading))
    let lessons = menu.parts[part].items.compactMap { standings[$0] }
    if layout.style == .beside, !lessons.isEmpty {
      let count = "\(lessons.count { $0.isDone })/\(lessons.count)"
      canvas.write(count, row: row, endingBefore: left + layout.width - 1, Style(.faint))
    }
  }

  private func draw(
    item: Int, _ layout: MenuLayout, row: Int, left: Int, on canvas: inout Canvas
  ) {
    let isChosen = item == menu.selected
    let tone: Style.Tone = isChosen ? .rail : .plain
    let quiet: Style.Tone = isChosen ? .rail : .faint
    let (first, end) = (left + 1, left + layout.width)
    if isChosen {
      let blanks = String(repeating: " ", count: max(0, min(end, canvas.size.columns - 1) - first))
      canvas.write(blanks, row: row, column: first, Style(.rail))
      canvas.put("▸", row: row, column: first, Style(.rail))
    }
    let standing = standings[item]
    if let mark = mark(standing) { canvas.put(mark, row: row, column: first + 1, Style(quiet)) }
    canvas.write(number(of: item), row: row, endingBefore: first + 5, Style(quiet))
    let title = model.glyphs.text(menu.items[item].title)
    let start = first + (layout.columns.count > 1 ? 6 : 7)
    var room = min(end, canvas.size.columns - 1) - start
    if layout.style == .beside {
      room = 21
      drawPages(standing, row: row, column: left + 30, quiet, on: &canvas)
    } else if let note = note(standing), title.unicodeScalars.count + 1 + note.count <= room {
      canvas.write(note, row: row, endingBefore: start + room, Style(quiet))
    }
    canvas.write(shortened(title, to: room), row: row, column: start, Style(tone))
  }

  /// The number that `learn` takes.
  private func number(of item: Int) -> String {
    guard case .lesson(let entry) = menu.items[item] else { return "" }
    let number = entry.number.map { String($0) } ?? ""
    return number.count > 3 ? "" : number
  }

  /// Whether a lesson is done, or begun.
  private func mark(_ standing: Standing?) -> Unicode.Scalar? {
    standing?.isDone == true ? "✓" : standing?.page != nil ? "·" : nil
  }

  /// "3/7" pages, of a lesson that is not done.
  private func note(_ standing: Standing?) -> String? {
    guard let standing, standing.page != nil, !standing.isDone else { return nil }
    return "\(standing.pagesDone.count { $0 })/\(standing.pagesDone.count)"
  }

  /// A mark for each page; where there are too many, how many are done.
  private func drawPages(
    _ standing: Standing?, row: Int, column: Int, _ tone: Style.Tone, on canvas: inout Canvas
  ) {
    guard let pages = standing?.pagesDone else { return }
    let marks =
      pages.count > 12
      ? "\(pages.count { $0 })/\(pages.count)" : pages.map { $0 ? "■" : "·" }.joined()
    canvas.write(marks, row: row, column: column, Style(tone))
  }
}

/// Keys and the line above them, on the last rows.
func drawBottom(_ model: Model, on canvas: inout Canvas) {
  let footer = Footer(model)
  footer.draw(on: &canvas, row: canvas.size.rows - 1, height: 1)
  BottomLine(model).draw(on: &canvas, row: canvas.size.rows - 2)
}
