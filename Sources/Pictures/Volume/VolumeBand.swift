import ConvEngine
import Screen

/// One channel of a volume: its plane with the window, its filter plane, their products and the sum of these.
struct VolumeBand {
  private let figure: Figure
  private let geometry: Geometry
  private let columns: VolumeColumns
  private let channel: Int
  /// Only the first band has column indices; the others have the corners of the window above them.
  private let isFirst: Bool
  /// Whether it shows one row of its plane, and only the first has a line above that.
  private let isFlat: Bool
  private let input: InputGrid
  private let kernel: KernelGrid?

  init(
    _ geometry: Geometry, _ figure: Figure, _ columns: VolumeColumns, channel: Int, isFirst: Bool,
    isFlat: Bool = false
  ) {
    (self.figure, self.geometry, self.columns) = (figure, geometry, columns)
    (self.channel, self.isFirst, self.isFlat) = (channel, isFirst, isFlat)
    input = InputGrid(geometry, figure, channel: channel)
    kernel = figure.window.channels.contains(channel) ? KernelGrid(figure, channel: channel) : nil
  }

  /// The row of its first cells.
  private var top: Int { isFlat && !isFirst ? 0 : 1 }

  func draw(on canvas: inout Canvas) {
    let shownRows = input.rows(room: canvas.size.rows - top)
    let shownColumns = input.columns(room: columns.planeCells)
    canvas.write(
      "ch \(channel)", row: isFlat ? top : 0, column: 1,
      Style(channel == figure.inputChannel ? .heading : .faint))
    drawIndices(shownRows, shownColumns, on: &canvas)
    drawPlane(shownRows, shownColumns, on: &canvas)
    guard let kernel, let filter = figure.kernel else { return }
    if !isFirst, !isFlat { drawCorners(shownColumns, on: &canvas) }
    let size = filter.size
    let middle = top + (size.rows - 1) / 2
    canvas.put("×", row: middle, column: columns.kernel - 2)
    canvas.put("=", row: middle, column: (columns.products ?? columns.sum) - 2)
    for row in 0..<size.rows {
      for column in 0..<size.columns { drawTap(kernel, filter, row, column, on: &canvas) }
    }
    drawSum(taps: size.rows * size.columns, on: &canvas, row: middle)
  }

  // MARK: the plane

  private func drawIndices(_ rows: Viewport, _ shown: Viewport, on canvas: inout Canvas) {
    let window = figure.window
    if isFlat, isFirst, geometry.inputShape.dimensions == .two, let row = rows.range.first {
      canvas.write("row \(row - geometry.rows.before)", row: 0, column: 1, Style(.faint))
    }
    for (line, row) in rows.range.enumerated() where !isFlat {
      let place = row - geometry.rows.before
      let isRead = kernel != nil && window.rows.tap(at: place) != nil
      canvas.write(
        geometry.rows.isPadding(place) ? "·" : "\(place)", row: 1 + line, endingBefore: columns.planes - 1,
        Style(isRead ? .heading : .faint))
    }
    guard isFirst else { return }
    let cellWidth = figure.widths.input + 2
    for (offset, column) in shown.range.enumerated() {
      let place = column - geometry.columns.before
      let text = geometry.columns.isPadding(place) ? "·" : "\(place)"
      canvas.write(
        text, row: 0, endingBefore: columns.planes + (offset + 1) * cellWidth - 1,
        Style(window.columns.tap(at: place) != nil ? .heading : .faint))
    }
  }

  private func drawPlane(_ rows: Viewport, _ shown: Viewport, on canvas: inout Canvas) {
    let (width, faint) = (figure.widths.input, Style(.faint))
    for (line, row) in rows.range.enumerated() {
      for (offset, column) in shown.range.enumerated() {
        var cell = input.cell(row, column)
        if kernel == nil { (cell.tone, cell.shade) = (.faint, nil) }
        cell.draw(
          on: &canvas, row: top + line, column: columns.planes + offset * (width + 2), width: width,
          style: figure.style)
      }
    }
    let end = columns.planes + shown.count * (width + 2)
    if top == 1, shown.first > 0 { canvas.put("←", row: 0, column: columns.planes - 1, faint) }
    if top == 1, shown.range.upperBound < geometry.columns.padded {
      canvas.put("→", row: 0, column: end, faint)
    }
    guard !isFlat else { return }
    if rows.first > 0 { canvas.put("↑", row: 1, column: columns.planes - 1, faint) }
    if rows.range.upperBound < geometry.rows.padded {
      canvas.put("↓", row: rows.count, column: columns.planes - 1, faint)
    }
  }

  /// The corners of the window between this plane and the one above: one window through all of them.
  private func drawCorners(_ shown: Viewport, on canvas: inout Canvas) {
    let (line, cellWidth) = (figure.window.columns, figure.widths.input + 2)
    let first = line.start + geometry.columns.before - shown.first
    for corner in [first * cellWidth, (first + line.extent) * cellWidth - 1]
    where (0..<shown.count * cellWidth).contains(corner) {
      canvas.put("┊", row: 0, column: columns.planes + corner, Style(.faint))
    }
  }

  // MARK: the filter plane and its products

  private func drawTap(
    _ kernel: KernelGrid, _ filter: KernelFigure, _ row: Int, _ column: Int, on canvas: inout Canvas
  ) {
    let weightWidth = figure.widths.kernel
    kernel.cell(row, column).draw(
      on: &canvas, row: top + row, column: columns.kernel + column * (weightWidth + 2), width: weightWidth,
      style: figure.style)
    let tap = Position(channel: channel - figure.window.channels.lowerBound, row: row, column: column)
    let term = filter.term(of: tap)
    guard let products = columns.products, figure.term.map({ term <= $0 }) ?? true else { return }
    var cell = GridCell(content: figure.product(term))
    cell.shade = figure.productPaint(cell.content)
    if figure.term == term { cell.markTerm() }
    cell.draw(
      on: &canvas, row: top + row, column: products + column * (columns.productColumns + 2),
      width: columns.productColumns, style: figure.style)
  }

  /// What the channel comes to: from its first product on, and growing with each.
  private func drawSum(taps: Int, on canvas: inout Canvas, row: Int) {
    let first = (channel - figure.window.channels.lowerBound) * taps
    guard let sum = figure.sumSoFar(of: first..<first + taps) else { return }
    VolumeSums.draw(
      sum, isFirst: first == 0, on: &canvas, row: row, column: columns.sum, width: columns.sumWidth, figure)
  }
}

extension Figure {
  /// The sum of those of some products that are made; nil before the first of them.
  func sumSoFar(of terms: Range<Int>) -> ShownNumber? {
    let made = term.map { min(terms.upperBound, $0 + 1) } ?? terms.upperBound
    return made > terms.lowerBound ? sum(of: terms.lowerBound..<made) : nil
  }
}
