import ConvEngine
import Notation
import Screen
import Tutor

/// The padded input with the window on it.
///
/// The window has brackets, the current term ›‹, an edited cell {}; padding is dim, and cells that no window
/// reaches are marked ░.
struct InputPicture: HeadedGrid {
  let trace: ConvolutionTrace
  let stepper: Stepper
  let grid: GridPicture
  let focus = Stepper.Focus.input
  private let channel: Int
  private let output: Position
  private let current: ConvolutionStep.Product?

  init(_ trace: ConvolutionTrace, _ stepper: Stepper, channel: Int) {
    (self.trace, self.stepper, self.channel) = (trace, stepper, channel)
    output = stepper.output
    let isProduct = stepper.walk.level == .term && stepper.walk.term < trace.layer.productsPerCell
    current = isProduct ? trace.product(stepper.output, stepper.walk.term) : nil
    let (rows, columns) = (trace.layer.rows.size, trace.layer.columns.size)
    grid = GridPicture(
      rows: rows.padded, columns: columns.padded, numberWidth: stepper.widths.input, rowsBefore: rows.before,
      columnsBefore: columns.before, indexedRows: rows.input, indexedColumns: columns.input,
      style: stepper.style
    )
  }

  /// "input channel 1 of 3, 4×4".
  var heading: String {
    let shape = trace.layer.inputShape
    let size = shape.dimensions == .one ? "\(shape.columns)" : "\(shape.rows)×\(shape.columns)"
    return shape.channels == 1 ? "input \(size)" : "input[\(channel)] of \(shape.channels), \(size)"
  }

  /// The rows that show in a room for so many.
  func rows(room: Int) -> Viewport {
    viewport(trace.layer.rows, output.row, current?.place.row, edited?.row, room)
  }

  /// The columns that show in a room for so many.
  func columns(room: Int) -> Viewport {
    viewport(trace.layer.columns, output.column, current?.place.column, edited?.column, room)
  }

  /// What one cell of the padded grid shows.
  func cell(_ row: Int, _ column: Int) -> GridCell {
    let (rows, columns) = (trace.layer.rows, trace.layer.columns)
    let place = (row: row - rows.size.before, column: column - columns.size.before)
    var cell = GridCell()
    if let sourceRow = rows.source(of: place.row), let sourceColumn = columns.source(of: place.column) {
      cell.number = trace.input[channel, sourceRow, sourceColumn]
    } else {
      cell.number = 0
    }
    if stepper.hidden.contains(.input) { cell.number = nil }
    if rows.isPadding(place.row) || columns.isPadding(place.column) { cell.tone = .padding }
    mark(&cell, place)
    return cell
  }

  private var edited: Position? { stepper.editing?.grid == .input ? stepper.editing?.cell : nil }

  private func viewport(_ axis: WindowAxis, _ window: Int, _ current: Int?, _ edited: Int?, _ room: Int)
    -> Viewport
  {
    let length = axis.size.padded
    if let edited { return Viewport(length: length, room: room, start: edited + axis.size.before, span: 1) }
    if axis.size.extent > room, let current {
      return Viewport(length: length, room: room, start: current + axis.size.before, span: 1)
    }
    return Viewport(length: length, room: room, start: window * axis.size.stride, span: axis.size.extent)
  }

  private func mark(_ cell: inout GridCell, _ place: (row: Int, column: Int)) {
    if let edited, edited.channel == channel, edited.row == place.row, edited.column == place.column {
      (cell.left, cell.right, cell.tone) = ("{", "}", .field)
    } else if stepper.walk.level != .layer, trace.layer.rows.tap(of: output.row, at: place.row) != nil,
      let tap = trace.layer.columns.tap(of: output.column, at: place.column)
    {
      markWindow(&cell, place, tap)
    } else if !trace.layer.rows.reaches(place.row) || !trace.layer.columns.reaches(place.column) {
      (cell.left, cell.tone) = ("░", .faint)
    }
  }

  /// Brackets at the ends of each row of the window, or round each cell where dilation leaves gaps.
  private func markWindow(_ cell: inout GridCell, _ place: (row: Int, column: Int), _ tapColumn: Int) {
    cell.tone = .window
    let size = trace.layer.columns.size
    cell.joinsLeft = size.dilation == 1 && tapColumn > 0
    cell.joinsRight = size.dilation == 1 && tapColumn < size.kernel - 1
    if !cell.joinsLeft { cell.left = "[" }
    if !cell.joinsRight { cell.right = "]" }
    if let current, current.place.row == place.row, current.place.column == place.column,
      current.place.channel == channel
    {
      (cell.left, cell.right, cell.tone) = ("›", "‹", .term)
    }
  }
}
