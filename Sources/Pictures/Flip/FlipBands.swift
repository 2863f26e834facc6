import ConvEngine
import Screen

/// The input once, and two bands beside it: the kernel as it is with its answer, the turned kernel with its own.
struct FlipBands: FlippedBands {
  private let pair: FlippedPair

  init(_ pair: FlippedPair) { self.pair = pair }

  private var figure: Figure { pair.figure }
  private var geometry: Geometry { pair.geometry }

  /// Rows of a heading, indices and cells.
  private var bandRows: Int { 2 + max(geometry.kernelRows, geometry.outputLength.rows) }

  /// How many rows show all of it.
  var rows: Int { max(2 * bandRows, 2 + geometry.rows.padded) }

  func draw(on canvas: inout Canvas) {
    let (gap, columns, rows) = (5, canvas.size.columns, canvas.size.rows)
    // A narrow or low screen has room for the band of the layer alone.
    let isTwofold = columns >= 66 && rows >= 2 * (2 + min(geometry.kernelRows, 3))
    let bands = isTwofold ? [pair.asItIs, pair.turned] : [figure]
    let height = rows / bands.count
    let kernelWidth = max(15, KernelGrid(figure, channel: figure.inputChannel)?.grid.size.columns ?? 0)
    let outputWidth = max(
      31, bands.compactMap { band in band.geometry.map { OutputGrid($0, band).grid.size.columns } }.max() ?? 0
    )
    let widths = shares([pair.input.width, kernelWidth, outputWidth], of: columns - 2 - 2 * gap)
    pair.input.draw(on: &canvas, Place(row: 0, column: 1), Size(rows: rows, columns: widths[0]))
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

  /// A heading, bold where it is the layer's; the arrow of the focus stands there alone.
  private func drawHeading(
    _ heading: String, _ focus: Presentation.Focus, of band: Figure, on canvas: inout Canvas, _ place: Place,
    _ size: Size
  ) {
    let mark = pair.isLayers(band) && figure.presentation.focus == focus ? "▸" : " "
    canvas.write(
      mark + Screen.heading(heading, to: size.columns - 1), row: place.row, column: place.column,
      Style(pair.isLayers(band) ? .heading : .faint))
  }

  private func drawKernel(of band: Figure, on canvas: inout Canvas, _ place: Place, _ size: Size) {
    guard let kernel = KernelGrid(band, channel: band.inputChannel) else { return }
    let heading = pair.isTurned(band) ? "turned by half" : "kernel"
    drawHeading(heading, .kernel, of: band, on: &canvas, place, size)
    draw(kernel.grid, kernel.rows, kernel.columns, on: &canvas, place, size) { kernel.cell($0, $1) }
  }

  private func drawAnswer(of band: Figure, on canvas: inout Canvas, _ place: Place, _ size: Size) {
    guard let geometry = band.geometry else { return }
    let output = OutputGrid(geometry, band)
    let heading = pair.isTurned(band) ? "convolution (flip true)" : "cross-correlation (flip false)"
    drawHeading(heading, .output, of: band, on: &canvas, place, size)
    let grid = NumberGrid(
      rows: output.grid.rows, columns: output.grid.columns,
      numberWidth: max(pair.asItIs.widths.output, pair.turned.widths.output), rowsBefore: 0, columnsBefore: 0,
      indexedRows: output.grid.indexedRows, indexedColumns: output.grid.indexedColumns, style: figure.style)
    draw(grid, output.rows, output.columns, on: &canvas, place, size) {
      pair.answer(output, of: band, $0, $1)
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
