import ConvEngine
import Notation
import Screen

/// The weights that the walked cell meets: one channel of its filter and tile, turned where it is flipped.
struct KernelGrid: HeadedGrid {
  let figure: Figure
  let grid: NumberGrid
  let heading: String
  let focus: Presentation.Focus? = .kernel
  let isUpright: Bool
  private let kernel: KernelFigure
  /// The channel within the filter.
  private let channel: Int

  /// The weights that meet one channel of the input; nil where the layer has none.
  init?(_ figure: Figure, channel inputChannel: Int, hasIndices: Bool = true, tile: Int? = nil) {
    guard let kernel = figure.kernel else { return nil }
    (self.figure, self.kernel) = (figure, kernel)
    channel = kernel.channel(inputChannel)
    heading = kernel.heading(inputChannel)
    isUpright = kernel.isUpright
    let (rows, columns) = (kernel.size.rows, kernel.size.columns)
    let grid = NumberGrid(
      rows: rows, columns: columns, numberWidth: figure.widths.kernel, rowsBefore: 0, columnsBefore: 0,
      indexedRows: rows, indexedColumns: columns, style: figure.style, isTurned: kernel.isTurned,
      hasIndices: hasIndices, tile: tile)
    self.grid = isUpright ? grid.upright : grid
  }

  /// The rows that show in a room for so many.
  func rows(room: Int) -> Viewport {
    Viewport(
      length: kernel.size.rows, room: room, start: edited?.row ?? kernel.current?.row ?? 0, span: 1)
  }

  /// The columns that show in a room for so many.
  func columns(room: Int) -> Viewport {
    Viewport(
      length: kernel.size.columns, room: room, start: edited?.column ?? kernel.current?.column ?? 0, span: 1)
  }

  /// What meets one tap of the window: with `flip` the kernel is drawn as it lies on the input.
  func cell(_ row: Int, _ column: Int) -> GridCell {
    let tap = Position(channel: channel, row: row, column: column)
    var cell = GridCell(content: figure.weight(tap))
    cell.shade = figure.kernelPaint(cell.content)
    if edited == tap {
      cell.markField()
    } else if kernel.current == tap {
      cell.markTerm()
    }
    return cell
  }

  /// The tap whose weight is being edited.
  private var edited: Position? {
    guard let edited = figure.presentation.edited, edited.grid == .kernel else { return nil }
    guard kernel.isTurned else { return edited.cell }
    return Position(
      channel: edited.cell.channel, row: kernel.size.rows - 1 - edited.cell.row,
      column: kernel.size.columns - 1 - edited.cell.column)
  }
}
