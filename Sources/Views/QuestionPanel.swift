import Exercises
import Screen
import Tutor

/// The question that is being answered, its options and its hint, in the place of the page's text.
struct QuestionPanel {
  private let lines: [(text: String, tone: Style.Tone)]

  /// Whether some text was too long for the lines that it may have.
  let isCut: Bool

  /// Nil while no question is being answered.
  init?(_ model: Model, width: Int) {
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
    if case .choice(let options, _) = question.kind {
      for (index, option) in options.enumerated() {
        let isMarked = index == field.option
        for (line, text) in fitted(glyphs.text(option), width: width - 6, height: 3).enumerated() {
          let mark = (isMarked ? "▸ " : "  ") + "\(index)  "
          lines.append((line == 0 ? mark + text : "     " + text, isMarked ? .rail : .plain))
        }
      }
    }
    if field.showsHint, let hint = question.hint {
      lines += fitted(glyphs.text("Hint: " + hint), width: width, height: 3).map { ($0, .emphasis) }
    }
    (self.lines, self.isCut) = (lines, isCut)
  }

  /// How many rows it takes.
  var rows: Int { lines.count }

  func draw(on canvas: inout Canvas, row: Int, height: Int) {
    // Where it does not fit, the end shows: the options and the hint.
    for (place, line) in lines.suffix(height).enumerated() {
      canvas.write(line.text, row: row + place, column: 1, Style(line.tone))
    }
  }
}
