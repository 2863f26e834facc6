import ConvEngine
import Notation
import Screen

/// Input and output as pictures, the window a gold frame on one and the pixel it makes on the other, and a loupe below.
///
/// A kernel is an operation on pictures, and each pixel of the result is one sum.
struct PixelsPicture: Picture {
  static let name = "picture"
  static let summary = "input and output as pictures, with a loupe on the window"

  static func refusal(of figure: Figure) -> String? {
    guard case .walking = figure.state, let geometry = figure.geometry else {
      return "a picture shows the steps of a layer; there is nothing to walk"
    }
    if geometry.inputShape.dimensions == .one {
      return "a picture needs a grid, and the input is a 1-D signal"
    }
    if geometry.givesList { return "a picture needs a grid, and the output is a plain list" }
    if figure.presentation.showing == .symbols { return "letters have no brightness; v shows numbers" }
    return figure.canShowPixels
      ? nil : "there are more pixels than can be made at once; the stencil shows them"
  }

  private let figure: Figure

  init(_ figure: Figure) { self.figure = figure }

  func size(in room: Size) -> Size {
    let rows = layout(room)?.rows ?? room.rows
    return Size(rows: min(rows, max(1, room.rows * 2 / 3)), columns: room.columns)
  }

  func draw(on canvas: inout Canvas) {
    guard let geometry = figure.geometry, let layout = layout(canvas.size) else { return }
    draw(
      inputHeading(geometry), layout.input, .input, on: &canvas, row: layout.top,
      column: PixelLayout.left, end: layout.outputColumn)
    if let plane = figure.inputPixels {
      let field = PixelField(
        plane: plane, channel: figure.inputChannel, grain: layout.input, summary: .mean,
        window: figure.window,
        term: figure.walkedGrid == .output ? figure.termPlace : nil)
      let place = Place(row: layout.top + 1, column: PixelLayout.left)
      canvas.draw(at: place, layout.inputSize) { field.draw(on: &$0) }
    }
    drawOutput(geometry, layout, on: &canvas)
    drawLoupe(geometry, layout, on: &canvas)
  }

  private func drawLoupe(_ geometry: Geometry, _ layout: PixelLayout, on canvas: inout Canvas) {
    let (notes, longest) = (notes(layout), longestWindow(geometry))
    if let gradient = figure.gradient {
      GradientLoupe(figure: figure, gradient: gradient, notes: notes).draw(
        on: &canvas, row: layout.loupeTop, rows: layout.loupeRows, longest: longest)
    } else {
      Loupe(figure: figure, notes: notes).draw(
        on: &canvas, row: layout.loupeTop, rows: layout.loupeRows, longest: longest)
    }
  }

  private func drawOutput(_ geometry: Geometry, _ layout: PixelLayout, on canvas: inout Canvas) {
    guard let shape = geometry.outputShape else {
      canvas.write("output: how large?", row: layout.top, column: layout.outputColumn, Style(.heading))
      return
    }
    let name = figure.gradient == nil ? "output" : "magnitude"
    let heading = Self.heading(name, shape, figure.outputChannel)
    draw(
      heading, layout.output, .output, on: &canvas, row: layout.top,
      column: layout.outputColumn, end: layout.scaleColumn ?? canvas.size.columns)
    guard let plane = figure.outputPixels else { return }
    let field = PixelField(
      plane: plane, channel: figure.outputChannel, grain: layout.output, summary: .strongest,
      window: figure.outputWindow, term: figure.target)
    let place = Place(row: layout.top + 1, column: layout.outputColumn)
    canvas.draw(at: place, layout.outputSize) { field.draw(on: &$0) }
    if let column = layout.scaleColumn {
      PixelScale(name: name, plane: plane, style: figure.style).draw(
        on: &canvas, row: layout.top, column: column)
    }
  }

  private func layout(_ room: Size) -> PixelLayout? {
    figure.geometry.map { geometry in
      let input = geometry.inputShape
      return PixelLayout(
        input: Pair(input.rows, input.columns), output: geometry.outputLength,
        loupeRows: figure.walkedGrid == .output ? longestWindow(geometry).rows : .max,
        scaleWidth: PixelScale.width, room)
    }
  }

  private func longestWindow(_ geometry: Geometry) -> Pair {
    Pair(geometry.rows.longestWindow, geometry.columns.longestWindow)
  }

  // MARK: words

  private func draw(
    _ heading: String, _ grain: PixelGrain, _ focus: Presentation.Focus, on canvas: inout Canvas, row: Int,
    column: Int, end limit: Int
  ) {
    if figure.presentation.focus == focus { canvas.put("▸", row: row, column: column - 1, Style(.heading)) }
    let end = canvas.write(
      shortened(heading, to: limit - column - 1), row: row, column: column, Style(.heading))
    if let note = grain.note, end + 2 + note.unicodeScalars.count < limit {
      canvas.write(note, row: row, column: end + 2, Style(.faint))
    }
  }

  private func inputHeading(_ geometry: Geometry) -> String {
    Self.heading("input", geometry.inputShape, figure.inputChannel)
  }

  /// "input 28×28", "input[1] of 3, 28×28".
  private static func heading(_ name: String, _ shape: Shape, _ channel: Int) -> String {
    let size = "\(shape.rows)×\(shape.columns)"
    return shape.channels == 1 ? "\(name) \(size)" : "\(name)[\(channel)] of \(shape.channels), \(size)"
  }

  /// What a square of a shrunk picture is, and what is added beyond the products that show.
  private func notes(_ layout: PixelLayout) -> [String] {
    var notes: [String] = []
    if figure.gradient == nil, let bias = figure.bias.number {
      notes.append("bias \(NumberText(bias, style: figure.style, width: 8).text)")
    }
    let channels = figure.window.channels.count
    if channels > 1, figure.kernel != nil { notes.append("all \(channels) channels") }
    switch (layout.input.side, layout.output.side) {
    case (1, 1): break
    case (let side, 1): notes.append("1/\(side): mean")
    case (_, let side): notes.append("1/\(side): mean, strongest")
    }
    return notes
  }
}
