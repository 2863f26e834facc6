import ConvEngine
import Screen

/// A signal and what comes of it, one below the other, each number a bar: of any layer, and of a signal of any length.
///
/// The numbers stand under their bars, and negative ones hang below them.
struct PlainBars {
  private let figure: Figure
  /// The rows of the step and its sum, and the gap above them.
  private static let stepRows = 4
  /// Lines of a panel that hold no bar: its heading, its numbers, its indices.
  private static let fixedRows = 3

  init(_ figure: Figure) { self.figure = figure }

  /// How many rows show all of it, where there is room for as many.
  func rows(in room: Size) -> Int { min(room.rows / 2, 2 * (Self.fixedRows + 4) + Self.stepRows) }

  func draw(on canvas: inout Canvas) {
    guard let geometry = figure.geometry else { return }
    let stepRows = canvas.size.rows >= 2 * (Self.fixedRows + 1) + Self.stepRows ? Self.stepRows : 0
    let rows = (canvas.size.rows - stepRows) / 2
    let panel = Size(rows: rows, columns: canvas.size.columns)
    canvas.draw(at: Place(row: 0, column: 0), panel) { input(geometry).draw(on: &$0) }
    canvas.draw(at: Place(row: rows, column: 0), panel) { output(geometry)?.draw(on: &$0) }
    guard stepRows > 0 else { return }
    SumLines(figure).draw(on: &canvas, row: canvas.size.rows - stepRows + 1, height: stepRows - 1)
  }

  private func input(_ geometry: Geometry) -> BarPanel {
    let (axis, channel) = (geometry.columns, figure.inputChannel)
    let name = geometry.inputShape.channels == 1 ? "input" : "input[\(channel)]"
    return BarPanel(
      heading: name, count: axis.padded, firstIndex: -axis.before, indexed: axis.input,
      width: figure.widths.input, style: figure.style, range: figure.inputRange,
      window: figure.window.columns,
      current: figure.walkedGrid == .output ? figure.termPlace?.column : nil,
      content: { figure.input(channel, 0, $0) }, isFaint: { axis.isPadding($0) })
  }

  /// Nil while its size is asked for.
  private func output(_ geometry: Geometry) -> BarPanel? {
    guard let shape = geometry.outputShape else { return nil }
    let channel = figure.outputChannel
    let cell = { (column: Int) in Position(channel: channel, row: 0, column: column) }
    return BarPanel(
      heading: shape.channels == 1 ? "output" : "output[\(channel)]", count: shape.columns, firstIndex: 0,
      indexed: shape.columns, width: figure.widths.output, style: figure.style, range: figure.outputRange,
      window: figure.outputWindow.columns, current: figure.target?.column,
      content: { figure.output(cell($0)) }, isFaint: { figure.isStillToCome(cell($0)) })
  }
}
