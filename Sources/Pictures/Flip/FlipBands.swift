import ConvEngine
import Screen

/// The input once, and two bands beside it: the kernel as it is with its answer, the turned kernel with its own.
///
/// A narrow or low screen has room for one band, that of the layer; with the focus on the output it is the other.
struct FlipBands: FlippedBands {
  private let pair: FlippedPair

  init(_ pair: FlippedPair) { self.pair = pair }

  private var figure: Figure { pair.figure }
  private var geometry: Geometry { pair.geometry }

  /// Columns below which the bands take turns.
  private static let twofoldColumns = 66

  /// Rows of a heading, indices and cells.
  private var bandRows: Int { 2 + max(geometry.kernelRows, geometry.outputLength.rows) }

  var rows: Int { max(2 * bandRows, 2 + geometry.rows.padded) }
  var leastRows: Int { 1 + max(geometry.kernelRows, figure.window.rows.extent) }

  func isTwofold(in room: Size) -> Bool {
    room.columns >= Self.twofoldColumns && room.rows >= 2 * (2 + geometry.kernelRows)
  }

  func shownOfTheWindow(in room: Size) -> Pair {
    let columns = FlipColumns(pair, rows: room.rows, columns: room.columns)
    return Pair(room.rows - 1 - columns.indexRows, columns.input.grid.cells(in: columns.widths[0]))
  }

  func draw(on canvas: inout Canvas) {
    let size = canvas.size
    let bands = isTwofold(in: size) ? [pair.asItIs, pair.turned] : [pair.single]
    let height = size.rows / bands.count
    let columns = FlipColumns(pair, rows: size.rows, columns: size.columns)
    let (gap, widths, input) = (columns.gap, columns.widths, columns.input)
    drawHeading(
      input.heading, isFocused: figure.presentation.focus == .input, on: &canvas,
      Place(row: 0, column: 1), Size(rows: 1, columns: widths[0]))
    draw(
      input.grid, input.rows, input.columns, on: &canvas, Place(row: 0, column: 1),
      Size(rows: size.rows, columns: widths[0]), cell: input.cell)
    let left = 1 + widths[0] + gap
    for (place, band) in bands.enumerated() {
      let top = place * height
      drawKernel(
        of: band, columns, on: &canvas, Place(row: top, column: left), Size(rows: height, columns: widths[1]))
      let arrow = top + 1 + columns.indexRows + (geometry.kernelRows - 1) / 2
      canvas.put("→", row: min(arrow, top + height - 1), column: left + widths[1] + gap / 2)
      drawAnswer(
        of: band, columns, on: &canvas, Place(row: top, column: left + widths[1] + gap),
        Size(rows: height, columns: widths[2]))
    }
  }

  /// The longest of several headings that fits, bold where it is the layer's; the arrow of the focus stands there, or
  /// at the only one.
  private func drawBandHeading(
    _ headings: [String], _ focus: Presentation.Focus, of band: Figure, isOnly: Bool,
    on canvas: inout Canvas, _ place: Place, _ size: Size
  ) {
    let isFocused = (isOnly || pair.isLayers(band)) && figure.presentation.focus == focus
    let heading = fitting(headings, columns: size.columns - 1)
    canvas.write(
      (isFocused ? "▸" : " ") + heading, row: place.row, column: place.column,
      Style(pair.isLayers(band) ? .heading : .faint))
  }

  private func drawKernel(
    of band: Figure, _ columns: FlipColumns, on canvas: inout Canvas, _ place: Place, _ size: Size
  ) {
    guard let kernel = KernelGrid(band, channel: band.inputChannel, hasIndices: columns.hasIndices) else {
      return
    }
    drawBandHeading(
      pair.isTurned(band) ? ["turned by half", "turned"] : ["kernel"], .kernel, of: band,
      isOnly: place.row == 0 && size.rows == canvas.size.rows, on: &canvas, place, size)
    draw(kernel.grid, kernel.rows, kernel.columns, on: &canvas, place, size, cell: kernel.cell)
  }

  private func drawAnswer(
    of band: Figure, _ columns: FlipColumns, on canvas: inout Canvas, _ place: Place, _ size: Size
  ) {
    guard let geometry = band.geometry else { return }
    let output = OutputGrid(geometry, band, hasIndices: columns.hasIndices)
    drawBandHeading(
      pair.isTurned(band)
        ? ["convolution (flip true)", "convolution", "turned"]
        : ["cross-correlation (flip false)", "cross-correlation", "as it is"],
      .output, of: band, isOnly: place.row == 0 && size.rows == canvas.size.rows, on: &canvas, place, size)
    let grid = NumberGrid(
      rows: output.grid.rows, columns: output.grid.columns,
      numberWidth: max(pair.asItIs.widths.output, pair.turned.widths.output), rowsBefore: 0, columnsBefore: 0,
      indexedRows: output.grid.indexedRows, indexedColumns: output.grid.indexedColumns, style: figure.style,
      hasIndices: columns.hasIndices)
    draw(grid, output.rows, output.columns, on: &canvas, place, size) {
      pair.answer(output, of: band, $0, $1)
    }
  }

  /// Draws as much of a grid as there is room for below its heading; without indices right below it.
  private func draw(
    _ grid: NumberGrid, _ rows: (Int) -> Viewport, _ columns: (Int) -> Viewport, on canvas: inout Canvas,
    _ place: Place, _ size: Size, cell: (Int, Int) -> GridCell
  ) {
    let indices = grid.hasIndices ? 1 : 0
    grid.draw(
      on: &canvas, row: place.row + indices, column: place.column,
      rows: rows(max(0, size.rows - 1 - indices)), columns: columns(grid.cells(in: size.columns)), cell: cell)
  }
}
