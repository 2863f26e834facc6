import ConvEngine
import Notation
import Screen
import Tutor

/// One channel of the output, the walked cell or the stamp in brackets, cells that are still to come dim.
struct OutputPicture: HeadedGrid {
  let trace: LayerTrace
  let stepper: Stepper
  let grid: GridPicture
  let focus = Stepper.Focus.output
  let isUpright: Bool
  /// No grid shows while its size is asked for.
  var hasGrid: Bool { !stepper.hidesSize }
  private let channel: Int
  /// The cells that the walk works on now.
  private let window: CellWindow
  /// The cell that the current term is added to, where several are worked on.
  private let current: Position?
  /// The lines of a softmax whose sums are known.
  private let lines: SoftmaxLines?

  init(_ trace: LayerTrace, _ stepper: Stepper) {
    (self.trace, self.stepper) = (trace, stepper)
    channel = stepper.shownOutputChannel
    if case .transposed(let trace) = trace {
      window = CellWindow(
        channels: channel..<channel + 1, rows: trace.layer.rows.stamp(of: stepper.cell.row),
        columns: trace.layer.columns.stamp(of: stepper.cell.column))
      current = stepper.walk.level == .term ? trace.product(stepper.cell, stepper.walk.term).target : nil
    } else {
      (window, current) = (CellWindow(stepper.cell), nil)
    }
    if case .softmax(let trace) = trace { lines = SoftmaxLines(trace) } else { lines = nil }
    let shape = trace.layer.outputShape
    isUpright = shape.isList
    let grid = GridPicture(
      rows: shape.rows, columns: shape.columns, numberWidth: stepper.widths.output, rowsBefore: 0,
      columnsBefore: 0, indexedRows: shape.rows, indexedColumns: shape.columns, style: stepper.style
    )
    self.grid = isUpright ? grid.upright : grid
  }

  /// "output 2×2", or which channel of it.
  var heading: String {
    let shape = trace.layer.outputShape
    if stepper.hidesSize { return "output: how large?" }
    let size = shape.dimensions == .one ? "\(shape.columns)" : "\(shape.rows)×\(shape.columns)"
    return shape.channels == 1 ? "output \(size)" : "output[\(channel)] of \(shape.channels), \(size)"
  }

  /// The rows that show in a room for so many.
  func rows(room: Int) -> Viewport { viewport(trace.layer.outputShape.rows, window.rows, current?.row, room) }

  /// The columns that show in a room for so many.
  func columns(room: Int) -> Viewport {
    viewport(trace.layer.outputShape.columns, window.columns, current?.column, room)
  }

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
    var cell = GridCell()
    if !stepper.hidden.contains(.output) {
      cell.number = number(place)
      if cell.number == nil, case .pooling = trace { cell.text = "−∞" }
      if isStillToCome(place) { cell.tone = .faint }
    }
    if window.rows.tap(at: row) != nil, let tap = window.columns.tap(at: column) {
      cell.bracket(window.columns, tap: tap)
    }
    if current == place { (cell.left, cell.right, cell.tone) = ("›", "‹", .term) }
    return cell
  }

  /// What stands in a cell: its value, or what has come of it so far.
  private func number(_ place: Position) -> Number? {
    let isMade = if case .transposed = trace { true } else { place == stepper.cell }
    guard isMade else { return stepper.shownOutput?[place] ?? lines?.result(place) ?? trace.result(place) }
    let isTerm = stepper.walk.level == .term
    let term = isTerm ? stepper.walk.term : trace.stepCount(ofCell: stepper.walk.cell) - 1
    return trace.value(of: place, cell: stepper.walk.cell, term: term)
  }

  /// Whether the walk has not come to a cell yet, or not to all that is stamped onto it.
  private func isStillToCome(_ place: Position) -> Bool {
    if case .transposed(let trace) = trace {
      let shape = trace.layer.inputShape
      let last = trace.products(onto: place).last.map(\.source)
      return last.map { shape.offset($0.channel, $0.row, $0.column) > stepper.walk.cell } ?? false
    }
    return trace.layer.outputShape.offset(place.channel, place.row, place.column) > stepper.walk.cell
  }
}

/// The values of a softmax, the sum of each line made once for all the cells that show of it.
private final class SoftmaxLines {
  private let trace: SoftmaxTrace
  private var known: [Position: SoftmaxTrace.Line] = [:]

  init(_ trace: SoftmaxTrace) { self.trace = trace }

  func result(_ cell: Position) -> Number {
    let first = trace.layer.cell(0, onLineOf: cell)
    let line = known[first] ?? trace.line(through: cell)
    known[first] = line
    return trace.result(cell, on: line)
  }
}
