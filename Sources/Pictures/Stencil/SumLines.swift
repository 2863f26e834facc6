import ConvEngine
import Notation
import Screen

/// The sum of the walked output cell, written out, with the current term marked and those to come dim.
///
/// The marks ›‹ take the place of the spaces around a term, so nothing moves from step to step. A sum too long
/// for its lines shows the lines around the current term.
struct SumLines {
  private let figure: Figure

  init(_ figure: Figure) { self.figure = figure }

  /// The first line says which step it is, the others hold the sum.
  func draw(on canvas: inout Canvas, row: Int, height: Int) {
    guard height > 0 else { return }
    canvas.write(figure.stepLine(columns: canvas.size.columns - 2), row: row, column: 1)
    drawSum(on: &canvas, row: row + 1, height: height - 1)
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

  private func drawSum(on canvas: inout Canvas, row: Int, height: Int) {
    guard height > 0, let formula = figure.formula(width: max(4, canvas.size.columns / 2 - 8)) else { return }
    let (opening, closing) = formula.enclosureText
    let indent = opening.unicodeScalars.count
    let width = canvas.size.columns - 6 - indent - closing.unicodeScalars.count
    let lines = lines(formula, width: width, height: height)
    let joint = formula.joint.rawValue.unicodeScalars.first ?? "+"
    for (line, pieces) in lines.pieces.enumerated() {
      var column = 3 + indent
      if line == 0, !lines.isCutBefore { canvas.write(opening, row: row, column: 4) }
      if line == 0, lines.isCutBefore { canvas.put("…", row: row, column: 2, Style(.faint)) }
      for piece in pieces {
        if piece.term > 0 || line > 0 {
          canvas.put(piece.term == 0 ? " " : joint, row: row + line, column: column)
        }
        column = draw(piece, on: &canvas, row: row + line, column: column + 1)
      }
      guard line == lines.pieces.count - 1 else { continue }
      if lines.isCutBehind {
        canvas.put("…", row: row + line, column: column, Style(.faint))
      } else {
        column = canvas.write(closing.isEmpty ? "" : closing + " ", row: row + line, column: column)
        draw(lines.result, on: &canvas, row: row + line, column: column)
      }
    }
  }

  private func draw(_ piece: Piece, on canvas: inout Canvas, row: Int, column: Int) -> Int {
    let isCurrent = piece.term == figure.term
    let isToCome = figure.term.map { piece.term > $0 } ?? false
    let style = Style(isCurrent ? .term : isToCome ? .faint : .plain)
    if isCurrent { canvas.put("›", row: row, column: column, style) }
    let end = canvas.write(piece.text, row: row, column: column + 1, style)
    if isCurrent { canvas.put("‹", row: row, column: end, style) }
    return end + 1
  }

  /// The result, once the walk has come to it.
  private func draw(_ result: Relation, on canvas: inout Canvas, row: Int, column: Int) {
    let result = figure.isCellDone ? result : Relation(.equal, .covered)
    let text = shortened(result.text, to: canvas.size.columns - column - 1)
    canvas.write(text, row: row, column: column, Style(result.value == .covered ? .faint : .rail))
  }

  /// The terms in lines; of a formula longer than its room, the lines around the current term.
  private func lines(_ formula: CellFormula, width: Int, height: Int) -> Lines {
    // A formula of thousands of terms is laid out from the current term's neighbourhood only.
    let current = min(figure.term ?? 0, formula.count - 1)
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
