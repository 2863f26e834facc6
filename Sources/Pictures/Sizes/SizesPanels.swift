import ConvEngine
import Notation
import Screen

/// Inputs side by side, each with the windows of the pooling on it, what comes out below, and what is said of them.
struct SizesPanels {
  private let figure: Figure
  private let sizes: SizesFigure
  private let room: Size
  /// Which inputs show, and the columns where each begins and the last ends.
  private let shown: [Int]
  private let edges: [Int]
  private let rows: SizesRows

  init(_ figure: Figure, _ sizes: SizesFigure, _ room: Size) {
    (self.figure, self.sizes, self.room) = (figure, sizes, room)
    if room.columns < NetworkTable.wide {
      // The one that is walked shows; of cells as a whole, the one in focus.
      let chosen = figure.walkedPassage?.index ?? (figure.presentation.focus == .input ? 0 : 1)
      shown = [min(chosen, sizes.count - 1)]
    } else {
      shown = Array(0..<min(sizes.count, room.columns < Self.leastForThree ? 2 : 3))
    }
    let layers = shown.compactMap { sizes.layer($0) }
    edges = Self.edges(shown.map { SizesPanel.wantedColumns(sizes, $0) }, columns: room.columns)
    rows = SizesRows(
      room: room.rows, isSignal: figure.isSignal,
      overlaps: layers.contains { WindowRulers.overlap($0.columns) },
      input: layers.map(\.inputShape.rows).max() ?? 1, output: layers.map(\.outputShape.rows).max() ?? 1)
  }

  /// Even distances; where that is too little for one of them, as much as each needs to show whole, so that nothing
  /// scrolls while the walk goes on.
  private static func edges(_ wanted: [Int], columns: Int) -> [Int] {
    let (count, spare) = (wanted.count, columns - wanted.reduce(0, +))
    var widths = Array(repeating: columns / count, count: count)
    if wanted.contains(where: { $0 > columns / count }) {
      widths = spare < 0 ? shares(wanted, of: columns) : wanted.map { $0 + spare / count }
    }
    return widths.reduce([0]) { $0 + [$0[$0.count - 1] + $1] }
  }

  /// Columns from which on three inputs have room.
  static let leastForThree = 110

  func draw(on canvas: inout Canvas) {
    for (place, index) in shown.enumerated() {
      let size = Size(rows: rows.wordsTop, columns: edges[place + 1] - edges[place])
      let panel = SizesPanel(figure, sizes, index, rows)
      canvas.draw(at: Place(row: 0, column: edges[place]), size) { panel.draw(on: &$0) }
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
        figure.walkedPassage.map { step($0, columns) } ?? sentence(columns), row: rows.wordsTop, column: 1)
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
        let left = formulas[place] + (place == 0 ? 11 : 1)
        let end = place == shown.count - 1 ? room.columns - 1 : formulas[place + 1]
        canvas.write(shortened(Self.ends(axis, window), to: max(0, end - left)), row: row, column: left)
      }
    }
  }

  /// Where the formulas of each input begin: below it, or where that is too narrow for the first at even distances.
  private var formulas: [Int] {
    let isNarrow = zip(edges, edges.dropFirst()).contains { $1 - $0 < room.columns / shown.count - 3 }
    return isNarrow ? shown.indices.map { $0 * room.columns / shown.count } : edges
  }

  private func step(_ walked: (index: Int, term: Int), _ columns: Int) -> String {
    sizes.stepLine(
      walked.index, figure.cell, walked.term, style: figure.style,
      name: figure.name(ofOutput: figure.cell).count + 2, columns: columns)
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
    // The heading of the input and that of the output.
    let bare = max(0, room - words - rulers - 2)
    // A grid that shows whole comes before a blank row.
    let gap = room >= 16 && bare > wanted + min(wantedOutput, 3) ? 1 : 0
    let left = bare - gap
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
