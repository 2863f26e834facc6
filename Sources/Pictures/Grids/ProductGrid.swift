import ConvEngine
import Notation
import Screen

/// The products of the walked cell, each where its weight lies: at the level of the terms they appear one by one.
struct ProductGrid: HeadedGrid {
  let figure: Figure
  let grid: NumberGrid
  let heading: String
  let focus: Presentation.Focus? = nil
  let isUpright: Bool
  private let kernel: KernelFigure
  /// The channel within the filter.
  private let channel: Int
  /// The sum whose factors stand above the products in tiles.
  private let formula: CellFormula?

  /// The products of one channel of the input; nil where the layer multiplies nothing.
  ///
  /// - Parameter tiling: how cells are drawn as tiles, where they are.
  init?(_ figure: Figure, channel inputChannel: Int, tiling: Tiling? = nil) {
    guard let kernel = figure.kernel else { return nil }
    (self.figure, self.kernel) = (figure, kernel)
    channel = kernel.channel(inputChannel)
    heading = figure.walkedGrid == .input ? "stamp" : "products"
    isUpright = kernel.isUpright
    formula = tiling?.factorsWidth == nil ? nil : figure.formula(width: NumberWidths.widest)
    let (rows, columns) = (kernel.size.rows, kernel.size.columns)
    let grid = NumberGrid(
      rows: rows, columns: columns, numberWidth: figure.widths.product, rowsBefore: 0, columnsBefore: 0,
      indexedRows: rows, indexedColumns: columns, style: figure.style, hasIndices: false,
      tile: tiling.map { max($0.width, ($0.factorsWidth ?? 0) + 2) })
    self.grid = isUpright ? grid.upright : grid
  }

  func rows(room: Int) -> Viewport {
    Viewport(length: kernel.size.rows, room: room, start: kernel.current?.row ?? 0, span: 1)
  }

  func columns(room: Int) -> Viewport {
    Viewport(length: kernel.size.columns, room: room, start: kernel.current?.column ?? 0, span: 1)
  }

  /// A product that is made; one that is covered or still to come leaves nothing.
  func cell(_ row: Int, _ column: Int) -> GridCell {
    let term = kernel.term(of: Position(channel: channel, row: row, column: column))
    guard figure.isMade(term) else { return GridCell(content: .nothing) }
    var cell = GridCell(content: figure.product(term))
    guard cell.content != .covered else { return cell }
    cell.shade = figure.productPaint(cell.content)
    if let formula { (cell.note, cell.tone) = (formula.text(of: term), .strong) }
    if figure.term == term { cell.markTerm() }
    return cell
  }
}
