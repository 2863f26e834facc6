import Exercises
import Lessons
import Pictures
import Screen
import Tutor

/// A page of a lesson: its text, the figure below it, what is asked, and the keys.
struct LessonView {
  private let model: Model

  init(_ model: Model) { self.model = model }

  func frame(_ size: Size) -> Frame {
    var canvas = Canvas(size)
    guard let reading = model.reading else { return canvas.frame }
    let (panel, layout, hint) = parts(reading.page, size)
    TitleLine(model.glyphs).draw(
      page: reading.page.page.title, lesson: lessonNames(reading.lesson), places: places(reading),
      on: &canvas)
    if let panel {
      panel.draw(on: &canvas, row: layout.textTop, height: layout.textRows)
      // What an exercise without a figure gives stands in its text, and is needed for the answer.
      if reading.lesson.isPractice, reading.page.state == nil {
        TextPicture(layout, reading.page, below: panel.rows + 1).draw(on: &canvas)
      }
    } else {
      TextPicture(layout, reading.page).draw(on: &canvas)
    }
    if let state = reading.page.state, layout.figureRows > 0 {
      let room = Size(rows: layout.figureRows, columns: size.columns)
      canvas.draw(at: Place(row: layout.figureTop, column: 0), room) {
        FigurePlate(figure(state, layout), showsNetwork: true).draw(on: &$0)
      }
    }
    let footer = Footer(model)
    footer.draw(on: &canvas, row: size.rows - layout.footerRows, height: layout.footerRows)
    let bottom = size.rows - layout.footerRows - 1
    drawQuestion(reading.page, on: &canvas, row: layout.questionTop, height: layout.questionRows)
    if let hint {
      for (line, text) in hint.enumerated() { text.draw(on: &canvas, row: layout.questionTop + line) }
      // What is typed where it belongs has the cursor there.
      guard canvas.frame.cursor == nil else { return canvas.frame }
      let row = max(layout.answerRow, layout.questionTop + hint.count)
      BottomLine(model).draw(on: &canvas, row: row)
      return canvas.frame
    }
    BottomLine(model).draw(on: &canvas, row: panel == nil ? bottom : layout.answerRow)
    return canvas.frame
  }

  /// The figure with the answer that is typed into it; where it takes turns with the text that is typed below it.
  private func figure(_ state: SceneState, _ layout: LessonLayout) -> Figure {
    var figure = state.figure
    if !layout.showsEither { figure.answer = model.typedAnswer }
    return figure
  }

  /// The question in the place of the text, if one is asked or explained, where everything stands, and while an answer is
  /// typed what of the hint stands below the figure.
  ///
  /// A sum as it was made stands in the figure where that has lines for it, and otherwise with the question; the hint
  /// stands below the figure, and with the question where that leaves no room.
  private func parts(_ page: OpenPage, _ size: Size) -> (QuestionPanel?, LessonLayout, hint: [PanelLine]?) {
    let width = min(size.columns - 2, LessonLayout.widestText)
    func layout(_ panel: QuestionPanel?) -> LessonLayout {
      LessonLayout(page, size, model.glyphs, panelRows: panel?.rows)
    }
    guard let question = model.askedQuestion, let field = model.field else {
      let panel = QuestionPanel(model, width: width)
      return (panel, layout(panel), nil)
    }
    var text = FittedText(glyphs: model.glyphs, width: width)
    var hint = text.hint(question, field)
    var panel = QuestionPanel(model, width: width, hasHint: false)
    let plain = layout(panel)
    // One row is for an answer that is typed below the figure.
    let isHintBelow = hint.count < size.rows - plain.footerRows - plain.questionTop
    if !isHintBelow { hint = [] }
    let room = Size(rows: plain.figureRows, columns: size.columns)
    let isSumInFigure =
      model.typedAnswer != nil && !plain.showsEither
      && page.state.map { FigurePlate($0.figure).showsMadeSum(in: room) } == true
    if !isHintBelow || model.madeSum != nil && !isSumInFigure {
      panel = QuestionPanel(
        model, width: width, sum: isSumInFigure ? nil : model.madeSum, hasHint: !isHintBelow)
    }
    return (panel, layout(panel), hint)
  }

  /// "The sliding kernel", or where that does not fit "lesson 1".
  private func lessonNames(_ lesson: Lesson) -> [String] {
    let number = lesson.name.prefix { $0.isASCII && $0.isNumber }.drop { $0 == "0" }
    return [lesson.title] + (number.isEmpty ? [] : ["lesson \(number)"])
  }

  /// The step where there is a scene, and "page 2 of 7"; shorter ones behind.
  private func places(_ reading: Reading) -> [String] {
    let (page, count) = (reading.pageIndex + 1, reading.lesson.pages.count)
    let state = reading.page.state
    let (step, short) = (
      state.map { PlaceText.of($0) } ?? "", state.map { PlaceText.of($0, isShort: true) } ?? ""
    )
    guard !reading.lesson.isPractice else { return [reading.tally.text] }
    let words = "page \(page) of \(count)"
    let withStep = step.isEmpty ? [] : ["\(step) · \(words)", "\(short) · page \(page)/\(count)"]
    return withStep + [words, "\(page)/\(count)"]
  }

  /// What is asked; while the answer is typed, the question stands above.
  private func drawQuestion(_ page: OpenPage, on canvas: inout Canvas, row: Int, height: Int) {
    guard height > 0, model.askedQuestion == nil else { return }
    guard let index = page.openQuestion else {
      let count = page.page.questions.count
      let isPractice = model.reading?.lesson.isPractice == true
      let text =
        isPractice
        ? "this exercise is done; ] gives the next"
        : count == 1 ? "the question is answered" : "all \(count) questions are answered"
      canvas.write(shortened(text, to: canvas.size.columns - 2), row: row, column: 1, Style(.faint))
      return
    }
    let key = canvas.write("a ", row: row, column: 1, Style(.key))
    canvas.writeWrapped(
      model.glyphs.text(page.page.questions[index].ask), row: row, column: key, height: height,
      Style(.heading))
  }
}

/// The text of a page, as much of it as there is room for.
struct TextPicture {
  private let layout: LessonLayout
  private let page: OpenPage
  /// Where it begins, and how many rows it may have.
  private let top, rows: Int

  /// The text of a page, or what fits below so many rows that something else has taken.
  init(_ layout: LessonLayout, _ page: OpenPage, below taken: Int = 0) {
    (self.layout, self.page) = (layout, page)
    (top, rows) = (layout.textTop + taken, max(0, layout.textRows - taken))
  }

  func draw(on canvas: inout Canvas) {
    let lines = layout.text.lines
    let last = max(0, lines.count - rows)
    let first = min(layout.text.line(ofWord: page.firstWord), last)
    for (row, line) in lines.dropFirst(first).prefix(rows).enumerated() {
      var column = 1 + line.indent
      for span in line.spans {
        column = canvas.write(span.text, row: top + row, column: column, Style(span.look.tone))
      }
    }
    guard rows > 0 else { return }
    let edge = min(canvas.size.columns - 1, LessonLayout.widestText + 2)
    if first > 0 { canvas.put("↑", row: top, column: edge, Style(.key)) }
    if first < last { canvas.put("↓", row: top + rows - 1, column: edge, Style(.key)) }
  }
}

extension Span.Look {
  /// The role that a look has on the screen.
  fileprivate var tone: Style.Tone {
    switch self {
    case .plain: .plain
    case .emphasis: .emphasis
    case .strong: .strong
    case .code: .code
    }
  }
}
