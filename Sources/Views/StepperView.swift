import ConvEngine
import Notation
import Screen
import Tutor

/// The smallest screen that the stepper is drawn on.
public let smallestSize = Size(rows: 12, columns: 40)

/// The whole screen for a model: a pure function of the two.
public func view(_ model: Model, _ size: Size) -> Frame {
  guard size.rows >= smallestSize.rows, size.columns >= smallestSize.columns else { return tooSmall(size) }
  return model.showsHelp ? HelpView(model).frame(size) : StepperView(model).frame(size)
}

/// Says that the screen is too small, in whatever room there is.
private func tooSmall(_ size: Size) -> Frame {
  var frame = Frame(size)
  let needed = "needs \(smallestSize.columns)×\(smallestSize.rows)"
  let lines = ["too small: \(needed)", "it is \(size.columns)×\(size.rows); q leaves"]
  for (row, line) in lines.enumerated() { frame.write(line, row: row, column: 0) }
  return frame
}

/// Input, kernel and output side by side, the sum below them, the size formula, and the keys.
///
/// From the bottom up the lines are always in the same place: the footer, a message, the size formula, the sum;
/// the grids have what is left above.
struct StepperView {
  private let model: Model
  private let stepper: Stepper

  init(_ model: Model) { (self.model, stepper) = (model, model.stepper) }

  func frame(_ size: Size) -> Frame {
    var frame = Frame(size)
    let isTall = size.rows >= 20
    let footer = Footer(model)
    let footerRows = footer.height(columns: size.columns, atMost: isTall ? 2 : 1)
    footer.draw(on: &frame, row: size.rows - footerRows, height: footerRows)
    let messageRow = size.rows - footerRows - 1
    drawMessage(on: &frame, row: messageRow)
    let isSignal = stepper.scene.input.shape.dimensions == .one
    let sizeRow = messageRow - (isSignal ? 1 : 2)
    let sumRows = isTall ? min(4, size.rows / 6) : 2
    let sumRow = sizeRow - sumRows - (isTall ? 1 : 0)
    drawTitle(on: &frame)
    if let trace = stepper.trace {
      drawSizes(trace.layer, on: &frame, row: sizeRow)
      SumPicture(trace, stepper).draw(on: &frame, row: sumRow, height: sumRows)
      let top = isTall ? 2 : 1
      GridsPicture(trace, stepper).draw(on: &frame, row: top, height: sumRow - top - (isTall ? 1 : 0))
    } else if let fault = stepper.fault {
      drawFault(fault, on: &frame, row: 2, height: sizeRow - 3)
      if case .kernelLargerThanInput(let axis, let size) = fault.fault {
        drawSize(axis, size, on: &frame, row: axis == .columns ? sizeRow + 1 : sizeRow)
      }
    }
    return frame
  }

  private func drawTitle(on frame: inout Frame) {
    let count = stepper.stepCount
    let place = count > 0 ? "\(levelName) \(stepper.stepIndex) of 0…\(count - 1)" : ""
    let placeStart = frame.size.columns - place.unicodeScalars.count - 1
    var title = "layer \(stepper.walk.layer): conv"
    if let layer = stepper.trace?.layer { title += ", " + SolutionText.settings(layer) }
    let room = placeStart - 3
    if title.unicodeScalars.count > room { title = String(title.prefix(max(0, room - 1))) + "…" }
    frame.write(title, row: 0, column: 1, Style(.heading))
    frame.write(place, row: 0, column: placeStart, Style(.faint))
  }

  private func drawSizes(_ layer: FittedConvolution, on frame: inout Frame, row: Int) {
    if layer.inputShape.dimensions == .one {
      drawSize(.length, layer.columns.size, on: &frame, row: row)
    } else {
      drawSize(.rows, layer.rows.size, on: &frame, row: row)
      drawSize(.columns, layer.columns.size, on: &frame, row: row + 1)
    }
  }

