import Screen
import Tutor

/// The screen behind the last page of a lesson: what was learned, what is still open, and what comes next.
struct EndingView {
  private let model: Model
  private let ending: Ending

  init(_ model: Model, _ ending: Ending) { (self.model, self.ending) = (model, ending) }

  func frame(_ size: Size) -> Frame {
    var canvas = Canvas(size)
    let title = ending.standing.isDone ? "Done: \(ending.title)" : "The end of \(ending.title)"
    TitleLine(model.glyphs).draw(title, "", on: &canvas)
    var row = 2
    func write(_ text: String, _ tone: Style.Tone, indent: Int = 0, height: Int = 3) {
      let lines = wrapped(
        model.glyphs.text(text), width: min(size.columns - 2, 76) - indent, height: height)
      for line in lines where row < size.rows - 3 {
        canvas.write(line, row: row, column: 1 + indent, Style(tone))
        row += 1
      }
    }
    write(ending.standing.goalWords, .faint)
    write(ending.goal, .plain, indent: 2)
    row += 1
    if !ending.standing.questionWords.isEmpty {
      write(ending.standing.questionWords, .plain)
      row += 1
    }
    if let next = ending.next {
      write("Next: \(next.title)", .heading)
      write(next.goal, .plain, indent: 2)
    }
    drawBottom(model, on: &canvas)
    return canvas.frame
  }
}
