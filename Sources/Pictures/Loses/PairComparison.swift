import ConvEngine
import Screen

/// What is said between inputs that stand side by side and below them: how many of their cells differ, and what a task
/// wants to be said of each.
///
///     ≠
///     11 of 16
///     cells differ
struct PairComparison {
  /// For each input, first for A itself, A beside it.
  let pairs: [PairFigure]
  /// Where the inputs begin, how many columns lie between them, and how many there are.
  let lefts: [Int]
  let middle, columns: Int

  private var isWide: Bool { columns >= 60 }

  /// Where what stands before an input begins: how it differs from A.
  private func between(_ index: Int) -> Int { lefts[index] - middle + 1 }

  /// What stands at the left edge.
  func drawLabel(_ text: String, on canvas: inout Canvas, row: Int) {
    if isWide { canvas.write(text, row: row, column: 1, Style(.faint)) }
  }

  /// The column behind what belongs to an input.
  func end(of index: Int) -> Int { index + 1 < lefts.count ? lefts[index + 1] : columns }

  /// Whether an input, or what comes out of it, is another than that of A.
  func drawMarks(_ changes: KeyPath<PairFigure, Changes?>, on canvas: inout Canvas, row: Int) {
    for (index, pair) in pairs.enumerated().dropFirst() {
      guard let changes = pair[keyPath: changes] else { continue }
      let differs = changes.changed > 0
      canvas.put(differs ? "≠" : "=", row: row, column: between(index), Style(differs ? .strong : .faint))
    }
  }

  /// "11 of 16", and on the next row of what; of a third input from A, which does not stand beside it.
  func drawCounts(
    _ changes: KeyPath<PairFigure, Changes?>, _ what: String, on canvas: inout Canvas, row: Int,
    hasMore: Bool, indent: Int = 0
  ) {
    for (index, pair) in pairs.enumerated().dropFirst() {
      guard let changes = pair[keyPath: changes] else { continue }
      let (left, right) = (between(index), lefts[index])
      let count = fitting(
        ["\(changes.changed) of \(changes.count)", "\(changes.changed)/\(changes.count)"],
        columns: right - left - indent)
      let end = canvas.write(count, row: row, column: left + indent, Style(.strong))
      guard isWide else { continue }
      if hasMore {
        canvas.write(index == 1 ? what : "differ from A", row: row + 1, column: left, Style(.faint))
      } else if end + what.count + 1 < right {
        canvas.write(what, row: row, column: end + 1, Style(.faint))
      }
    }
  }

  /// What a task wants to be said of either, and what can be said.
  func drawWanted(on canvas: inout Canvas, row: Int) {
    guard let wanted = pairs[0].wanted, isWide else { return }
    drawLabel("wanted", on: &canvas, row: row)
    drawLabel("said", on: &canvas, row: row + 1)
    let isSame = pairs[0].outputs?.changed == 0
    let said =
      (isSame ? ["the same as for B", "the same as for A"] : ["what fits A", "what fits B"])
      + ["the same as for A"]
    for (index, left) in lefts.enumerated() {
      let room = end(of: index) - left - 2
      if wanted.indices.contains(index) {
        canvas.write(shortened(wanted[index], to: room), row: row, column: left + 1)
      }
      guard pairs[0].outputs != nil else { continue }
      canvas.write(shortened(said[index], to: room), row: row + 1, column: left + 1)
    }
  }
}
