import Exercises
import Screen

/// A sum as it was made above the one that is asked, in two lines: each term above its own, what differs as a warning.
///
///     you    1·3 + 2·2 + 4·1 + 5·0 = 11   weights 3 2 1 0
///     asked  1·0 + 2·1 + 4·2 + 5·3 = ?    weights 0 1 2 3
///
/// Of sums that are longer than the line the terms around the first difference show.
public struct MadeSumLines {
  /// How many lines it takes.
  public static let rows = 2

  private static let labels = ("you", "asked")
  private static let start = 7
  /// What stands for a term that was left out.
  private static let gap = "___"

  private let sum: MadeSum
  /// The places that show.
  private let shown: Range<Int>
  private let hasNotes: Bool

  /// The lines of a sum that have so many columns, margins not counted.
  public init(_ sum: MadeSum, width: Int) {
    self.sum = sum
    let room = width - Self.start
    let result = max(sum.yours.result.unicodeScalars.count, sum.asked.result.unicodeScalars.count) + 1
    let around = Self.around(sum)
    shown = Self.shown(sum, room: room - result - around)
    let used = Self.start + around + Self.width(sum, shown) + result
    let notes = max(sum.yours.note.unicodeScalars.count, sum.asked.note.unicodeScalars.count)
    hasNotes = notes > 0 && used + 3 + notes <= width
  }

  /// Columns of what stands around the terms.
  private static func around(_ sum: MadeSum) -> Int {
    [sum.yours, sum.asked].map { $0.opening.text.unicodeScalars.count }.max()!
      + [sum.yours, sum.asked].map { $0.closing.text.unicodeScalars.count }.max()!
  }

  private static func width(of column: MadeSum.Column) -> Int {
    let yours =
      column.yours.isEmpty ? gap.count : column.yours.reduce(0) { $0 + $1.text.unicodeScalars.count }
    return max(yours, column.asked.unicodeScalars.count)
  }

  /// Columns of some terms with what parts them, and with … where others are left out.
  private static func width(_ sum: MadeSum, _ shown: Range<Int>) -> Int {
    let joint = joint(sum).unicodeScalars.count
    let terms = sum.columns[shown].reduce(0) { $0 + width(of: $1) } + joint * max(0, shown.count - 1)
    let cuts = (shown.lowerBound > 0 ? 1 : 0) + (shown.upperBound < sum.columns.count ? 1 : 0)
    return terms + cuts * (1 + joint)
  }

  /// As many terms around the first that differs as there is room for.
  private static func shown(_ sum: MadeSum, room: Int) -> Range<Int> {
    let all = sum.columns.indices
    guard width(sum, all) > room else { return all }
    let first = sum.columns.firstIndex(where: \.differs) ?? 0
    return (first..<min(first + 1, all.upperBound)).grown(in: all, behindFirst: true) {
      width(sum, $0) <= room
    }
  }

  private static func joint(_ sum: MadeSum) -> String { sum.joint == .plus ? " + " : ", " }

  /// Draws it, with the marks of the walk's term in the sum that is asked.
  public func draw(on canvas: inout Canvas, row: Int, term: Int? = nil) {
    canvas.write(Self.labels.0, row: row, column: 1, Style(.heading))
    canvas.write(Self.labels.1, row: row + 1, column: 1, Style(.heading))
    let openings = [sum.yours, sum.asked].map { $0.opening.text.unicodeScalars.count }.max()!
    var column = 1 + Self.start + openings
    write(sum.yours.opening, row: row, endingBefore: column, on: &canvas)
    write(sum.asked.opening, row: row + 1, endingBefore: column, on: &canvas)
    if shown.lowerBound > 0 { column = drawCut("…" + Self.joint(sum), on: &canvas, row, column) }
    var columns: [Int] = []
    for place in shown {
      if place > shown.lowerBound {
        drawJoint(place, on: &canvas, row, column - Self.joint(sum).unicodeScalars.count)
      }
      columns.append(column)
      column += Self.width(of: sum.columns[place]) + Self.joint(sum).unicodeScalars.count
    }
    // The marks of a term take the place of what parts it from its neighbours.
    for (place, column) in zip(shown, columns) {
      draw(
        sum.columns[place], on: &canvas, row, column,
        isCurrent: term != nil && sum.columns[place].term == term)
    }
    column -= shown.isEmpty ? 0 : Self.joint(sum).unicodeScalars.count
    if shown.upperBound < sum.columns.count {
      column = drawCut(Self.joint(sum) + "…", on: &canvas, row, column)
    }
    let ends = [sum.yours, sum.asked].enumerated().map { line, frame in
      canvas.write(
        frame.closing.text, row: row + line, column: column, Style(frame.closing.differs ? .warning : .plain))
    }
    drawResults(on: &canvas, row, column: (ends.max() ?? column) + 1)
  }

  private func drawResults(on canvas: inout Canvas, _ row: Int, column: Int) {
    let ends = [sum.yours, sum.asked].enumerated().map { line, frame in
      canvas.write(frame.result, row: row + line, column: column, line == 0 ? .plain : Style(.heading))
    }
    guard hasNotes, let end = ends.max() else { return }
    canvas.write(sum.yours.note, row: row, column: end + 3, Style(.faint))
    canvas.write(sum.asked.note, row: row + 1, column: end + 3, Style(.faint))
  }

  private func write(_ piece: MadeSum.Piece, row: Int, endingBefore column: Int, on canvas: inout Canvas) {
    canvas.write(piece.text, row: row, endingBefore: column, Style(piece.differs ? .warning : .plain))
  }

  /// What stands for the terms that are left out, in both lines.
  private func drawCut(_ text: String, on canvas: inout Canvas, _ row: Int, _ column: Int) -> Int {
    canvas.write(text, row: row, column: column, Style(.faint))
    return canvas.write(text, row: row + 1, column: column, Style(.faint))
  }

  /// What parts a term from the one before it; in a line that has no such term there is nothing to part.
  private func drawJoint(_ place: Int, on canvas: inout Canvas, _ row: Int, _ column: Int) {
    canvas.write(Self.joint(sum), row: row, column: column)
    if !sum.columns[place].asked.isEmpty { canvas.write(Self.joint(sum), row: row + 1, column: column) }
  }

  /// A term of both sums, each ending where the other does.
  private func draw(
    _ term: MadeSum.Column, on canvas: inout Canvas, _ row: Int, _ column: Int, isCurrent: Bool
  ) {
    let end = column + Self.width(of: term)
    if term.yours.isEmpty {
      canvas.write(Self.gap, row: row, endingBefore: end, Style(.warning))
    } else {
      var start = end - term.yours.reduce(0) { $0 + $1.text.unicodeScalars.count }
      for piece in term.yours {
        start = canvas.write(piece.text, row: row, column: start, Style(piece.differs ? .warning : .plain))
      }
    }
    let start = canvas.write(
      term.asked, row: row + 1, endingBefore: end, Style(isCurrent ? .term : .plain))
    guard isCurrent else { return }
    canvas.put("›", row: row + 1, column: start - 1, Style(.term))
    canvas.put("‹", row: row + 1, column: end, Style(.term))
  }
}
