import ConvEngine
import Notation
import Screen

/// Inputs side by side, each with the windows of the pooling on it, what comes out below, and what is said of them.
struct SizesPanels {
  private let figure: Figure
  private let sizes: SizesFigure
  private let room: Size
  /// Which inputs show.
  private let shown: [Int]
  private let rows: SizesRows

  init(_ figure: Figure, _ sizes: SizesFigure, _ room: Size) {
    (self.figure, self.sizes, self.room) = (figure, sizes, room)
    if room.columns < NetworkTable.wide {
      shown = [figure.presentation.focus == .input || sizes.count < 2 ? 0 : 1]
    } else {
      shown = Array(0..<min(sizes.count, room.columns < 110 ? 2 : 3))
    }
    let layers = shown.compactMap { sizes.layer($0) }
    rows = SizesRows(
      room: room.rows, isSignal: figure.isSignal,
      overlaps: layers.contains { WindowRulers.overlap($0.columns) },
      input: layers.map(\.inputShape.rows).max() ?? 1, output: layers.map(\.outputShape.rows).max() ?? 1)
  }

  /// Columns from one input to the next.
  private var pace: Int { room.columns / shown.count }

  func draw(on canvas: inout Canvas) {
    for (place, index) in shown.enumerated() {
      let size = Size(rows: rows.wordsTop, columns: pace)
      let panel = SizesPanel(figure, sizes, index, rows)
      canvas.draw(at: Place(row: 0, column: place * pace), size) { panel.draw(on: &$0) }
    }
    drawWords(on: &canvas)
  }

  private func drawWords(on canvas: inout Canvas) {
    guard rows.words > 0 else { return }
    let stopped = shown.first { sizes.fault($0) != nil }
    let columns = room.columns - 2
    if let stopped, let fault = sizes.fault(stopped) {
      let name = NetworkColumn.named(sizes.input(stopped))
      let end = canvas.write("\(name):", row: rows.wordsTop, column: 1, Style(.warning))
      canvas.write(shortened(fault, to: max(0, room.columns - end - 2)), row: rows.wordsTop, column: end + 1)
    } else {
      canvas.write(
        figure.term == nil ? sentence(columns) : figure.stepLine(columns: columns), row: rows.wordsTop,
        column: 1)
    }
    guard rows.words > 1 else { return }
    for (place, index) in shown.enumerated() {
      guard let layer = sizes.layer(index) else { continue }
      let isSignal = figure.isSignal
      let axes =
        isSignal
        ? [("window", layer.columns, figure.cell.column)]
        : [("rows", layer.rows, figure.cell.row), ("columns", layer.columns, figure.cell.column)]
      for (line, (name, axis, window)) in axes.enumerated() {
        guard case .adaptive(let axis) = axis else { continue }
        let row = rows.wordsTop + 1 + line
        if place == 0 {
          let end = canvas.write(name, row: row, column: 1, Style(.faint))
          canvas.write("\(window)", row: row, column: end + 1)
        }
        let left = place * pace + (place == 0 ? 11 : 1)
        let end = place == shown.count - 1 ? room.columns - 1 : (place + 1) * pace
        canvas.write(shortened(Self.ends(axis, window), to: max(0, end - left)), row: row, column: left)
      }
    }
  }

  private func sentence(_ columns: Int) -> String {
    guard let layer = sizes.layer(shown[0]) else { return "" }
    let count = layer.outputShape.count
    let inputs = shown.count == 3 ? "all three" : "both"
    return fitting(
      [
        "The windows grow with the input, their number does not: \(count) \(count == 1 ? "leaves" : "leave") in \(inputs).",
        "The windows grow, their number does not.", "\(count) leave from any size.",
      ], columns: columns)
  }

  /// "⌊1·10/3⌋ … ⌈2·10/3⌉ − 1 = 3 … 6": the first and the last cell of a window.
  static func ends(_ axis: AdaptiveAxis, _ window: Int) -> String {
    let cells = axis.cells(of: window)
    let (n, o) = (axis.input, axis.count)
    return
      "⌊\(window)·\(n)/\(o)⌋ … ⌈\(window + 1)·\(n)/\(o)⌉−1 = \(cells.lowerBound) … \(cells.upperBound - 1)"
  }
}

/// Which rows inputs, rulers, outputs and words stand on.
struct SizesRows {
  let top: Int
  /// Lines of rulers above an input.
  let rulers: Int
  let input: Int
  let output: Int
  let wordsTop: Int
  let words: Int

  init(room: Int, isSignal: Bool, overlaps: Bool, input wanted: Int, output wantedOutput: Int) {
    let lines = isSignal ? 2 : 3
    words = room >= 13 ? lines : room >= 6 ? 1 : 0
    rulers = room >= 8 ? (overlaps ? 2 : 1) : 0
    let gap = room >= 16 ? 1 : 0
    // The heading of the input and that of the output.
    let left = max(0, room - words - gap - rulers - 2)
    var output = min(wantedOutput, max(1, min(3, left / 2), left / 3))
    input = min(wanted, max(0, left - output))
    output = min(wantedOutput, max(0, left - input))
    self.output = output
    top = min(1, left - input - output)
    wordsTop = min(room - words, top + 2 + rulers + input + output + gap)
  }

  var gridTop: Int { top + 1 + rulers }
  var outputTop: Int { gridTop + input }
}
