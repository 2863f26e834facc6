import ConvEngine
import Notation
import Screen
import Tutor

/// One channel of the output, the walked cell or the stamp in brackets, cells that are still to come dim.
struct OutputPicture: HeadedGrid {
  let walk: LayerWalk
  let state: SceneState
  let grid: GridPicture
  let focus = SceneState.Focus.output
  let isUpright: Bool
  /// No grid shows while its size is asked for.
  var hasGrid: Bool { !state.hidesSize }
  private let channel: Int
  /// The cells that the walk works on now.
  private let window: CellWindow
  /// The cell that the current term is added to, where several are worked on.
  private let current: Position?
  /// The lines of a softmax whose sums are known.
  private let lines: SoftmaxLines?

  init(_ walk: LayerWalk, _ state: SceneState) {
    (self.walk, self.state) = (walk, state)
    channel = state.shownOutputChannel
    let input = walk.input
    if case .transposed(let layer) = walk.layer {
      window = CellWindow(
        channels: channel..<channel + 1, rows: layer.rows.stamp(of: state.cell.row),
        columns: layer.columns.stamp(of: state.cell.column))
      let walk = TransposedWalk(layer, on: input)
      current = state.place.level == .term ? walk.product(state.cell, state.place.term).target : nil
    } else {
      (window, current) = (CellWindow(state.cell), nil)
    }
    if case .softmax(let layer) = walk.layer {
      lines = SoftmaxLines(SoftmaxWalk(layer, on: input))
    } else {
      lines = nil
    }
    let shape = walk.layer.outputShape
    isUpright = shape.isList
    let grid = GridPicture(
      rows: shape.rows, columns: shape.columns, numberWidth: state.widths.output, rowsBefore: 0,
      columnsBefore: 0, indexedRows: shape.rows, indexedColumns: shape.columns, style: state.style
    )
    self.grid = isUpright ? grid.upright : grid
  }

  /// "output 2×2", or which channel of it.
  var heading: String {
    let shape = walk.layer.outputShape
    if state.hidesSize { return "output: how large?" }
    let size = shape.dimensions == .one ? "\(shape.columns)" : "\(shape.rows)×\(shape.columns)"
    return shape.channels == 1 ? "output \(size)" : "output[\(channel)] of \(shape.channels), \(size)"
  }

  /// The rows that show in a room for so many.
  func rows(room: Int) -> Viewport { viewport(walk.layer.outputShape.rows, window.rows, current?.row, room) }

  /// The columns that show in a room for so many.
  func columns(room: Int) -> Viewport {
    viewport(walk.layer.outputShape.columns, window.columns, current?.column, room)
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
    if !state.hidden.contains(.output) {
      cell.number = number(place)
      if cell.number == nil, case .pooling = walk.layer { cell.text = "−∞" }
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
    let isMade = if case .transposed = walk.layer { true } else { place == state.cell }
    guard isMade else { return state.shownOutput?[place] ?? lines?.result(place) ?? walk.result(place) }
    let isTerm = state.place.level == .term
    let term = isTerm ? state.place.term : walk.stepCount(ofCell: state.place.cell) - 1
    return walk.value(of: place, cell: state.place.cell, term: term)
  }

  /// Whether the walk has not come to a cell yet, or not to all that is stamped onto it.
  private func isStillToCome(_ place: Position) -> Bool {
    if case .transposed(let layer) = walk.layer {
      let shape = layer.inputShape
      let last = TransposedWalk(layer, on: walk.input).products(onto: place).last.map(\.source)
      return last.map { shape.offset($0.channel, $0.row, $0.column) > state.place.cell } ?? false
    }
    return walk.layer.outputShape.offset(place.channel, place.row, place.column) > state.place.cell
  }
}

/// The values of a softmax, the sum of each line made once for all the cells that show of it.
private final class SoftmaxLines {
  private let walk: SoftmaxWalk
  private var known: [Position: SoftmaxWalk.Line] = [:]

  init(_ walk: SoftmaxWalk) { self.walk = walk }

  func result(_ cell: Position) -> Number {
    let first = walk.layer.cell(0, onLineOf: cell)
    let line = known[first] ?? walk.line(through: cell)
    known[first] = line
    return walk.result(cell, on: line)
  }
}
