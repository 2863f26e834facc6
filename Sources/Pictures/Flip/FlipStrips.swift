import ConvEngine
import Screen

/// A signal once, and two bands below it: the kernel with its products and its answer, and the same turned.
///
/// A weight lies under the number that it meets, an answer under the middle of its window.
struct FlipStrips: FlippedBands {
  private let pair: FlippedPair

  /// The indices of the input, the input, and the indices of the answers.
  private static let sharedRows = 3
  /// A heading, the kernel, the products and the answer.
  private static let bandRows = 4

  init(_ pair: FlippedPair) { self.pair = pair }

  private var figure: Figure { pair.figure }
  private var geometry: Geometry { pair.geometry }
  private var input: InputGrid { pair.input }

  /// A blank line parts the input from each band.
  var rows: Int { Self.sharedRows + 2 * (Self.bandRows + 1) }

  var leastRows: Int { Self.sharedRows + Self.bandRows }

  func isTwofold(in room: Size) -> Bool { room.rows >= Self.sharedRows + 2 * Self.bandRows }

  func shownOfTheWindow(in room: Size) -> Pair { Pair(1, slots(columns: room.columns).view.count) }

  /// Right of the headings; where these would leave too few slots for the window, right of their first letters.
  private func slots(columns: Int) -> Slots {
    let starts = [4 + max(input.heading.count, "turned by half".count), 4 + "products".count, 5]
    let all = starts.map {
      Slots(geometry, pair.asItIs, above: pair.turned, start: $0, columns: columns)
    }
    return all.first { $0.view.count >= min(figure.window.columns.extent, geometry.columns.padded) } ?? all[2]
  }

  func draw(on canvas: inout Canvas) {
    let bands = isTwofold(in: canvas.size) ? [pair.asItIs, pair.turned] : [pair.single]
    let free = canvas.size.rows - Self.sharedRows - bands.count * Self.bandRows
    let gap = free >= bands.count ? 1 : 0
    let slots = slots(columns: canvas.size.columns)
    drawInput(on: &canvas, slots)
    var row = 2
    for band in bands {
      row += gap
      draw(band, on: &canvas, row: row, slots)
      row += Self.bandRows
    }
    for index in 0..<geometry.outputLength.columns where slots.view.range.contains(slots.output(index)) {
      let style = Style(index == figure.cell.column ? .heading : .faint)
      canvas.write("\(index)", row: row, endingBefore: slots.end(slots.output(index)) - 1, style)
    }
  }

  private func drawInput(on canvas: inout Canvas, _ slots: Slots) {
    let view = slots.view
    for place in view.range {
      let index = place - geometry.columns.before
      let isInside = (0..<geometry.columns.input).contains(index)
      let style = Style(figure.window.columns.tap(at: index) == nil ? .faint : .heading)
      canvas.write(isInside ? "\(index)" : "·", row: 0, endingBefore: slots.end(place) - 1, style)
      draw(input.cell(0, place), on: &canvas, row: 1, slots, place)
    }
    if view.first > 0 { canvas.put("←", row: 0, column: slots.start - 1, Style(.faint)) }
    if view.range.upperBound < geometry.columns.padded {
      canvas.put("→", row: 0, column: slots.end(view.range.upperBound - 1), Style(.faint))
    }
    heading([input.heading, "input", "in"], .input, isLayers: true, on: &canvas, row: 1, slots)
  }

  private func draw(_ band: Figure, on canvas: inout Canvas, row: Int, _ slots: Slots) {
    guard let kernel = KernelGrid(band, channel: figure.inputChannel),
      let products = ProductGrid(band, channel: figure.inputChannel), let geometry = band.geometry
    else { return }
    let (isTurned, isLayers) = (pair.isTurned(band), pair.isLayers(band))
    canvas.write(
      isTurned ? "convolution (flip true)" : "cross-correlation (flip false)", row: row, column: 1,
      Style(isLayers ? .heading : .faint))
    heading(
      isTurned ? ["turned by half", "turned", ""] : ["kernel", ""], .kernel, isLayers: isLayers, on: &canvas,
      row: row + 1, slots)
    heading(["products", ""], nil, isLayers: isLayers, on: &canvas, row: row + 2, slots)
    let output = OutputGrid(geometry, band)
    heading([output.heading, "output", "out"], .output, isLayers: isLayers, on: &canvas, row: row + 3, slots)
    for tap in 0..<figure.window.columns.count {
      draw(kernel.cell(0, tap), on: &canvas, row: row + 1, slots, slots.tap(tap))
      draw(products.cell(0, tap), on: &canvas, row: row + 2, slots, slots.tap(tap))
    }
    for (line, sign) in ["×", "=" as Unicode.Scalar].enumerated() {
      canvas.put(sign, row: row + 1 + line, column: max(slots.start - 2, slots.column(slots.tap(0)) - 2))
    }
    for index in 0..<geometry.outputLength.columns {
      draw(pair.answer(output, of: band, 0, index), on: &canvas, row: row + 3, slots, slots.output(index))
    }
  }

  /// The longest of several headings that fits, bold where it is the layer's; the arrow of the focus stands there, or
  /// at the only one.
  private func heading(
    _ texts: [String], _ focus: Presentation.Focus?, isLayers: Bool, on canvas: inout Canvas, row: Int,
    _ slots: Slots
  ) {
    let isOnly = !isTwofold(in: canvas.size)
    let isFocused = (isLayers || isOnly) && focus == figure.presentation.focus
    if isFocused { canvas.put("▸", row: row, column: 0, Style(.heading)) }
    canvas.write(
      fitting(texts, columns: slots.start - 3), row: row, column: 1, Style(isLayers ? .heading : .faint))
  }

  private func draw(_ cell: GridCell, on canvas: inout Canvas, row: Int, _ slots: Slots, _ place: Int) {
    guard slots.view.range.contains(place) else { return }
    cell.draw(on: &canvas, row: row, column: slots.column(place), width: slots.width - 2, style: figure.style)
  }
}
