import ConvEngine
import Notation
import Screen

/// One channel of the output, the walked cell or the stamp in brackets, cells that are still to come dim.
struct OutputGrid: HeadedGrid {
  let figure: Figure
  let grid: NumberGrid
  let focus: Presentation.Focus? = .output
  let isUpright: Bool
  /// No grid shows while its size is asked for.
  var hasGrid: Bool { geometry.outputShape != nil }
  private let geometry: Geometry
  private let length: Pair
  private let channel: Int
  /// The cells that the walk works on now.
  private let window: CellWindow
  /// The cell that the current term is added to, where several are worked on.
  private let current: Position?

  /// Which state of the output shows: as it is, or as it was before the present stamp.
  enum Moment {
    case now, before
  }

  private let moment: Moment

  init(
    _ geometry: Geometry, _ figure: Figure, _ moment: Moment = .now, hasIndices: Bool = true,
    tile: Int? = nil
  ) {
    self.moment = moment
    (self.figure, self.geometry, length) = (figure, geometry, geometry.outputLength)
    (channel, window, current) = (figure.outputChannel, figure.outputWindow, figure.target)
    isUpright = geometry.givesList
    var grid = NumberGrid(
      rows: length.rows, columns: length.columns, numberWidth: figure.widths.output, rowsBefore: 0,
      columnsBefore: 0, indexedRows: length.rows, indexedColumns: length.columns, style: figure.style,
      hasIndices: hasIndices && moment == .now, tile: tile)
    (grid.windowRows, grid.windowColumns) = (window.rows, window.columns)
    self.grid = isUpright ? grid.upright : grid
  }

  /// "output 2×2", or which channel of it.
  var heading: String {
    if moment == .before { return "what was there" }
    guard let shape = geometry.outputShape else { return sizeFields?.text ?? "output: how large?" }
    let size = shape.dimensions == .one ? "\(shape.columns)" : "\(shape.rows)×\(shape.columns)"
    return shape.channels == 1 ? "output \(size)" : "output[\(channel)] of \(shape.channels), \(size)"
  }

  /// The fields behind the heading that its size is typed into; nil while none is.
  private var sizeFields: SizeFields? { moment == .now ? figure.answer.flatMap(SizeFields.init) : nil }

  /// What was typed for its size.
  func drawFields(on canvas: inout Canvas, _ place: Place, columns: Int) {
    guard geometry.outputShape == nil else { return }
    sizeFields?.draw(on: &canvas, place, columns: columns)
  }

  /// The rows that show in a room for so many.
  func rows(room: Int) -> Viewport { viewport(length.rows, window.rows, current?.row, room) }

  /// The columns that show in a room for so many.
  func columns(room: Int) -> Viewport { viewport(length.columns, window.columns, current?.column, room) }

  private func viewport(_ length: Int, _ line: CellWindow.Line, _ current: Int?, _ room: Int) -> Viewport {
    if line.extent > room, let current {
      return Viewport(length: length, room: room, start: min(max(0, current), length - 1), span: 1)
    }
    let start = min(max(0, line.start), length - 1)
    let span = min(line.start + line.extent, length) - start
    return Viewport(length: length, room: room, start: start, span: max(1, span))
  }

  /// What one cell shows; while its sum is being made, the sum so far.
  func cell(_ row: Int, _ column: Int) -> GridCell {
    let place = Position(channel: channel, row: row, column: column)
    var cell = GridCell(content: moment == .now ? figure.output(place) : figure.before(place))
    if moment == .now, figure.isStillToCome(place),
      window.rows.tap(at: row) == nil || window.columns.tap(at: column) == nil
    {
      if cell.content != .covered { cell.tone = .faint }
    } else {
      cell.shade = figure.outputPaint(cell.content)
    }
    if let row = window.rows.tap(at: row), let column = window.columns.tap(at: column) {
      cell.bracket(window, row: row, column: column)
    }
    if current == place { cell.markTerm() }
    if moment == .now, let answer = figure.answer, let entry = answer.entry(at: place) {
      cell.hold(answer.entries[entry], isCurrent: answer.current == entry, width: grid.numberWidth)
    }
    return cell
  }
}
