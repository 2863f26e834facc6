import ConvEngine
import Notation
import Screen
import Tutor

/// The line above the keys: the field that is open, or what the last key did, or what keeps a layer from running.
struct BottomLine {
  private let model: Model

  init(_ model: Model) { self.model = model }

  func draw(on canvas: inout Canvas, row: Int) {
    if let state = model.state, let editing = state.editing {
      drawCell(editing, state, on: &canvas, row: row)
    } else if let field = model.field {
      draw(field, on: &canvas, row: row)
    } else if let notice = model.notice {
      canvas.writeWrapped(notice.text, row: row, column: 1, height: 1, Style(tone(notice)))
    } else if let state = model.state, let fault = state.solved.fault, state.walk != nil,
      state.place.level != .layer
    {
      let text = "layer \(fault.layer) cannot run now: " + FaultText.line(fault.fault)
      canvas.writeWrapped(text, row: row, column: 1, height: 1, Style(.warning))
    }
  }

  private func tone(_ notice: Notice) -> Style.Tone {
    switch notice.kind {
    case .news: .plain
    case .refusal: .warning
    case .praise: .success
    }
  }

  private func drawCell(_ editing: Editing, _ state: SceneState, on canvas: inout Canvas, row: Int) {
    let cell = editing.target.cell
    let place = state.figure.isSignal ? [cell.channel, cell.column] : [cell.channel, cell.row, cell.column]
    let label = "\(editing.target.grid == .input ? "input" : "kernel")\(place) = "
    let text = editing.text ?? NumberText(state.number(at: editing.target), style: state.figure.style).text
    drawField(label, text, "Enter takes it, Esc drops it", on: &canvas, row: row)
  }

  private func draw(_ field: Field, on canvas: inout Canvas, row: Int) {
    switch field.purpose {
    case .destination:
      guard let state = model.state else { return }
      let label = "go to \(PlaceText.level(state)) 0–\(state.stepCount - 1): "
      drawField(label, field.text, "Enter goes there, Esc stays", on: &canvas, row: row)
    case .command:
      drawField(":", field.text, "stride 2, kernel gaussian, input 1 2; 3 4 …", on: &canvas, row: row)
    case .search: drawField("/", field.text, "words; Enter looks for them", on: &canvas, row: row)
    case .answer:
      if let question = model.askedQuestion, case .choice = question.kind {
        drawField("answer: ", "\(field.option)", "↓ ↑ choose, Enter answers", on: &canvas, row: row)
      } else {
        drawField("answer: ", field.text, "Enter gives it", on: &canvas, row: row)
      }
    }
  }

  /// A field with its label, the cursor behind what was typed, and a hint or what is wrong.
  private func drawField(_ label: String, _ text: String, _ hint: String, on canvas: inout Canvas, row: Int) {
    let start = canvas.write(label, row: row, column: 1, Style(.heading))
    let isAnswer = model.askedQuestion != nil
    // What is wrong with a number must be read, so that it keeps half of the line.
    let news = isAnswer ? nil : model.notice
    let room = max(1, canvas.size.columns - start - 1 - (news == nil ? 0 : canvas.size.columns / 2))
    // Of a text that is too long the end shows, where the typing goes on.
    let shown = text.count > room ? "…" + text.suffix(room - 1) : text
    let end = canvas.write(shown, row: row, column: start, Style(.field))
    canvas.showCursor(row: row, column: min(end, canvas.size.columns - 1))
    if let news {
      canvas.writeWrapped(news.text, row: row, column: end + 3, height: 1, Style(.warning))
    } else if end + hint.unicodeScalars.count + 3 < canvas.size.columns {
      canvas.write(hint, row: row, column: end + 3, Style(.faint))
    }
  }
}
