import ConvEngine
import Screen

/// The input once, and two bands beside it: the kernel as it is with its answer, the turned kernel with its own.
struct FlipBands: FlippedBands {
  /// The layer with its kernel as it is, and turned.
  let asItIs, turned: Figure
  private let figure: Figure
  private let input: InputGrid
  private let geometry: Geometry
  /// One scale for both answers, so that equal numbers look equal; nil where they are too large to be known.
  private let scale: PaintScale?

  /// Nil where there is nothing to compare with.
  init?(_ figure: Figure) {
    guard let other = figure.companion(0), let geometry = figure.geometry, let kernel = figure.kernel else {
      return nil
    }
    (self.figure, self.geometry) = (figure, geometry)
    (asItIs, turned) = kernel.isTurned ? (other, figure) : (figure, other)
    scale = FlipFacts.scale(asItIs, turned)
    input = InputGrid(geometry, figure, channel: figure.inputChannel)
  }

  /// Rows of a heading, indices and cells.
  private var bandRows: Int { 2 + max(geometry.kernelRows, geometry.outputLength.rows) }

  /// How many rows show all of it.
  var rows: Int { max(2 * bandRows, 2 + geometry.rows.padded) }

  func draw(on canvas: inout Canvas) {
    let (gap, columns, rows) = (5, canvas.size.columns, canvas.size.rows)
    // A narrow or low screen has room for the band of the layer alone.
    let isTwofold = columns >= 66 && rows >= 2 * (2 + min(geometry.kernelRows, 3))
    let bands = isTwofold ? [asItIs, turned] : [figure]
    let height = rows / bands.count
    let kernelWidth = max(15, KernelGrid(figure, channel: figure.inputChannel)?.grid.size.columns ?? 0)
    let outputWidth = max(
      31, bands.compactMap { band in band.geometry.map { OutputGrid($0, band).grid.size.columns } }.max() ?? 0
    )
    let widths = shares([input.width, kernelWidth, outputWidth], of: columns - 2 - 2 * gap)
    input.draw(on: &canvas, Place(row: 0, column: 1), Size(rows: rows, columns: widths[0]))
    let left = 1 + widths[0] + gap
    for (place, band) in bands.enumerated() {
      let top = place * height
      drawKernel(of: band, on: &canvas, Place(row: top, column: left), Size(rows: height, columns: widths[1]))
      let arrow = top + 2 + (geometry.kernelRows - 1) / 2
      canvas.put("→", row: min(arrow, top + height - 1), column: left + widths[1] + gap / 2)
      drawAnswer(
        of: band, on: &canvas, Place(row: top, column: left + widths[1] + gap),
        Size(rows: height, columns: widths[2]))
    }
  }

  /// The band that the layer makes has a bold heading.
  private func isLayers(_ band: Figure) -> Bool { isTurned(band) == isTurned(figure) }

  /// A heading, bold where it is the layer's; the arrow of the focus stands there alone.
  private func drawHeading(
    _ heading: String, _ focus: Presentation.Focus, of band: Figure, on canvas: inout Canvas, _ place: Place,
    _ size: Size
  ) {
    let mark = isLayers(band) && figure.presentation.focus == focus ? "▸" : " "
    canvas.write(
      mark + Screen.heading(heading, to: size.columns - 1), row: place.row, column: place.column,
      Style(isLayers(band) ? .heading : .faint))
  }

  private func drawKernel(of band: Figure, on canvas: inout Canvas, _ place: Place, _ size: Size) {
    guard let kernel = KernelGrid(band, channel: band.inputChannel) else { return }
    let heading = isTurned(band) ? "turned by half" : "kernel"
    drawHeading(heading, .kernel, of: band, on: &canvas, place, size)
    draw(kernel.grid, kernel.rows, kernel.columns, on: &canvas, place, size) { kernel.cell($0, $1) }
  }

  private func drawAnswer(of band: Figure, on canvas: inout Canvas, _ place: Place, _ size: Size) {
    guard let geometry = band.geometry else { return }
    let output = OutputGrid(geometry, band)
    let heading = isTurned(band) ? "convolution (flip true)" : "cross-correlation (flip false)"
    drawHeading(heading, .output, of: band, on: &canvas, place, size)
    let grid = NumberGrid(
      rows: output.grid.rows, columns: output.grid.columns,
      numberWidth: max(asItIs.widths.output, turned.widths.output), rowsBefore: 0, columnsBefore: 0,
      indexedRows: output.grid.indexedRows, indexedColumns: output.grid.indexedColumns, style: figure.style)
    draw(grid, output.rows, output.columns, on: &canvas, place, size) { row, column in
      var cell = output.cell(row, column)
      let position = Position(channel: band.outputChannel, row: row, column: column)
      repaint(&cell, scale)
      if isTurned(band), cell.left == " ", differs(at: position) { cell.left = "≠" }
      return cell
    }
  }

  private func draw(
    _ grid: NumberGrid, _ rows: (Int) -> Viewport, _ columns: (Int) -> Viewport, on canvas: inout Canvas,
    _ place: Place, _ size: Size, _ cell: (Int, Int) -> GridCell
  ) {
    grid.draw(
      on: &canvas, row: place.row + 1, column: place.column, rows: rows(max(0, size.rows - 2)),
      columns: columns(grid.cells(in: size.columns)), cell: cell)
  }
}

extension FlippedBands {
  func isTurned(_ band: Figure) -> Bool { band.kernel?.isTurned == true }

  /// Whether a cell that the walk has come to is another in the other answer.
  func differs(at cell: Position) -> Bool {
    guard !asItIs.isStillToCome(cell), let one = asItIs.output(cell).number,
      let two = turned.output(cell).number
    else { return false }
    return one != two
  }

  /// Paints a cell of an answer that has a paint on the scale of both.
  func repaint(_ cell: inout GridCell, _ scale: PaintScale?) {
    guard cell.shade != nil, let scale, let number = cell.content.number else { return }
    cell.shade = scale.paint(number).map { .whole($0) }
  }
}
