import ConvEngine
import Notation
import Screen
import Tutor

/// The line above the keys: the field that is open, or what the last key did, or what keeps a layer from running.
struct BottomLine {
  private let model: Model

  init(_ model: Model) { self.model = model }

  func draw(on canvas: inout Canvas, row: Int) {
    if let confirmation = model.confirmation {
      write(confirmation.question, Style(.heading), on: &canvas, endingOn: row)
    } else if let state = model.state, let editing = state.editing {
      drawCell(editing, state, on: &canvas, row: row)
    } else if model.field == nil, let check = model.state?.check, check.isTyping {
      drawTyped(check, on: &canvas, row: row)
    } else if model.field == nil, let state = model.state, state.asksShapes {
      drawShape(state, on: &canvas, row: row)
    } else if let field = model.field {
      draw(field, on: &canvas, row: row)
    } else if let notice = model.notice {
      write(notice.text, Style(tone(notice)), on: &canvas, endingOn: row)
    } else if let state = model.state, let fault = state.solved.fault, state.walk != nil,
      state.place.level != .layer
    {
      let text = "layer \(fault.layer) cannot run now: " + FaultText.line(fault.fault)
      write(text, Style(.warning), on: &canvas, endingOn: row)
    } else if model.state?.check?.stage == .away {
      write(
        "your answer waits, and the output stays covered: c goes back", Style(.faint), on: &canvas,
        endingOn: row)
    }
  }

  /// The cell of an answer that is typed, or its size.
  private func drawTyped(_ check: Check, on canvas: inout Canvas, row: Int) {
    if check.stage == .size {
      let hint = "Enter takes it, ! shows the size, Esc ends the check"
      drawField(
        "\(check.size.names[check.size.current]) = ", check.size.texts[check.size.current], hint, on: &canvas,
        row: row)
    } else {
      drawField("\(check.fullName) = ", check.text, "Enter takes it, Esc ends typing", on: &canvas, row: row)
    }
  }

  /// The shape that is typed, with what was said of the last one.
  private func drawShape(_ state: SceneState, on canvas: inout Canvas, row: Int) {
    let label = "layer \(state.place.layer) gives "
    if let notice = model.notice, notice.kind != .refusal, state.typedShape.isEmpty {
      return write(notice.text, Style(tone(notice)), on: &canvas, endingOn: row)
    }
    drawField(label, state.typedShape, "like 3×28×28; Enter takes it, Esc ends", on: &canvas, row: row)
  }

  /// Writes all of a text: one that is too long for a line takes those above it too, over what stands there.
  func write(_ text: String, _ style: Style, on canvas: inout Canvas, endingOn row: Int) {
    let lines = wrapped(model.glyphs.text(text), width: canvas.size.columns - 2, height: max(1, row - 1))
    let first = row - lines.count + 1
    for (line, text) in lines.enumerated() {
      if lines.count > 1 {
        canvas.write(String(repeating: " ", count: canvas.size.columns), row: first + line, column: 0)
      }
      canvas.write(text, row: first + line, column: 1, style)
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
      let first = state.firstNumber
      let label = "go to \(PlaceText.level(state)) \(first)–\(first + state.stepCount - 1): "
      drawField(label, field.text, "Enter goes there, Esc stays", on: &canvas, row: row)
    case .command:
      drawField(
        ":", field.text, behind: field.behind, "stride 2, kernel gaussian, input 1 2; 3 4 …", on: &canvas,
        row: row)
    case .search: drawField("/", field.text, "words; Enter looks for them", on: &canvas, row: row)
    case .answer:
      // An option is chosen where it stands.
      if case .choice = model.askedQuestion?.kind { return }
      drawField("answer: ", typed(field), "Enter gives it", on: &canvas, row: row)
    }
  }

  /// The numbers up to the one that is typed into, with _ for one that is not typed yet.
  private func typed(_ field: Field) -> String {
    let before = field.texts.prefix(field.current).map { $0.isEmpty ? "_" : $0 }
    return (before + [field.text]).joined(separator: " ")
  }

  /// A field with its label, the cursor behind what was typed, and a hint or what is wrong.
  private func drawField(
    _ label: String, _ text: String, behind: Int = 0, _ hint: String, on canvas: inout Canvas, row: Int
  ) {
    let (label, hint) = (model.glyphs.text(label), model.glyphs.text(hint))
    let start = canvas.write(label, row: row, column: 1, Style(.heading))
    let room = max(1, canvas.size.columns - start - 1)
    let (shown, cursor) = Self.part(of: text, behind: behind, room)
    let end = canvas.write(shown, row: row, column: start, Style(.field))
    canvas.showCursor(row: row, column: min(start + cursor, canvas.size.columns - 1))
    // While an answer is typed, what was wrong with the last one stands in the place of the question.
    if model.askedQuestion == nil, let notice = model.notice {
      drawNotice(model.glyphs.text(notice.text), behind: end, on: &canvas, row: row)
    } else if end + hint.unicodeScalars.count + 3 < canvas.size.columns {
      canvas.write(hint, row: row, column: end + 3, Style(.faint))
    }
  }

  /// As much of a text as there is room for, the cursor within it: its end, unless the cursor has moved far from there.
  private static func part(of text: String, behind: Int, _ room: Int) -> (shown: String, cursor: Int) {
    let (count, cursor) = (text.count, text.count - behind)
    guard count > room else { return (text, cursor) }
    // An ellipsis at each end that does not show.
    let first = min(max(0, cursor - room / 2), count - room)
    var shown = Array(text.dropFirst(first).prefix(room))
    if first > 0 { shown[0] = "…" }
    if first + room < count { shown[room - 1] = "…" }
    return (String(shown), cursor - first)
  }

  /// What is wrong with what was typed: behind it where there is room for all of it, otherwise above.
  private func drawNotice(_ text: String, behind end: Int, on canvas: inout Canvas, row: Int) {
    if end + 3 + text.unicodeScalars.count < canvas.size.columns {
      canvas.write(text, row: row, column: end + 3, Style(.warning))
    } else {
      write(text, Style(.warning), on: &canvas, endingOn: row - 1)
    }
  }
}
