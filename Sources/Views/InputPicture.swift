import ConvEngine
import Notation
import Screen
import Tutor

/// The padded input with the window on it.
///
/// The window has brackets, the current term ›‹, an edited cell {}; padding is dim, and cells that no window
/// reaches are marked ░.
struct InputPicture: HeadedGrid {
  let trace: LayerTrace
  let stepper: Stepper
  let grid: GridPicture
  let focus = Stepper.Focus.input
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

  init(_ trace: LayerTrace, _ stepper: Stepper, channel: Int) {
    (self.trace, self.stepper, self.channel) = (trace, stepper, channel)
    walked = stepper.cell
    window = trace.layer.window(of: stepper.cell)
    current = stepper.walk.level == .term ? trace.place(stepper.cell, stepper.walk.term) : nil
    if case .pooling(let trace) = trace, trace.operation == .max {
      isInfinite = true
      let isShown = !stepper.hidden.contains(.output)
      let count = stepper.walk.level == .term ? stepper.walk.term + 1 : trace.layer.tapCount(of: walked)
      best = isShown ? trace.best(walked, count)?.place : nil
    } else {
      (isInfinite, best) = (false, nil)
    }
    let (rows, columns) = (trace.layer.rows, trace.layer.columns)
    isUpright = trace.layer.inputShape.isList
    let grid = GridPicture(
      rows: rows.padded, columns: columns.padded, numberWidth: stepper.widths.input, rowsBefore: rows.before,
      columnsBefore: columns.before, indexedRows: rows.input, indexedColumns: columns.input,
      style: stepper.style
    )
    self.grid = isUpright ? grid.upright : grid
  }

  /// "input channel 1 of 3, 4×4".
  var heading: String {
    let shape = trace.layer.inputShape
    let size = shape.dimensions == .one ? "\(shape.columns)" : "\(shape.rows)×\(shape.columns)"
    return shape.channels == 1 ? "input \(size)" : "input[\(channel)] of \(shape.channels), \(size)"
  }

  /// The rows that show in a room for so many.
  func rows(room: Int) -> Viewport {
    viewport(trace.layer.rows, window.rows, current?.row, edited?.row, room)
  }

  /// The columns that show in a room for so many.
  func columns(room: Int) -> Viewport {
    viewport(trace.layer.columns, window.columns, current?.column, edited?.column, room)
  }

  /// What one cell of the padded grid shows.
  func cell(_ row: Int, _ column: Int) -> GridCell {
    let (rows, columns) = (trace.layer.rows, trace.layer.columns)
    let place = (row: row - rows.before, column: column - columns.before)
    var cell = GridCell()
    if let sourceRow = rows.source(of: place.row), let sourceColumn = columns.source(of: place.column) {
      cell.number = trace.input[channel, sourceRow, sourceColumn]
    } else {
      cell.number = 0
      if isInfinite { cell.text = "−∞" }
    }
    if stepper.hidden.contains(.input) { (cell.number, cell.text) = (nil, nil) }
    if rows.isPadding(place.row) || columns.isPadding(place.column) { cell.tone = .padding }
    mark(&cell, place)
    return cell
  }

  private var edited: Position? { stepper.editing?.grid == .input ? stepper.editing?.cell : nil }

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
    } else if !trace.layer.rows.reaches(place.row) || !trace.layer.columns.reaches(place.column) {
      (cell.left, cell.tone) = ("░", .faint)
    }
  }

  private func markWindow(_ cell: inout GridCell, _ place: (row: Int, column: Int), _ tapColumn: Int) {
    cell.bracket(window.columns, tap: tapColumn)
    let position = Position(channel: channel, row: place.row, column: place.column)
    if best == position { cell.left = "*" }
    // Of a cell that stamps the output only the stamp has a current term.
    if current == position, case .transposed = trace { return }
    if current == position { (cell.left, cell.right, cell.tone) = ("›", "‹", .term) }
  }
}
