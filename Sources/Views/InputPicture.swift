import ConvEngine
import Notation
import Screen
import Tutor

/// The padded input with the window on it.
///
/// The window has brackets, the current term ›‹, an edited cell {}; padding is dim, and cells that no window
/// reaches are marked ░.
struct InputPicture: HeadedGrid {
  let walk: LayerWalk
  let state: SceneState
  let grid: GridPicture
  let focus = SceneState.Focus.input
  let isUpright: Bool
  private let channel: Int
  private let walked: Position
  /// What the walked cell reads.
  private let window: CellWindow
  /// Where the current term reads.
  private let current: Position?
  /// Which cell holds the maximum so far.
  private let best: Position?
  /// Whether the padding is −∞, as that of a maximum is.
  private let isInfinite: Bool

  init(_ walk: LayerWalk, _ state: SceneState, channel: Int) {
    (self.walk, self.state, self.channel) = (walk, state, channel)
    walked = state.cell
    window = walk.layer.window(of: state.cell)
    current = state.place.level == .term ? walk.place(state.cell, state.place.term) : nil
    if case .pooling(let layer) = walk.layer, layer.settings.operation == .max {
      isInfinite = true
      let isShown = !state.hidden.contains(.output)
      let count = state.place.level == .term ? state.place.term + 1 : layer.tapCount(of: walked)
      best = isShown ? PoolingWalk(layer, on: walk.input).best(walked, count)?.place : nil
    } else {
      (isInfinite, best) = (false, nil)
    }
    let (rows, columns) = (walk.layer.rows, walk.layer.columns)
    isUpright = walk.layer.inputShape.isList
    let grid = GridPicture(
      rows: rows.padded, columns: columns.padded, numberWidth: state.widths.input, rowsBefore: rows.before,
      columnsBefore: columns.before, indexedRows: rows.input, indexedColumns: columns.input,
      style: state.style
    )
    self.grid = isUpright ? grid.upright : grid
  }

  /// "input channel 1 of 3, 4×4".
  var heading: String {
    let shape = walk.layer.inputShape
    let size = shape.dimensions == .one ? "\(shape.columns)" : "\(shape.rows)×\(shape.columns)"
    return shape.channels == 1 ? "input \(size)" : "input[\(channel)] of \(shape.channels), \(size)"
  }

  /// The rows that show in a room for so many.
  func rows(room: Int) -> Viewport {
    viewport(walk.layer.rows, window.rows, current?.row, edited?.row, room)
  }

  /// The columns that show in a room for so many.
  func columns(room: Int) -> Viewport {
    viewport(walk.layer.columns, window.columns, current?.column, edited?.column, room)
  }

  /// What one cell of the padded grid shows.
  func cell(_ row: Int, _ column: Int) -> GridCell {
    let (rows, columns) = (walk.layer.rows, walk.layer.columns)
    let place = (row: row - rows.before, column: column - columns.before)
    var cell = GridCell()
    if let sourceRow = rows.source(of: place.row), let sourceColumn = columns.source(of: place.column) {
      cell.number = walk.input[channel, sourceRow, sourceColumn]
    } else {
      cell.number = 0
      if isInfinite { cell.text = "−∞" }
    }
    if state.hidden.contains(.input) { (cell.number, cell.text) = (nil, nil) }
    if rows.isPadding(place.row) || columns.isPadding(place.column) { cell.tone = .padding }
    mark(&cell, place)
    return cell
  }

  private var edited: Position? { state.editing?.grid == .input ? state.editing?.cell : nil }

  private func viewport(
    _ axis: LayerAxis, _ window: CellWindow.Line, _ current: Int?, _ edited: Int?, _ room: Int
  ) -> Viewport {
    let length = axis.padded
    if let edited { return Viewport(length: length, room: room, start: edited + axis.before, span: 1) }
    if window.extent > room, let current {
      return Viewport(length: length, room: room, start: current + axis.before, span: 1)
    }
    return Viewport(length: length, room: room, start: window.start + axis.before, span: window.extent)
  }

  private func mark(_ cell: inout GridCell, _ place: (row: Int, column: Int)) {
    if let edited, edited.channel == channel, edited.row == place.row, edited.column == place.column {
      (cell.left, cell.right, cell.tone) = ("{", "}", .field)
    } else if window.channels.contains(channel),
      window.rows.tap(at: place.row) != nil,
      let tap = window.columns.tap(at: place.column)
    {
      markWindow(&cell, place, tap)
    } else if !walk.layer.rows.reaches(place.row) || !walk.layer.columns.reaches(place.column) {
      (cell.left, cell.tone) = ("░", .faint)
    }
  }

  private func markWindow(_ cell: inout GridCell, _ place: (row: Int, column: Int), _ tapColumn: Int) {
    cell.bracket(window.columns, tap: tapColumn)
    let position = Position(channel: channel, row: place.row, column: place.column)
    if best == position { cell.left = "*" }
    // Of a cell that stamps the output only the stamp has a current term.
    if current == position, case .transposed = walk.layer { return }
    if current == position { (cell.left, cell.right, cell.tone) = ("›", "‹", .term) }
  }
}
