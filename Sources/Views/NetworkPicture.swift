import ConvEngine
import Notation
import Screen
import Tutor

/// The layers of a scene as a table, the walked one marked: output shape, parameters, multiplications, receptive
/// field; and below it how the size of that layer follows, or why a layer cannot run.
struct NetworkPicture {
  private let state: SceneState

  init(_ state: SceneState) { self.state = state }

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
  func draw(on canvas: inout Canvas, row: Int, height: Int) {
    let below = belowText.flatMap { wrapped($0, width: canvas.size.columns - 2, height: height > 12 ? 3 : 1) }
    let room = height - 1 - below.count - (height > 12 ? 1 : 0)
    guard room > 0 else { return }
    let lines = lines
    let columns = columns(lines, total: canvas.size.columns)
    let headings = Line(name: "layer", cells: Self.choices[0].headings, tone: .faint)
    draw(headings, columns, isHeading: true, on: &canvas, row: row)
    let viewport = Viewport(length: lines.count, room: room, start: state.place.layer + 1, span: 1)
    for (offset, index) in viewport.range.enumerated() {
      draw(lines[index], columns, on: &canvas, row: row + 1 + offset)
      if index == state.place.layer + 1 { canvas.put("▸", row: row + 1 + offset, column: 0, Style(.window)) }
    }
    drawContinuations(viewport, of: lines.count, on: &canvas, row: row)
    for (line, text) in below.enumerated() {
      let tone: Style.Tone = state.fault == nil ? .plain : .warning
      canvas.write(text, row: row + height - below.count + line, column: 1, Style(tone))
    }
  }

  /// Arrows where more layers lie outside.
  private func drawContinuations(_ viewport: Viewport, of count: Int, on canvas: inout Canvas, row: Int) {
    let last = row + viewport.count
    if viewport.first > 0, viewport.first != state.place.layer + 1 {
      canvas.put("↑", row: row + 1, column: 0, Style(.faint))
    }
    if viewport.range.upperBound < count, viewport.range.upperBound != state.place.layer + 2 {
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

  private var lines: [Line] {
    let shape = state.scene.input.shape
    var lines = [Line(name: "input", cells: [SizeText.lengths(shape), "", "", ""], tone: .faint)]
    var (parameters, multiplications) = (0, 0)
    for (index, layer) in state.scene.layers.enumerated() {
      guard state.layers.indices.contains(index) else {
        let isFault = index == state.fault?.layer
        lines.append(
          Line(
            name: "\(index) \(layer.kind)", cells: [isFault ? "cannot run" : "–", "", "", ""],
            tone: isFault ? .warning : .faint))
        continue
      }
      lines.append(line(index))
      parameters += state.layers[index].parameterCount
      multiplications += state.layers[index].multiplicationCount
    }
    if lines.count > 2, state.fault == nil {
      lines.append(Line(name: "total", cells: ["", "\(parameters)", "\(multiplications)", ""], tone: .faint))
    }
    return lines
  }

  private func line(_ index: Int) -> Line {
    let layer = state.layers[index]
    let isLast = index == state.scene.layers.count - 1
    let field = state.receptiveField(ofLayer: index)
    return Line(
      name: "\(index) \(LayerText.name(layer))",
      cells: [
        state.hidesSize && isLast ? "?" : SizeText.lengths(layer.outputShape), "\(layer.parameterCount)",
        state.hidesSize && isLast ? "?" : "\(layer.multiplicationCount)",
        ReceptiveFieldText.size(field, of: state.scene.input.shape),
      ], tone: index == state.place.layer ? .window : .plain)
  }

  /// How the size of the walked layer follows, and what its cells depend on; or what keeps a layer from running.
  private var belowText: [String] {
    if let fault = state.fault { return [FaultText.line(fault, in: state.scene)] }
    guard state.layers.indices.contains(state.place.layer) else { return [] }
    let layer = state.layers[state.place.layer]
    let field = ReceptiveFieldText.sentence(
      state.receptiveField(ofLayer: state.place.layer), of: state.scene.input.shape)
    guard !state.hidesSize, !state.hidden.contains(.formula) else { return [field] }
    let sizes = layer.axes.map { name, axis in
      "\(SizeText.title(name)) \(SizeText.compactNumbers(axis))"
    }
    return [sizes.joined(separator: "; "), field]
  }
}
