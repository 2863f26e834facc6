import ConvEngine
import Screen

/// How often each pixel is read under three paddings, and how many pixels each output cell sees.
///
/// Without padding the border is seen less; padding gives it more visits, at the price of windows that see padding.
struct VisitsPicture: Picture {
  static let name = "visits"
  static let summary = "how often each pixel is read under valid, same and full padding"
  static let refusalOfEditing: String? =
    "counts follow from sizes alone; o shows a picture with numbers to edit"

  static func refusalOfTerms(of figure: Figure) -> String? {
    "visits have no terms: they count what the windows read"
  }

  /// With the focus on the output the question is turned round, to who reads a pixel.
  static func picking(of figure: Figure) -> Picking? {
    guard case .walking = figure.state else { return nil }
    return PaddedVisits.pixels(of: figure)
  }

  static func refusal(of figure: Figure) -> String? {
    guard case .walking = figure.state, let geometry = figure.geometry else {
      return "visits count what windows read; there is nothing to walk"
    }
    guard case .sliding = geometry.columns, figure.padding != nil else {
      return "visits compare paddings, and this layer has no windows that slide over padding"
    }
    return figure.covering.contains(.size)
      ? "visits show how large the output is, which is what the page asks" : nil
  }

  static func companions(of scene: Scene, layer: Int, _ lab: Lab?) -> [Scene] {
    guard scene.layers[layer].allowsNamedPadding else { return [] }
    return PaddedVisits.named.map { _, padding in
      var scene = scene
      scene.layers[layer].padding = padding
      // What fills the padding is not counted, and zeros fill any.
      scene.layers[layer].paddingMode = .zeros
      return scene
    }
  }

  private let figure: Figure
  private let paddings: [PaddedVisits]
  private let inForce: PaddedVisits
  /// Columns of a count, and the scale of all maps.
  private let width: Int
  private let scale: PaintScale

  init(_ figure: Figure) {
    self.figure = figure
    paddings = PaddedVisits.all(of: figure)
    inForce = paddings.first(where: \.isInForce) ?? paddings[1]
    let largest = paddings.compactMap { $0.counts?.largest }.max()
    // What is covered must not tell by its width how large it is.
    width = largest.map { String($0).count } ?? 2
    scale = PaintScale(.count, largest: Number(largest ?? 0))
  }

  func size(in room: Size) -> Size {
    let rows = paddings.compactMap(\.geometry).map { Pair($0.rows.input, $0.outputLength.rows) }
    let maps = (rows.map(\.rows).max() ?? 1) + (rows.map(\.columns).max() ?? 1)
    let isSignal = figure.isSignal
    let wanted = isSignal ? 3 * VisitsLayout.bandRows + 2 : maps + 6
    return Size(rows: min(max(9, room.rows / 2), wanted + VisitsLayout.sentenceRows), columns: room.columns)
  }

  func draw(on canvas: inout Canvas) {
    let layout = VisitsLayout(paddings, width: width, canvas.size)
    let end =
      switch layout {
      case .columns(let width, let hasQuestion, let hasGap):
        drawColumns(on: &canvas, width: width, hasQuestion: hasQuestion, hasGap: hasGap)
      case .bands(let hasGap): drawBands(on: &canvas, hasGap: hasGap)
      case .pair: drawPair(on: &canvas)
      case .single: drawSingle(on: &canvas)
      }
    let words = VisitsWords(figure, inForce).lines(columns: canvas.size.columns - 2)
    for (line, text) in words.enumerated() { canvas.write(text, row: end + line, column: 1) }
  }

  // MARK: the layouts, each of which returns the row behind its maps

  private static let readingsQuestion = ["How many windows read each pixel?", "Windows that read it"]
  private static let seenQuestion = [
    "How many pixels does each output cell see?", "Pixels that each output cell sees", "Pixels that it sees",
  ]

  private func drawQuestion(
    _ forms: [String], on canvas: inout Canvas, row: Int, column: Int = 1, room: Int
  ) {
    let text = fitting(forms, columns: room)
    canvas.write(text, row: row, column: column, Style(.heading))
  }

  private func drawColumns(on canvas: inout Canvas, width: Int, hasQuestion: Bool, hasGap: Bool) -> Int {
    let geometries = paddings.compactMap(\.geometry)
    let inputRows = geometries.map(\.rows.input).max() ?? 0
    let outputRows = geometries.map(\.outputLength.rows).max() ?? 0
    let top = hasQuestion ? 1 : 0
    let lower = top + 2 + inputRows + (hasGap ? 1 : 0)
    let question = canvas.size.columns - 2
    if hasQuestion { drawQuestion(Self.readingsQuestion, on: &canvas, row: 0, room: question) }
    drawQuestion(Self.seenQuestion, on: &canvas, row: lower, room: question)
    for (index, padding) in paddings.enumerated() {
      let left = 1 + index * width
      drawHeading(of: padding, on: &canvas, row: top, column: left, room: width - 1)
      let room = Size(rows: inputRows + 1, columns: width - 1)
      readings(padding)?.draw(on: &canvas, Place(row: top + 1, column: left), room)
      seen(padding)?.draw(
        on: &canvas, Place(row: lower + 1, column: left), Size(rows: outputRows + 1, columns: width - 1))
    }
    return lower + 2 + outputRows
  }

