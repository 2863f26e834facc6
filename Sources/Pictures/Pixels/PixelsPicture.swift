import ConvEngine
import Notation
import Screen

/// Input and output as pictures, the window a gold frame on one and the pixel it makes on the other, and a loupe below.
///
/// A kernel is an operation on pictures, and each pixel of the result is one sum.
struct PixelsPicture: Picture {
  static let name = "picture"
  static let summary = "input and output as pictures, with a loupe on the window"

  static let firstFocus: Presentation.Focus? = .kernel

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
    if let part = layout.input { drawInput(geometry, part, layout, on: &canvas) }
    if let part = layout.output { drawOutput(geometry, part, layout, on: &canvas) }
    drawLoupe(geometry, layout, on: &canvas)
  }

  private func drawInput(
    _ geometry: Geometry, _ part: PixelLayout.Part, _ layout: PixelLayout, on canvas: inout Canvas
  ) {
    let end = layout.output?.column ?? canvas.size.columns
    drawHeading(inputHeading(geometry), part, .input, on: &canvas, row: layout.top, end: end)
    guard let plane = figure.inputPixels else { return }
    let field = PixelField(
      plane: plane, channel: figure.inputChannel, grain: part.grain, summary: .mean, window: figure.window,
      term: figure.walkedGrid == .output ? figure.termPlace : nil)
    canvas.draw(at: Place(row: layout.top + 1, column: part.column), part.size) { field.draw(on: &$0) }
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

  private func drawOutput(
    _ geometry: Geometry, _ part: PixelLayout.Part, _ layout: PixelLayout, on canvas: inout Canvas
  ) {
    guard let shape = geometry.outputShape else {
      canvas.write("output: how large?", row: layout.top, column: part.column, Style(.heading))
      return
    }
    let name = figure.gradient == nil ? "output" : "magnitude"
    let heading = Self.heading(name, shape, figure.outputChannel)
    let end = layout.scaleColumn ?? canvas.size.columns
    drawHeading(heading, part, .output, on: &canvas, row: layout.top, end: end)
    guard let plane = figure.outputPixels else { return }
    let field = PixelField(
      plane: plane, channel: figure.outputChannel, grain: part.grain, summary: .strongest,
      window: figure.outputWindow, term: figure.target)
    canvas.draw(at: Place(row: layout.top + 1, column: part.column), part.size) { field.draw(on: &$0) }
    if let column = layout.scaleColumn {
      PixelScale(name: name, plane: plane, style: figure.style).draw(
        on: &canvas, row: layout.top, column: column)
    }
  }

  private func layout(_ room: Size) -> PixelLayout? {
    figure.geometry.map { geometry in
      let input = geometry.inputShape
      return PixelLayout(
        input: Pair(input.rows, input.columns), output: geometry.outputLength, favoursInput: favoursInput,
        loupeRows: figure.walkedGrid == .output ? longestWindow(geometry).rows : .max,
        scaleWidth: PixelScale.width, room)
    }
  }

  /// Where only one picture can be whole, each Tab shows the other: the output while the kernel or the output is in
  /// focus, the input otherwise.
  private var favoursInput: Bool { [.input, .settings].contains(figure.presentation.focus) }

  private func longestWindow(_ geometry: Geometry) -> Pair {
    Pair(geometry.rows.longestWindow, geometry.columns.longestWindow)
  }

  // MARK: words

  private func drawHeading(
    _ heading: String, _ part: PixelLayout.Part, _ focus: Presentation.Focus, on canvas: inout Canvas,
    row: Int, end limit: Int
  ) {
    if figure.presentation.focus == focus {
      canvas.put("▸", row: row, column: part.column - 1, Style(.heading))
    }
    let end = canvas.write(
      Screen.heading(heading, to: limit - part.column - 1), row: row, column: part.column, Style(.heading))
    if let note = part.note, end + 2 + note.unicodeScalars.count < limit {
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
    switch (layout.input?.grain.side ?? 1, layout.output?.grain.side ?? 1) {
    case (1, 1): break
    case (let side, 1): notes.append("\(side)×\(side): mean")
    case (1, let side): notes.append("\(side)×\(side): strongest")
    case (_, let side): notes.append("\(side)×\(side): mean, strongest")
    }
    return notes
  }
}

extension PixelLayout.Part {
  /// "at 1/8, in part"; nil where all of it shows whole.
  fileprivate var note: String? {
    let notes = [grain.note, isCut ? "in part" : nil].compactMap { $0 }
    return notes.isEmpty ? nil : notes.joined(separator: ", ")
  }
}
