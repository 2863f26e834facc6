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
    let step = StepText(walk, state)
    frame.write(step.text(columns: frame.size.columns - 2), row: row, column: 1)
    drawSum(on: &frame, row: row + 1, height: height - 1)
  }

  /// One term with a space on either side, and its place among all.
  private struct Piece {
    let term: Int
    let text: String
  }

  /// The terms that are shown, in lines, and what they come to.
  private struct Lines {
    let pieces: [[Piece]]
    let result: Relation
    let isCutBehind: Bool

    init(_ pieces: [[Piece]], _ result: Relation, isCutBehind: Bool) {
      (self.pieces, self.result, self.isCutBehind) = (pieces, result, isCutBehind)
    }

    var isCutBefore: Bool { (pieces.first?.first?.term ?? 0) > 0 }
  }

  private func drawSum(on frame: inout Frame, row: Int, height: Int) {
    guard height > 0 else { return }
    let format = NumberFormat(style: state.style, width: max(4, frame.size.columns / 2 - 8))
    let formula = CellFormula(walk, cell: state.cell, covering: state.covering, format: format)
    let (opening, closing) = formula.enclosureText
    let indent = opening.unicodeScalars.count
    let width = frame.size.columns - 6 - indent - closing.unicodeScalars.count
    let lines = lines(formula, width: width, height: height)
    let joint = formula.joint.rawValue.unicodeScalars.first ?? "+"
    for (line, pieces) in lines.pieces.enumerated() {
      var column = 3 + indent
      if line == 0, !lines.isCutBefore { frame.write(opening, row: row, column: 4) }
      if line == 0, lines.isCutBefore { frame.put("…", row: row, column: 2, Style(.faint)) }
      for piece in pieces {
        if piece.term > 0 || line > 0 {
          frame.put(piece.term == 0 ? " " : joint, row: row + line, column: column)
        }
        column = draw(piece, on: &frame, row: row + line, column: column + 1)
      }
      guard line == lines.pieces.count - 1 else { continue }
      if lines.isCutBehind {
        frame.put("…", row: row + line, column: column, Style(.faint))
      } else {
        column = frame.write(closing.isEmpty ? "" : closing + " ", row: row + line, column: column)
        draw(lines.result, on: &frame, row: row + line, column: column)
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

  /// The result, once the walk has come to it.
  private func draw(_ result: Relation, on frame: inout Frame, row: Int, column: Int) {
    let isDone = !isTermLevel || state.place.term == walk.stepCount(ofCell: state.place.cell) - 1
    let result = isDone ? result : Relation(.equal, .covered)
    let text = shortened(result.text, to: frame.size.columns - column - 1)
    frame.write(text, row: row, column: column, Style(result.value == .covered ? .faint : .window))
  }

  private var isTermLevel: Bool { state.place.level == .term }

  /// The terms in lines; of a formula longer than its room, the lines around the current term.
  private func lines(_ formula: CellFormula, width: Int, height: Int) -> Lines {
    // A formula of thousands of terms is laid out from the current term's neighbourhood only.
    let current = isTermLevel ? min(state.place.term, formula.count - 1) : 0
    let most = width * height
    let block = max(1, most / 4)
    let first = formula.count * 4 <= most ? 0 : max(0, (current / block - 1) * block)
    var lines: [[Piece]] = [[]]
    var used = 0
    var isCutBehind = false
    for term in first..<formula.count {
      let text = formula.text(of: term)
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
    guard !isCutBehind else {
      return Lines(Array(lines.suffix(height)), Relation(.equal, .covered), isCutBehind: true)
    }
    let result = formula.result(showing: first..<formula.count)
    // The result may need a line of its own; it gives way where the current term would have to.
    if used + result.text.unicodeScalars.count > width + 2 {
      lines.append([])
      if !lines.suffix(height).joined().contains(where: { $0.term >= current }) {
        lines.removeLast()
        isCutBehind = true
      }
    }
    return Lines(Array(lines.suffix(height)), result, isCutBehind: isCutBehind)
  }
}