  private func drawBands(on canvas: inout Canvas, hasGap: Bool) -> Int {
    var top = hasGap ? 1 : 0
    for padding in paddings {
      drawBand(padding, on: &canvas, row: top)
      top += VisitsLayout.bandRows + (hasGap ? 1 : 0)
    }
    return top
  }

  private func drawBand(_ padding: PaddedVisits, on canvas: inout Canvas, row: Int) {
    drawHeading(of: padding, on: &canvas, row: row, column: 1, room: canvas.size.columns - 2)
    let left = VisitsLayout.bandLeft
    let room = Size(rows: 2, columns: canvas.size.columns - left - 1)
    readings(padding)?.draw(on: &canvas, Place(row: row + 1, column: left), room)
    seen(padding)?.draw(on: &canvas, Place(row: row + 3, column: left), room)
    // The labels stand where a grid has the indices of its rows, of which there is one only.
    for (line, label) in ["pixel ", "windows", "output", "pixels "].enumerated() where padding.geometry != nil
    {
      canvas.write(label, row: row + 1 + line, column: 1, Style(.faint))
    }
  }

  private func drawPair(on canvas: inout Canvas) -> Int {
    if figure.isSignal {
      drawBand(inForce, on: &canvas, row: 0)
      return VisitsLayout.bandRows
    }
    drawHeading(of: inForce, on: &canvas, row: 0, column: 1, room: canvas.size.columns - 2)
    let maps = [readings(inForce), seen(inForce)].compactMap { $0 }
    let rows = max(0, min(maps.map(\.rows).max() ?? 0, canvas.size.rows - 3 - VisitsLayout.sentenceRows))
    let questions = [Self.readingsQuestion, Self.seenQuestion]
    let wanted = zip(maps, questions).map { max($0.grid.size.columns, $1[0].count) }
    let widths = shares(wanted, of: canvas.size.columns - 5)
    var left = 1
    for ((map, question), width) in zip(zip(maps, questions), widths) {
      drawQuestion(question, on: &canvas, row: 1, column: left, room: width)
      map.draw(on: &canvas, Place(row: 2, column: left), Size(rows: rows + 1, columns: width))
      left += width + 3
    }
    return 3 + rows
  }

  private func drawSingle(on canvas: inout Canvas) -> Int {
    drawHeading(of: inForce, on: &canvas, row: 0, column: 1, room: canvas.size.columns - 2)
    let showsOutput = figure.presentation.focus == .output
    guard let map = showsOutput ? seen(inForce) : readings(inForce) else { return 1 }
    let room = max(0, canvas.size.rows - 3 - VisitsLayout.sentenceRows)
    let rows = min(max(inForce.geometry?.rows.input ?? 0, inForce.geometry?.outputLength.rows ?? 0), room)
    let question = showsOutput ? Self.seenQuestion : Self.readingsQuestion
    drawQuestion(question, on: &canvas, row: 1, room: canvas.size.columns - 2)
    map.draw(
      on: &canvas, Place(row: 2, column: 1), Size(rows: rows + 1, columns: canvas.size.columns - 2))
    return 3 + rows
  }

  // MARK: parts

  private func drawHeading(
    of padding: PaddedVisits, on canvas: inout Canvas, row: Int, column: Int, room: Int
  ) {
    if padding.isInForce { canvas.put("▸", row: row, column: column - 1, Style(.heading)) }
    let end = canvas.write(padding.name, row: row, column: column, Style(.heading))
    let sizes = fitting(padding.sizes, columns: column + room - end)
    canvas.write(sizes, row: row, column: end, Style(.faint))
  }

  private func readings(_ padding: PaddedVisits) -> CountMap? {
    padding.geometry.map { geometry in
      CountMap(
        rows: geometry.rows.input, columns: geometry.columns.input, width: width, scale: scale,
        window: padding.windowOnInput, count: { padding.counts?.readings(row: $0, column: $1) })
    }
  }

  private func seen(_ padding: PaddedVisits) -> CountMap? {
    padding.geometry.map { geometry in
      let size = geometry.outputLength
      return CountMap(
        rows: size.rows, columns: size.columns, width: width, scale: scale,
        window: padding.windowOnOutput, shown: padding.shownOnOutput,
        count: { padding.counts?.seen(row: $0, column: $1) })
    }
  }
}
