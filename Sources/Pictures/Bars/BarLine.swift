import ConvEngine
import Notation
import Screen

/// One panel: a label, and numbers in their slots, each with its bar above or below it.
struct BarLine {
  /// A number in its slot, counted from the first that shows.
  struct Entry {
    var slot: Int
    var content: ShownNumber
    var tone = Style.Tone.plain
    /// The glyphs before and behind it: rails, the marks of a term.
    var left: Unicode.Scalar = " "
    var right: Unicode.Scalar = " "
    /// Whether the space between it and the next belongs to the window too.
    var joinsRight = false
    /// The paint of its bar above 0 and below; nil draws none.
    var bar: (rising: Paint, hanging: Paint)?
  }

  let label: String
  /// Columns of a number.
  let width: Int
  /// Columns of a slot, of which the last is the gap.
  let slot: Int
  let scale: BarScale
  let style: NumberStyle
  let entries: [Entry]

  /// Draws it with the numbers on a row.
  func draw(on canvas: inout Canvas, row: Int) {
    canvas.write(label, row: row, column: 1)
    for entry in entries { draw(entry, on: &canvas, row: row) }
    // Rails and marks take the place of the gaps, whichever number is drawn first.
    for entry in entries {
      let start = BarsLayout.label + entry.slot * slot
      if entry.left != " " { canvas.put(entry.left, row: row, column: start - 1, mark(entry.left, entry)) }
      if entry.right != " " {
        canvas.put(entry.right, row: row, column: start + slot - 1, mark(entry.right, entry))
      }
    }
  }

  private func mark(_ glyph: Unicode.Scalar, _ entry: Entry) -> Style {
    Style(glyph == "[" || glyph == "]" ? .rail : entry.tone)
  }

  private func draw(_ entry: Entry, on canvas: inout Canvas, row: Int) {
    let (start, room) = (BarsLayout.label + entry.slot * slot, slot - 1)
    let tone = Style(entry.tone)
    for column in 0..<(entry.joinsRight ? slot : room) {
      canvas.put(" ", row: row, column: start + column, tone)
    }
    let field = min(width, room)
    canvas.write(text(entry.content), row: row, endingBefore: start + (room - field) / 2 + field, tone)
    guard let bar = entry.bar, let value = entry.content.number?.nearestDouble, value.isFinite, value != 0,
      scale.eighths > 0
    else { return }
    let length = scale.length(of: value)
    if value > 0 { rise(length, bar.rising, start, on: &canvas, row: row) }
    if value < 0 { hang(length, bar.hanging, start, on: &canvas, row: row) }
  }

  private func text(_ content: ShownNumber) -> String {
    switch content {
    case .number(let number): NumberText(number, style: style, width: min(width, slot - 1)).text
    case .minusInfinity: "−∞"
    case .covered, .nothing: ""
    }
  }

  private static let eighths: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]

  private func rise(_ length: Int, _ paint: Paint, _ column: Int, on canvas: inout Canvas, row: Int) {
    let (full, rest) = length.quotientAndRemainder(dividingBy: 8)
    let style = Style(.plain, .bar(paint, hangs: false))
    for line in 0..<full { fill("█", style, column, on: &canvas, row: row - 1 - line) }
    if rest > 0 { fill(Self.eighths[rest - 1], style, column, on: &canvas, row: row - 1 - full) }
  }

  /// What hangs by less than a line is the other eighths in reverse.
  private func hang(_ length: Int, _ paint: Paint, _ column: Int, on canvas: inout Canvas, row: Int) {
    let (full, rest) = length.quotientAndRemainder(dividingBy: 8)
    for line in 0..<full {
      fill("█", Style(.plain, .bar(paint, hangs: false)), column, on: &canvas, row: row + 1 + line)
    }
    guard rest > 0 else { return }
    fill(
      Self.eighths[7 - rest], Style(.plain, .bar(paint, hangs: true)), column, on: &canvas,
      row: row + 1 + full)
  }

  private func fill(_ glyph: Unicode.Scalar, _ style: Style, _ column: Int, on canvas: inout Canvas, row: Int)
  {
    for place in 0..<slot - 1 { canvas.put(glyph, row: row, column: column + place, style) }
  }
}
