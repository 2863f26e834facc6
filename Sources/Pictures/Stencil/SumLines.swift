import ConvEngine
import Notation
import Screen

/// The sum of the walked output cell, written out, with the current term marked and those to come dim.
///
/// The marks ›‹ take the place of what stands around a term, so nothing moves from step to step. A sum too long
/// for its lines shows the lines around the current term.
struct SumLines {
  private let figure: Figure
  private let hasSoFar: Bool
  private let part: Range<Int>?

  /// The sum of the walked cell; with a line of the sums so far under each line of terms if asked.
  ///
  /// - Parameter part: the terms of one channel, where only these are written out.
  init(_ figure: Figure, hasSoFar: Bool = false, part: Range<Int>? = nil) {
    (self.figure, self.hasSoFar, self.part) = (figure, hasSoFar, part)
  }

  /// The first line says which step it is, the others hold the sum; after a wrong answer both lines are a sum, as it was
  /// made and as it is asked.
  func draw(on canvas: inout Canvas, row: Int, height: Int) {
    guard height > 0 else { return }
    if let made = figure.answer?.sum, height >= MadeSumLines.rows {
      return MadeSumLines(made, width: canvas.size.columns - 2).draw(
        on: &canvas, row: row, term: figure.termOfSum)
    }
    canvas.write(figure.stepLine(columns: canvas.size.columns - 2), row: row, column: 1)
    drawSum(on: &canvas, row: row + 1, height: height - 1)
  }

  /// The terms that are shown, in lines, and what they come to.
  private struct Lines {
    let pieces: [[LineOfTerms.Piece]]
    let result: Relation
    let isCutBehind: Bool
    let first: Int

    init(_ pieces: [[LineOfTerms.Piece]], _ result: Relation, isCutBehind: Bool, first: Int) {
      (self.pieces, self.result, self.isCutBehind, self.first) = (pieces, result, isCutBehind, first)
    }

    var isCutBefore: Bool { (pieces.first?.first?.term ?? first) > first }
  }

  /// Draws the sum alone.
  func drawSum(on canvas: inout Canvas, row: Int, height: Int) {
    guard height > 0, let formula = figure.formula(width: max(4, canvas.size.columns / 2 - 8)) else { return }
    // A bracket keeps a place for the mark of the term beside it, as a sum without brackets does.
    let (before, behind) = part == nil ? formula.enclosureText : ("", "")
    let isMarked = formula.count > 1 && before.hasSuffix("(")
    let opening = before.isEmpty || isMarked ? before + " " : before
    let closing = isMarked ? " " + behind : behind
    let start = 4 + opening.unicodeScalars.count
    let width = canvas.size.columns - start - 2 - closing.unicodeScalars.count
    let lines = lines(formula, width: width, height: hasSoFar ? max(1, height / 2) : height)
    for (line, pieces) in lines.pieces.enumerated() {
      let row = row + line * (hasSoFar ? 2 : 1)
      if line == 0, !lines.isCutBefore { canvas.write(opening, row: row, column: 4) }
      if line == 0, lines.isCutBefore { canvas.put("…", row: row, column: 2, Style(.faint)) }
      let isLast = line == lines.pieces.count - 1
      let texts = LineOfTerms(
        pieces, formula, start: start, endsSum: isLast && !lines.isCutBehind, first: lines.first)
      var end = texts.end
      if isLast, lines.isCutBehind { canvas.put("…", row: row, column: end + 1, Style(.faint)) }
      if isLast, !lines.isCutBehind {
        end = canvas.write(closing, row: row, column: end) + (closing.isEmpty ? 2 : 1)
        draw(lines.result, on: &canvas, row: row, column: end)
      }
      texts.draw(figure, on: &canvas, row: row)
      guard hasSoFar, !figure.covering.hidesSumsSoFar else { continue }
      texts.drawSoFar(figure, on: &canvas, row: row + 1)
      // Beside a sum as long as the screen there is no room for the words, and none is better than half of them.
      let words = "so far"
      if isLast, !lines.isCutBehind, end + words.count <= canvas.size.columns {
        canvas.write(words, row: row + 1, column: end, Style(.faint))
      }
    }
  }

  /// The result, once the walk has come to it.
  private func draw(_ result: Relation, on canvas: inout Canvas, row: Int, column: Int) {
    let isMade = part.map { figure.isMade($0.upperBound - 1) } ?? figure.isCellDone
    let result = isMade ? result : Relation(.equal, .covered)
    let isCovered = result.value == .covered
    let column = canvas.write(
      result.sign.rawValue, row: row, column: column, isCovered ? Style(.faint) : .plain)
    let text = shortened(" " + result.value.text + " ", to: canvas.size.columns - column)
    canvas.write(text, row: row, column: column, Style(isCovered ? .faint : part == nil ? .rail : .strong))
  }

  /// The terms in lines; of a formula longer than its room, the lines around the current term.
  private func lines(_ formula: CellFormula, width: Int, height: Int) -> Lines {
    // A formula of thousands of terms is laid out from the current term's neighbourhood only.
    let terms = part ?? 0..<formula.count
    let current = min(max(figure.term ?? 0, terms.lowerBound), terms.upperBound - 1)
    let most = width * height
    let block = max(1, most / 4)
    let first =
      terms.count * 4 <= most
      ? terms.lowerBound
      : terms.lowerBound + max(0, ((current - terms.lowerBound) / block - 1) * block)
    var lines: [[LineOfTerms.Piece]] = [[]]
    var used = 0
    var isCutBehind = false
    for term in first..<terms.upperBound {
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
      lines[lines.count - 1].append(LineOfTerms.Piece(term: term, text: text))
      used += length
    }
    guard !isCutBehind else {
      return Lines(
        Array(lines.suffix(height)), Relation(.equal, .covered), isCutBehind: true, first: terms.lowerBound)
    }
    let result = part.map(resultOfPart) ?? formula.result(showing: first..<formula.count)
    // The result may need a line of its own; it gives way where the current term would have to.
    if used + result.text.unicodeScalars.count > width + 2 {
      lines.append([])
      if !lines.suffix(height).joined().contains(where: { $0.term >= current }) {
        lines.removeLast()
        isCutBehind = true
      }
    }
    return Lines(Array(lines.suffix(height)), result, isCutBehind: isCutBehind, first: terms.lowerBound)
  }

  /// What the terms of a channel come to.
  private func resultOfPart(_ part: Range<Int>) -> Relation {
    guard let sum = figure.sum(of: part).number else { return Relation(.equal, .covered) }
    return Relation(sum, NumberFormat(style: figure.style, width: NumberWidths.widest))
  }
}
