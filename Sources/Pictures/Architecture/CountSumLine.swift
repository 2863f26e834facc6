import Notation
import Screen

/// A count's sum on one line, one of its numbers marked: "16 ·( 6 · 5 ·›5‹+ 1 ) = 2,416".
///
/// Every number has a blank on each side for its mark, so that nothing moves when the next one is picked.
struct CountSumLine {
  private let sum: CountSum
  private let marked: Int?

  /// A sum with one of its numbers marked, or none.
  init(_ sum: CountSum, marked: Int?) { (self.sum, self.marked) = (sum, marked) }

  private struct Piece {
    let text: String
    var tone = Style.Tone.plain
  }

  /// Draws it, its first number in a column, as much of it as there is room for.
  func draw(on canvas: inout Canvas, row: Int, column: Int) {
    let room = canvas.size.columns - column
    let wordings = [pieces(hasTotal: true), pieces(hasTotal: false)]
    let pieces = wordings.first { Self.width($0) <= room } ?? cut(to: room)
    pieces.reduce(column - 1) { canvas.write($1.text, row: row, column: $0, Style($1.tone)) }
  }

  private func pieces(hasTotal: Bool) -> [Piece] {
    var pieces: [Piece] = []
    for (index, part) in sum.parts.enumerated() {
      let before = part.before.filter { $0 != " " }
      if !before.isEmpty { pieces.append(Piece(text: before)) }
      pieces.append(number(part, isMarked: index == marked))
      if !part.after.isEmpty { pieces.append(Piece(text: part.after)) }
    }
    if hasTotal { pieces.append(Piece(text: " = \(CountText.of(sum.total))")) }
    return pieces
  }

  private func number(_ part: CountSum.Part, isMarked: Bool) -> Piece {
    isMarked ? Piece(text: "›\(part.number)‹", tone: .term) : Piece(text: " \(part.number) ")
  }

  /// The marked number and what stands around it, where not even the numbers have room.
  private func cut(to room: Int) -> [Piece] {
    var pieces = pieces(hasTotal: false)
    let isMarked: (Piece) -> Bool = { $0.tone == .term }
    while Self.width(pieces) + 2 > room, pieces.count > 1 {
      let place = pieces.firstIndex(where: isMarked) ?? 0
      if place > pieces.count / 2 { pieces.removeFirst() } else { pieces.removeLast() }
    }
    return [Piece(text: "…")] + pieces + [Piece(text: "…")]
  }

  private static func width(_ pieces: [Piece]) -> Int {
    pieces.reduce(0) { $0 + $1.text.unicodeScalars.count }
  }
}
