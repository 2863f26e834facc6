import ConvEngine
import Notation
import Screen

/// A line of a sum as a textbook sets it, "3·1 + 0·0" or "14, 30, 28", and the sums so far under its terms.
///
/// The marks of the current term take the places of the space before it and of the comma, space or bracket behind it.
struct LineOfTerms {
  /// One term and its place among all.
  struct Piece {
    let term: Int
    let text: String
  }

  private let pieces: [(piece: Piece, column: Int)]
  private let isList: Bool
  private let endsSum: Bool
  private let beginsAt: Int
  /// The column behind the last term.
  let end: Int

  /// The terms from a column on.
  ///
  /// - Parameters:
  ///   - endsSum: whether no further term follows.
  ///   - first: the term with which the sum begins.
  init(_ pieces: [Piece], _ formula: CellFormula, start: Int, endsSum: Bool, first: Int = 0) {
    beginsAt = first
    isList = formula.joint == .comma
    self.endsSum = endsSum
    var column = start
    var placed: [(piece: Piece, column: Int)] = []
    for piece in pieces {
      placed.append((piece, column))
      column += piece.text.unicodeScalars.count + (isList ? 2 : 3)
    }
    self.pieces = placed
    end = column - (pieces.isEmpty ? 0 : isList ? 2 : 3)
  }

  /// Draws the terms with what parts them, the current one marked and those to come faint.
  func draw(_ figure: Figure, on canvas: inout Canvas, row: Int) {
    for (index, (piece, column)) in pieces.enumerated() {
      let isCurrent = piece.term == figure.term
      let style = Style(isCurrent ? .term : figure.isMade(piece.term) ? .plain : .faint)
      if !isList, piece.term > beginsAt { canvas.put("+", row: row, column: column - 2) }
      let end = canvas.write(piece.text, row: row, column: column, style)
      if isList, index < pieces.count - 1 || !endsSum {
        // The mark behind a term takes the place of its comma, which takes that of the blank.
        canvas.put(",", row: row, column: isCurrent ? end + 1 : end)
      }
      guard isCurrent else { continue }
      canvas.put("›", row: row, column: column - 1, style)
      canvas.put("‹", row: row, column: end, style)
    }
  }

  /// Draws what has come of the cell after each term that is made, its last digit under that of the term.
  func drawSoFar(_ figure: Figure, on canvas: inout Canvas, row: Int) {
    for (piece, column) in pieces where figure.isMade(piece.term) {
      let length = piece.text.unicodeScalars.count
      let text: String
      switch figure.soFar(piece.term) {
      case .number(let number):
        let all = NumberText(number, style: figure.style, width: length + (isList ? 1 : 2))
        // Digits that were left out, a letter that does not fit: no sum at all says more.
        if !all.isWhole { continue }
        text = all.text
      case .minusInfinity: text = "−∞"
      case .covered, .nothing: continue
      }
      guard text.unicodeScalars.count <= length + (isList ? 1 : 2) else { continue }
      let style = Style(piece.term == figure.term ? .strong : .faint)
      canvas.write(text, row: row, endingBefore: column + length, style)
    }
  }
}
