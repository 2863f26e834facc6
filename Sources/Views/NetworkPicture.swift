import ConvEngine
import Notation
import Screen
import Tutor

/// The layers of a scene as a table, the walked one marked: output shape, parameters, multiplications, receptive
/// field; and below it how the size of that layer follows, or why a layer cannot run.
struct NetworkPicture {
  private let stepper: Stepper

  init(_ stepper: Stepper) { self.stepper = stepper }

  /// One line of the table.
  private struct Line {
    let name: String
    /// Output shape, parameters, multiplications, receptive field.
    let cells: [String]
    var tone = Style.Tone.plain
  }

  private static let headings = ["output", "parameters", "multiplications", "receptive field"]
  private static let shortHeadings = ["output", "params", "mult.", "field"]

  /// Draws as many lines as there is room for, those round the walked layer.
  func draw(on frame: inout Frame, row: Int, height: Int) {
    let below = belowText.flatMap { wrapped($0, width: frame.size.columns - 2, height: 3) }
    let room = height - 1 - below.count - (height > 8 ? 1 : 0)
    guard room > 0 else { return }
    let lines = lines
    let needed = lines.reduce(0) { max($0, $1.name.unicodeScalars.count) }
    let long = widths(lines, Self.headings, total: frame.size.columns)
    let isWide = long[0] >= needed
    let headings = isWide ? Self.headings : Self.shortHeadings
    let shown = isWide ? long : widths(lines, headings, total: frame.size.columns)
    draw(Line(name: "layer", cells: headings, tone: .faint), shown, on: &frame, row: row)
    let viewport = Viewport(length: lines.count, room: room, start: stepper.walk.layer + 1, span: 1)
    for (offset, index) in viewport.range.enumerated() {
      draw(lines[index], shown, on: &frame, row: row + 1 + offset)
      if index == stepper.walk.layer + 1 { frame.put("▸", row: row + 1 + offset, column: 0, Style(.window)) }
    }
    if viewport.first > 0 { frame.put("↑", row: row + 1, column: 0, Style(.faint)) }
    if viewport.range.upperBound < lines.count {
      frame.put("↓", row: row + viewport.count, column: 0, Style(.faint))
    }
    for (line, text) in below.enumerated() {
      frame.write(
        text, row: row + height - below.count + line, column: 1,
        Style(stepper.fault == nil ? .plain : .warning))
    }
  }

  /// The widest cell of each column, and what is left for the names.
  private func widths(_ lines: [Line], _ headings: [String], total: Int) -> [Int] {
    let cells = headings.indices.map { column in
      lines.reduce(headings[column].count) { max($0, $1.cells[column].unicodeScalars.count) }
    }
    return [max(4, total - 2 - cells.reduce(0) { $0 + $1 + 2 })] + cells
  }

  private func draw(_ line: Line, _ widths: [Int], on frame: inout Frame, row: Int) {
    frame.write(shortened(line.name, to: widths[0]), row: row, column: 1, Style(line.tone))
    var end = 1 + widths[0]
    for (cell, width) in zip(line.cells, widths.dropFirst()) {
      end += 2 + width
      frame.write(cell, row: row, endingBefore: end, Style(line.tone))
    }
  }

  private var lines: [Line] {
    let shape = stepper.scene.input.shape
    var lines = [Line(name: "input", cells: [SizeText.lengths(shape), "", "", ""], tone: .faint)]
    var (parameters, multiplications) = (0, 0)
    for (index, layer) in stepper.scene.layers.enumerated() {
      guard stepper.layers.indices.contains(index) else {
        let isFault = index == stepper.fault?.layer
        lines.append(
          Line(
            name: "\(index) \(layer.kind)", cells: [isFault ? "cannot run" : "–", "", "", ""],
            tone: isFault ? .warning : .faint))
        continue
      }
      lines.append(line(index))
      parameters += stepper.layers[index].parameterCount
      multiplications += stepper.layers[index].multiplicationCount
    }
    if lines.count > 2, stepper.fault == nil {
      lines.append(Line(name: "total", cells: ["", "\(parameters)", "\(multiplications)", ""], tone: .faint))
    }
    return lines
  }

  private func line(_ index: Int) -> Line {
    let layer = stepper.layers[index]
    let isLast = index == stepper.scene.layers.count - 1
    let field = stepper.receptiveFields[index]
    return Line(
      name: "\(index) \(LayerText.name(layer))",
      cells: [
        stepper.hidesSize && isLast ? "?" : SizeText.lengths(layer.outputShape), "\(layer.parameterCount)",
        stepper.hidesSize && isLast ? "?" : "\(layer.multiplicationCount)",
        FieldText.size(field, of: stepper.scene.input.shape),
      ], tone: index == stepper.walk.layer ? .window : .plain)
  }

  /// How the size of the walked layer follows, and what its cells depend on; or what keeps a layer from running.
  private var belowText: [String] {
    if let fault = stepper.fault { return [FaultText.line(fault, in: stepper.scene)] }
    guard stepper.layers.indices.contains(stepper.walk.layer) else { return [] }
    let layer = stepper.layers[stepper.walk.layer]
    let field = FieldText.sentence(
      stepper.receptiveFields[stepper.walk.layer], of: stepper.scene.input.shape)
    guard !stepper.hidesSize, !stepper.hidden.contains(.formula) else { return [field] }
    let sizes = layer.axes.map { name, axis in
      "\(name == .length ? "length" : SizeText.name(name)) \(SizeText.compactNumbers(axis))"
    }
    return [sizes.joined(separator: "; "), field]
  }
}
