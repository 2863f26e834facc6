import Exercises
import Pictures
import Screen
import Tutor

/// The question that is being answered, in the place of the page's text: its options, what was wrong with the last answer
/// and what was done in it, and the hint.
struct QuestionPanel {
  /// The question with its options.
  private let lines: [PanelLine]
  /// What is known of the last answer, the sum as it was made, and the hint: always in sight.
  private let news: [PanelLine], hint: [PanelLine]
  private let sum: MadeSumLines?
  /// The lines of the chosen option, and whether it is the first.
  private let chosen: (lines: Range<Int>, isFirst: Bool)?
  /// Where a number is typed behind the question: the line, and what was typed.
  private let field: (line: Int, text: String, isWrong: Bool)?

  /// Whether some text was too long for the lines that it may have.
  let isCut: Bool

  /// Nil while no question is being answered, and none is explained.
  ///
  /// - Parameters:
  ///   - sum: a sum as it was made, where the figure does not show it.
  ///   - hasHint: whether the hint stands here, and not below the figure.
  init?(_ model: Model, width: Int, sum: MadeSum? = nil, hasHint: Bool = true) {
    if let explained = ExplainedAnswer(model) {
      let ask = wrapped(explained.ask, width: width, height: 4)
      let why = wrapped(explained.why, width: width, height: Self.mostLines)
      lines = ask.map { PanelLine($0, .heading) } + why.map { PanelLine($0, .plain) }
      (news, hint, self.sum, chosen, field, isCut) = ([], [], nil, nil, nil, why.count > Self.mostExplained)
      return
    }
    guard let question = model.askedQuestion, let typed = model.field else { return nil }
    var text = FittedText(glyphs: model.glyphs, width: width)
    var lines = text.lines(question.ask, height: 4).map { PanelLine($0, .heading) }
    var field: (line: Int, text: String, isWrong: Bool)?
    if case .number = question.kind {
      // Behind the question, or where that is too long below it.
      if lines[lines.count - 1].width + Self.fieldWidth + 3 > width { lines.append(PanelLine("", .plain)) }
      field = (lines.count - 1, typed.text, typed.wrong.contains(0))
    }
    var chosen: (Range<Int>, Bool)?
    if case .choice(let options, _) = question.kind {
      for (index, option) in options.enumerated() {
        let (isMarked, first) = (index == typed.option, lines.count)
        lines += text.option(option, index, isMarked: isMarked, isWrong: typed.wrong.contains(index))
        if isMarked { chosen = (first..<lines.count, index == 0) }
      }
    }
    news = text.news(model.notice, typed)
    hint = hasHint ? text.hint(question, typed) : []
    self.sum = sum.map { MadeSumLines($0, width: width) }
    (self.lines, self.chosen, self.field, isCut) = (lines, chosen, field, text.isCut)
  }

  /// More lines than these take the room that the figure needs.
  private static let mostExplained = 4
  private static let mostLines = 40
  /// Columns of a number that is typed behind its question.
  private static let fieldWidth = 8

  /// How many rows it takes.
  var rows: Int { lines.count + belowRows }

  private var belowRows: Int { news.count + (sum == nil ? 0 : MadeSumLines.rows) + hint.count }

  /// Draws the question with its options, and what is known of the last answer below them.
  ///
  /// Where it does not fit, the question and the options scroll with the chosen one: the first brings back the
  /// question. Arrows say where there is more.
  func draw(on canvas: inout Canvas, row: Int, height: Int) {
    let room = max(0, height - belowRows)
    let first = first(room)
    let shown = Array(lines.dropFirst(first).prefix(room))
    let below = Size(rows: height, columns: canvas.size.columns)
    canvas.draw(at: Place(row: row, column: 0), below) { canvas in
      for (place, line) in (shown + news).enumerated() { line.draw(on: &canvas, row: place) }
      let end = shown.count + news.count
      sum?.draw(on: &canvas, row: end)
      for (place, line) in hint.enumerated() {
        line.draw(on: &canvas, row: end + (sum == nil ? 0 : MadeSumLines.rows) + place)
      }
      drawField(first, room, on: &canvas)
    }
    let edge = canvas.size.columns - 1
    if first > 0 { canvas.put("↑", row: row, column: edge, Style(.key)) }
    if first + room < lines.count, room > 0 {
      canvas.put("↓", row: row + room - 1, column: edge, Style(.key))
    }
  }

  /// The number that is typed, where the line of the question that it stands behind shows.
  private func drawField(_ first: Int, _ room: Int, on canvas: inout Canvas) {
    guard let field, field.line >= first, field.line < first + room else { return }
    let width = lines[field.line].width
    let column = 1 + width + (width == 0 ? 0 : 2)
    let most = canvas.size.columns - column - 3
    let length = min(most, max(Self.fieldWidth, field.text.unicodeScalars.count))
    let count = field.text.unicodeScalars.count
    let text = count <= length ? field.text : "…" + field.text.suffix(length - 1)
    let blanks = String(repeating: " ", count: max(0, length - text.unicodeScalars.count))
    let tone: Style.Tone = field.isWrong ? .warning : .field
    canvas.put("[", row: field.line - first, column: column, Style(.rail))
    let end = canvas.write(text + blanks, row: field.line - first, column: column + 1, Style(tone))
    canvas.put("]", row: field.line - first, column: end, Style(.rail))
    if field.isWrong { canvas.put("≠", row: field.line - first, column: end + 2, Style(.warning)) }
    canvas.showCursor(row: field.line - first, column: column + 1 + min(count, length))
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
