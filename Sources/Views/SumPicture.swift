import ConvEngine
import Notation
import Screen
import Tutor

/// The sum of the walked output cell, written out, with the current term marked and those to come dim.
///
/// The marks ›‹ take the place of the spaces around a term, so nothing moves from step to step. A sum too long
/// for its lines shows the lines around the current term.
struct SumPicture {
  private let walk: LayerWalk
  private let state: SceneState

  init(_ walk: LayerWalk, _ state: SceneState) { (self.walk, self.state) = (walk, state) }

  /// The first line says which step it is, the others hold the sum.
  func draw(on frame: inout Frame, row: Int, height: Int) {
    guard height > 0 else { return }
    let step = StepLine(
      walk: walk, cell: state.cell, term: isTermLevel ? state.place.term : nil, covering: state.covering,
      style: state.style)
    frame.write(step.text(columns: frame.size.columns - 2), row: row, column: 1)
    drawSum(on: &frame, row: row + 1, height: height - 1)
  }

  /// One term with a space on either side, and its place among all.
  private struct Piece {
    let term: Int
    let text: String
  }

  private func drawSum(on frame: inout Frame, row: Int, height: Int) {
    guard height > 0 else { return }
    let sum = SumText(
      walk, cell: state.cell, style: state.style, width: max(4, frame.size.columns / 2 - 8))
    let opening = state.hidden.contains(.input) ? maskedOpening(sum) : sum.opening
    let indent = opening.unicodeScalars.count
    let width = frame.size.columns - 6 - indent - sum.closing.unicodeScalars.count
    let (lines, isCutBefore, isCutBehind) = lines(sum, width: width, height: height)
    let separator = sum.separator.unicodeScalars.first ?? "+"
    for (line, pieces) in lines.enumerated() {
      var column = 3 + indent
      if line == 0, !isCutBefore { frame.write(opening, row: row, column: 4) }
      if line == 0, isCutBefore { frame.put("…", row: row, column: 2, Style(.faint)) }
      for piece in pieces {
        if piece.term > 0 || line > 0 {
          frame.put(piece.term == 0 ? " " : separator, row: row + line, column: column)
        }
        column = draw(piece, on: &frame, row: row + line, column: column + 1)
      }
      guard line == lines.count - 1 else { continue }
      if isCutBehind {
        frame.put("…", row: row + line, column: column, Style(.faint))
      } else {
        drawResult(sum, on: &frame, row: row + line, column: column)
      }
    }
  }

  private func draw(_ piece: Piece, on frame: inout Frame, row: Int, column: Int) -> Int {
    let isCurrent = isTermLevel && piece.term == state.place.term
    let isToCome = isTermLevel && piece.term > state.place.term
    let style = Style(isCurrent ? .term : isToCome ? .faint : .plain)
    if isCurrent { frame.put("›", row: row, column: column, style) }
    let end = frame.write(piece.text, row: row, column: column + 1, style)
    if isCurrent { frame.put("‹", row: row, column: end, style) }
    return end + 1
  }

  private func drawResult(_ sum: SumText, on frame: inout Frame, row: Int, column: Int) {
    let isDone = !isTermLevel || state.place.term == walk.stepCount(ofCell: state.place.cell) - 1
    let isKnown = isDone && !state.hidden.contains(.output)
    let closing = sum.closing.isEmpty ? "" : sum.closing + " "
    let end = frame.write(closing, row: row, column: column)
    let text = shortened(isKnown ? result(sum) : "= ?", to: frame.size.columns - end - 1)
    frame.write(text, row: row, column: end, Style(isKnown ? .window : .faint))
  }

  /// The result behind its sign; a sum with any shortened number in it is not exact.
  private func result(_ sum: SumText) -> String {
    let isShortened = (0..<min(sum.count, 64)).contains(where: sum.isShortened)
    return isShortened ? sum.result.replacing("= ", with: "≈ ") : sum.result
  }

  /// What stands before the terms, without the number that a softmax has there.
  private func maskedOpening(_ sum: SumText) -> String {
    if case .softmax = walk.layer { "?/(" } else { sum.opening }
  }

  private var hiddenTerm: String {
    switch walk.layer {
    case .convolution, .transposed, .linear: "?·?"
    case .pooling, .activation: "?"
    case .softmax: "e^?"
    case .flatten: "…"
    }
  }

  private var isTermLevel: Bool { state.place.level == .term }

  /// The terms in lines; of a sum longer than its room, the lines around the current term.
  private func lines(_ sum: SumText, width: Int, height: Int) -> (
    lines: [[Piece]], isCutBefore: Bool, isCutBehind: Bool
  ) {
    // A sum of thousands of terms is laid out from the current term's neighbourhood only.
    let current = isTermLevel ? min(state.place.term, sum.count - 1) : 0
    let most = width * height
    let block = max(1, most / 4)
    let first = sum.count * 4 <= most ? 0 : max(0, (current / block - 1) * block)
    var lines: [[Piece]] = [[]]
    var used = 0
    var isCutBehind = false
    for term in first..<sum.count {
      let text = state.hidden.isDisjoint(with: [.input, .kernel]) ? sum[term] : hiddenTerm
      let length = text.unicodeScalars.count + 3
      if used + length > width, !lines[lines.count - 1].isEmpty {
        if lines.count >= height,
          lines.dropFirst(lines.count - height).joined().contains(where: { $0.term >= current })
        {
          isCutBehind = true
          break
        }
        lines.append([])
        used = 0
      }
      lines[lines.count - 1].append(Piece(term: term, text: text))
      used += length
    }
    // The result may need a line of its own; it gives way where the current term would have to.
    if !isCutBehind, used + result(sum).unicodeScalars.count > width + 2 {
      lines.append([])
      if !lines.suffix(height).joined().contains(where: { $0.term >= current }) {
        lines.removeLast()
        isCutBehind = true
      }
    }
    let shown = Array(lines.suffix(height))
    return (shown, (shown.first?.first?.term ?? 0) > 0, isCutBehind)
  }
}