  /// The size formula of one axis with its numbers, and what the stride leaves over.
  private func drawSize(_ axis: Axis, _ size: SizeFormula, on frame: inout Frame, row: Int) {
    let name = axis == .length ? "length " : axis == .rows ? "rows   " : "columns"
    var column = frame.write(" \(name) ", row: row, column: 0, Style(.faint))
    let numbers = SizeText.numbers(size)
    let isWide = column + numbers.unicodeScalars.count < frame.size.columns
    let shown = isWide ? numbers : SizeText.compactNumbers(size)
    column = frame.write(shown, row: row, column: column, size.fits ? .plain : Style(.warning))
    for note in [SizeText.leftover(size, axis), SizeText.extent(size)].compactMap({ $0 }) {
      column = frame.write("   " + note, row: row, column: column, Style(.faint))
    }
  }

  private func drawMessage(on frame: inout Frame, row: Int) {
    if let editing = stepper.editing {
      let isSignal = stepper.scene.input.shape.dimensions == .one
      let cell = editing.cell
      let place = isSignal ? [cell.channel, cell.column] : [cell.channel, cell.row, cell.column]
      let label = " \(editing.grid == .input ? "input" : "kernel")\(place) = "
      let text = editing.text ?? NumberText(stepper.number(at: editing), style: stepper.style).text
      drawField(label, text, "Enter takes it, Esc drops it", on: &frame, row: row)
    } else if let typed = model.destination {
      let label = " go to \(levelName) 0…\(stepper.stepCount - 1): "
      drawField(label, typed, "Enter goes there, Esc stays", on: &frame, row: row)
    } else if let message = model.message {
      drawWrapped(message, on: &frame, row: row, column: 1, height: 1, .warning)
    } else if let fault = stepper.fault, stepper.trace != nil {
      let text = "layer \(fault.layer) cannot run now: " + FaultText.line(fault.fault)
      drawWrapped(text, on: &frame, row: row, column: 1, height: 1, .warning)
    }
  }

  /// A field with its label, the cursor behind what was typed, and a hint or what is wrong.
  private func drawField(_ label: String, _ text: String, _ hint: String, on frame: inout Frame, row: Int) {
    let start = frame.write(label, row: row, column: 0, Style(.heading))
    // Of a text that is too long the end shows, where the typing goes on.
    let room = max(1, frame.size.columns - start - 1)
    let shown = text.count > room ? "…" + text.suffix(room - 1) : text
    let end = frame.write(shown, row: row, column: start, Style(.field))
    frame.cursor = Place(row: row, column: min(end, frame.size.columns - 1))
    if let message = model.message {
      drawWrapped(message, on: &frame, row: row, column: end + 3, height: 1, .warning)
    } else if end + hint.count + 3 < frame.size.columns {
      frame.write("  " + hint, row: row, column: end + 1, Style(.faint))
    }
  }

  private var levelName: String {
    switch stepper.walk.level {
    case .layer: "layer"
    case .cell: "cell"
    case .term: "step"
    }
  }

  private func drawFault(_ fault: SceneFault, on frame: inout Frame, row: Int, height: Int) {
    let text = "this cannot run: " + FaultText.line(fault.fault) + "; u undoes the last change"
    drawWrapped(text, on: &frame, row: row, column: 1, height: height, .warning)
  }
}

/// Writes text over several lines, broken between words; what does not fit ends in … .
func drawWrapped(
  _ text: String, on frame: inout Frame, row: Int, column: Int, height: Int, _ tone: Style.Tone
) {
  let room = frame.size.columns - column - 1
  guard room > 0, height > 0 else { return }
  var lines: [String] = [""]
  for word in text.split(separator: " ") {
    let isFirst = lines[lines.count - 1].isEmpty
    if !isFirst, lines[lines.count - 1].count + 1 + word.count > room { lines.append("") }
    lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
  }
  if lines.count > height {
    lines = Array(lines.prefix(height))
    lines[height - 1] = String(lines[height - 1].prefix(max(0, room - 1))) + "…"
  }
  for (line, text) in lines.enumerated() where line < height {
    frame.write(String(text.prefix(room)), row: row + line, column: column, Style(tone))
  }
}
