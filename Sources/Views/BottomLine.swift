import ConvEngine
import Notation
import Screen
import Tutor

/// The line above the keys: the field that is open, or what the last key did, or what keeps a layer from running.
struct BottomLine {
  private let model: Model

  init(_ model: Model) { self.model = model }

  func draw(on frame: inout Frame, row: Int) {
    if let state = model.state, let editing = state.editing {
      drawCell(editing, state, on: &frame, row: row)
    } else if let field = model.field {
      draw(field, on: &frame, row: row)
    } else if let notice = model.notice {
      drawWrapped(notice.text, on: &frame, row: row, column: 1, height: 1, tone(notice))
    } else if let state = model.state, let fault = state.fault, state.walk != nil,
      state.place.level != .layer
    {
      let text = "layer \(fault.layer) cannot run now: " + FaultText.line(fault.fault)
      drawWrapped(text, on: &frame, row: row, column: 1, height: 1, .warning)
    }
  }

  private func tone(_ notice: Notice) -> Style.Tone {
    switch notice.kind {
    case .news: .plain
    case .refusal: .warning
    case .praise: .success
    }
  }

  private func drawCell(_ editing: Editing, _ state: SceneState, on frame: inout Frame, row: Int) {
    let isSignal = state.scene.input.shape.dimensions == .one
    let cell = editing.cell
    let place = isSignal ? [cell.channel, cell.column] : [cell.channel, cell.row, cell.column]
    let label = "\(editing.grid == .input ? "input" : "kernel")\(place) = "
    let text = editing.text ?? NumberText(state.number(at: editing), style: state.style).text
    drawField(label, text, "Enter takes it, Esc drops it", on: &frame, row: row)
  }

  private func draw(_ field: Field, on frame: inout Frame, row: Int) {
    switch field.purpose {
    case .destination:
      guard let state = model.state else { return }
      let label = "go to \(PlaceText.level(state)) 0–\(state.stepCount - 1): "
      drawField(label, field.text, "Enter goes there, Esc stays", on: &frame, row: row)
    case .command:
      drawField(":", field.text, "stride 2, kernel gaussian, input 1 2; 3 4 …", on: &frame, row: row)
    case .search: drawField("/", field.text, "words; Enter looks for them", on: &frame, row: row)
    case .answer:
      if let question = model.askedQuestion, case .choice = question.kind {
        drawField("answer: ", "\(field.option)", "↓ ↑ choose, Enter answers", on: &frame, row: row)
      } else {
        drawField("answer: ", field.text, "Enter gives it", on: &frame, row: row)
      }
    }
  }

  /// A field with its label, the cursor behind what was typed, and a hint or what is wrong.
  private func drawField(_ label: String, _ text: String, _ hint: String, on frame: inout Frame, row: Int) {
    let start = frame.write(label, row: row, column: 1, Style(.heading))
    let isAnswer = model.askedQuestion != nil
    // What is wrong with a number must be read, so that it keeps half of the line.
    let news = isAnswer ? nil : model.notice
    let room = max(1, frame.size.columns - start - 1 - (news == nil ? 0 : frame.size.columns / 2))
    // Of a text that is too long the end shows, where the typing goes on.
    let shown = text.count > room ? "…" + text.suffix(room - 1) : text
    let end = frame.write(shown, row: row, column: start, Style(.field))
    frame.cursor = Place(row: row, column: min(end, frame.size.columns - 1))
    if let news {
      drawWrapped(news.text, on: &frame, row: row, column: end + 3, height: 1, .warning)
    } else if end + hint.unicodeScalars.count + 3 < frame.size.columns {
      frame.write(hint, row: row, column: end + 3, Style(.faint))
    }
  }
}

/// Writes text over several lines, broken between words; what does not fit ends in … .
func drawWrapped(
  _ text: String, on frame: inout Frame, row: Int, column: Int, height: Int, _ tone: Style.Tone
) {
  let room = frame.size.columns - column - 1
  guard room > 0, height > 0 else { return }
  for (line, text) in wrapped(text, width: room, height: height).enumerated() {
    frame.write(text, row: row + line, column: column, Style(tone))
  }
}

/// Text on at most `height` lines of `width` columns, broken between words; what does not fit ends in … .
func wrapped(_ text: String, width: Int, height: Int) -> [String] {
  var lines: [String] = [""]
  for word in text.split(separator: " ") {
    let isFirst = lines[lines.count - 1].isEmpty
    if !isFirst, lines[lines.count - 1].count + 1 + word.count > width {
      if lines.count == height {
        lines[height - 1] = shortened(lines[height - 1] + " " + word, to: width)
        return lines
      }
      lines.append("")
    }
    lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
  }
  return lines.map { shortened($0, to: width) }
}
