import ConvEngine
import Notation
import Screen

/// The layers of a scene as a table, the walked one marked: output shape, parameters, multiplications, receptive
/// field; and below it how the size of that layer follows, or why a layer cannot run.
struct LayersPicture: Picture {
  static let name = "layers"
  static let summary = "the layers of the scene with their shapes and counts"

  static func refusal(of figure: Figure) -> String? {
    if case .layers = figure.state { return nil }
    return "the table shows the layers of a scene; ↑ goes out to them"
  }

  private let figure: Figure
  private var walked: Int { figure.place.layer }

  init(_ figure: Figure) { self.figure = figure }

  /// A heading, the input, the layers, their total, two lines below, and a gap above.
  func size(in room: Size) -> Size { Size(rows: figure.layerRows.count + 6, columns: room.columns) }

  func draw(on canvas: inout Canvas) {
    let room = Size(rows: canvas.size.rows - 1, columns: canvas.size.columns)
    canvas.draw(at: Place(row: 1, column: 0), room) { drawTable(on: &$0) }
  }

  /// One line of the table.
  private struct Line {
    let name: String
    /// Output shape, parameters, multiplications, receptive field.
    let cells: [String]
    var tone = Style.Tone.plain
  }

  /// Which columns show under which headings, and how wide they are; the first is that of the names.
  private struct Columns {
    let shown: [Int]
    let headings: [String]
    let widths: [Int]
  }

  /// From all columns with their names to the output shape alone, as the room allows.
  private static let choices: [(shown: [Int], headings: [String])] = [
    ([0, 1, 2, 3], ["output", "parameters", "multiplications", "receptive field"]),
    ([0, 1, 2, 3], ["output", "params", "mult.", "field"]), ([0, 1, 3], ["output", "params", "field"]),
    ([0, 3], ["output", "field"]), ([0], ["output"]),
  ]

  /// Draws as many lines as there is room for, those round the walked layer.
  private func drawTable(on canvas: inout Canvas) {
    let (row, height) = (0, canvas.size.rows)
    let below = figure.layerFacts.flatMap {
      wrapped($0, width: canvas.size.columns - 2, height: height > 12 ? 3 : 1)
    }
    let room = height - 1 - below.count - (height > 12 ? 1 : 0)
    guard room > 0 else { return }
    let lines = lines
    let columns = columns(lines, total: canvas.size.columns)
    let headings = Line(name: "layer", cells: Self.choices[0].headings, tone: .faint)
    draw(headings, columns, isHeading: true, on: &canvas, row: row)
    let viewport = Viewport(length: lines.count, room: room, start: walked + 1, span: 1)
    for (offset, index) in viewport.range.enumerated() {
      draw(lines[index], columns, on: &canvas, row: row + 1 + offset)
      if index == walked + 1 { canvas.put("▸", row: row + 1 + offset, column: 0, Style(.rail)) }
    }
    drawContinuations(viewport, of: lines.count, on: &canvas, row: row)
    for (line, text) in below.enumerated() {
      let tone: Style.Tone = hasFault ? .warning : .plain
      canvas.write(text, row: row + height - below.count + line, column: 1, Style(tone))
    }
  }

  /// Arrows where more layers lie outside.
  private func drawContinuations(_ viewport: Viewport, of count: Int, on canvas: inout Canvas, row: Int) {
    let last = row + viewport.count
    if viewport.first > 0, viewport.first != walked + 1 {
      canvas.put("↑", row: row + 1, column: 0, Style(.faint))
    }
    if viewport.range.upperBound < count, viewport.range.upperBound != walked + 2 {
      canvas.put("↓", row: last, column: 0, Style(.faint))
    }
  }

  /// The columns that leave room for the names.
  private func columns(_ lines: [Line], total: Int) -> Columns {
    let needed = lines.reduce(0) { max($0, $1.name.unicodeScalars.count) }
    for (index, choice) in Self.choices.enumerated() {
      let cells = zip(choice.shown, choice.headings).map { column, heading in
        lines.reduce(heading.count) { max($0, $1.cells[column].unicodeScalars.count) }
      }
      let left = total - 2 - cells.reduce(0) { $0 + $1 + 2 }
      if left >= (index == 0 ? needed : min(needed, 14)) || index == Self.choices.count - 1 {
        let name = min(max(4, left), needed + 2)
        return Columns(shown: choice.shown, headings: choice.headings, widths: [name] + cells)
      }
    }
    return Columns(shown: [], headings: [], widths: [total])
  }

  private func draw(
    _ line: Line, _ columns: Columns, isHeading: Bool = false, on canvas: inout Canvas, row: Int
  ) {
    canvas.write(shortened(line.name, to: columns.widths[0]), row: row, column: 1, Style(line.tone))
    var end = 1 + columns.widths[0]
    for (index, width) in columns.widths.dropFirst().enumerated() {
      end += 2 + width
      let text = isHeading ? columns.headings[index] : line.cells[columns.shown[index]]
      canvas.write(text, row: row, endingBefore: end, Style(line.tone))
    }
  }

  private var hasFault: Bool { figure.layerRows.contains(where: \.isFault) }

  private var lines: [Line] {
    let rows = figure.layerRows
    let input = Line(
      name: "input", cells: [SizeText.lengths(figure.sceneInputShape), "", "", ""], tone: .faint)
    var lines = [input] + rows.enumerated().map { line($1, $0) }
    if rows.count > 1, !hasFault {
      let parameters = rows.reduce(0) { $0 + ($1.parameterCount ?? 0) }
      let multiplications = rows.reduce(0) { $0 + ($1.multiplicationCount ?? 0) }
      let isAsked = rows.contains(where: \.isAsked)
      lines.append(
        Line(
          name: "total", cells: ["", "\(parameters)", isAsked ? "?" : "\(multiplications)", ""], tone: .faint)
      )
    }
    return lines
  }

  private func line(_ row: LayerRow, _ index: Int) -> Line {
    let width = "\(figure.layerRows.count - 1)".count
    let number = String(repeating: " ", count: width - "\(index)".count) + "\(index)"
    let name = "\(number) \(row.name)"
    guard let parameters = row.parameterCount else {
      return Line(
        name: name, cells: [row.isFault ? "cannot run" : "–", "", "", ""],
        tone: row.isFault ? .warning : .faint)
    }
    let cells = [
      row.outputShape.map(SizeText.lengths) ?? "?", "\(parameters)",
      row.multiplicationCount.map { "\($0)" } ?? "?", row.field ?? "",
    ]
    return Line(name: name, cells: cells, tone: index == walked ? .rail : .plain)
  }
}
