import Exercises
import Screen
import Tutor

/// The question that is being answered, its options and its hint, in the place of the page's text.
struct QuestionPanel {
  private typealias Line = (text: String, tone: Style.Tone)

  /// The question with its options, and the hint below them.
  private let lines, hint: [Line]
  /// The lines of the chosen option, and whether it is the first.
  private let chosen: (lines: Range<Int>, isFirst: Bool)?

  /// Whether some text was too long for the lines that it may have.
  let isCut: Bool

  /// Nil while no question is being answered, and none is explained.
  init?(_ model: Model, width: Int) {
    if let explained = ExplainedAnswer(model) {
      let ask = wrapped(explained.ask, width: width, height: 4)
      let why = wrapped(explained.why, width: width, height: Self.mostLines)
      lines = ask.map { (text: $0, tone: .heading) } + why.map { (text: $0, tone: .plain) }
      (hint, chosen, isCut) = ([], nil, why.count > Self.mostExplained)
      return
    }
    guard let question = model.askedQuestion, let field = model.field else { return nil }
    let glyphs = model.glyphs
    var isCut = false
    func fitted(_ text: String, width: Int, height: Int) -> [String] {
      isCut = isCut || wrapped(text, width: width, height: height + 1).count > height
      return wrapped(text, width: width, height: height)
    }
    var lines = fitted(glyphs.text(question.ask), width: width, height: 4).map {
      (text: $0, tone: Style.Tone.heading)
    }
    var chosen: (Range<Int>, Bool)?
    if case .choice(let options, _) = question.kind {
      for (index, option) in options.enumerated() {
        let (isMarked, first) = (index == field.option, lines.count)
        for (line, text) in fitted(glyphs.text(option), width: width - 6, height: 3).enumerated() {
          let mark = (isMarked ? "▸ " : "  ") + "\(index)  "
          lines.append((line == 0 ? mark + text : "     " + text, isMarked ? .rail : .plain))
        }
        if isMarked { chosen = (first..<lines.count, index == 0) }
      }
    }
    var hint: [Line] = []
    if let slip = field.slip {
      hint = fitted(glyphs.text(slip), width: width, height: 3).map { ($0, .strong) }
    }
    // One below the other, term by term; a sum that is wider than the screen helps nobody.
    if field.sums.allSatisfy({ $0.unicodeScalars.count <= width }) {
      hint += field.sums.map { ($0, .plain) }
    }
    if field.showsHint, let text = question.hint {
      hint += fitted(glyphs.text("Hint: " + text), width: width, height: 3).map { ($0, .emphasis) }
    }
    (self.lines, self.hint, self.chosen, self.isCut) = (lines, hint, chosen, isCut)
  }

  /// More lines than these take the room that the figure needs.
  private static let mostExplained = 4
  private static let mostLines = 40

  /// How many rows it takes.
  var rows: Int { lines.count + hint.count }

  /// Draws the question with its options, and the hint that was asked for below them.
  ///
  /// Where it does not fit, the question and the options scroll with the chosen one: the first brings back the
  /// question. Arrows say where there is more.
  func draw(on canvas: inout Canvas, row: Int, height: Int) {
    let room = max(0, height - hint.count)
    let first = first(room)
    let shown = lines.dropFirst(first).prefix(room)
    for (place, line) in (shown + hint).prefix(height).enumerated() {
      canvas.write(line.text, row: row + place, column: 1, Style(line.tone))
    }
    let edge = canvas.size.columns - 1
    if first > 0 { canvas.put("↑", row: row, column: edge, Style(.key)) }
    if first + room < lines.count, room > 0 {
      canvas.put("↓", row: row + room - 1, column: edge, Style(.key))
    }
  }

  /// The first line that shows in so many rows.
  private func first(_ room: Int) -> Int {
    guard let chosen, lines.count > room else { return 0 }
    if chosen.isFirst, chosen.lines.lowerBound < room { return 0 }
    return max(0, min(chosen.lines.upperBound - room, chosen.lines.lowerBound))
  }
}

/// The question that was answered last, with what explains its answer, in the characters of the screen.
private struct ExplainedAnswer {
  let ask, why: String

  /// Nil where none is explained.
  init?(_ model: Model) {
    guard model.field == nil, let page = model.reading?.page, let index = page.explained,
      let why = page.page.questions[index].explain
    else { return nil }
    (ask, self.why) = (model.glyphs.text(page.page.questions[index].ask), model.glyphs.text(why))
  }
}
