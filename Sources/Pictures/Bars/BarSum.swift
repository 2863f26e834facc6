import Notation
import Screen

/// The sum of one place in a line: n = 3:  2·1 + 2·2 + 2·3 =  12, the current term marked, those to come faint.
///
/// A sum too long for its column shows the terms round the current one.
struct BarSum {
  private let figure: Figure

  init(_ figure: Figure) { self.figure = figure }

  func draw(on canvas: inout Canvas, row: Int) {
    guard let formula = figure.formula(width: 8) else { return }
    let texts = (0..<formula.count).map { formula.text(of: $0) }
    let result = figure.isCellDone ? formula.result() : Relation(.equal, .covered)
    // "= 12": the sign stands before the gold.
    let parts = result.text.split(separator: " ", maxSplits: 1).map(String.init)
    let (sign, value) = (parts.first ?? "=", " \(parts.last ?? "?") ")
    var column = canvas.write("n = \(figure.cell.column): ", row: row, column: 1)
    let room = canvas.size.columns - column - value.unicodeScalars.count - 2
    let shown = shown(texts.map { $0.unicodeScalars.count + 3 }, room: room)
    // Where no term fits beside what they come to, that stands alone: the panels above have the products.
    if shown.lowerBound > 0, !shown.isEmpty {
      column = canvas.write("… +", row: row, column: column, Style(.faint))
    }
    for term in shown {
      if term > shown.lowerBound { column = canvas.write("+", row: row, column: column) }
      column = draw(term, texts[term], on: &canvas, row: row, column: column)
    }
    if shown.upperBound < texts.count, !shown.isEmpty {
      column = canvas.write("+ … ", row: row, column: column, Style(.faint))
    }
    if shown.isEmpty {
      column = canvas.write("\(figure.name(ofOutput: figure.cell)) ", row: row, column: column + 1)
    }
    column = canvas.write("\(sign) ", row: row, column: column)
    canvas.write(
      value, row: row, column: column, Style(result.value == .covered ? .faint : .rail))
  }

  private func draw(_ term: Int, _ text: String, on canvas: inout Canvas, row: Int, column: Int) -> Int {
    let isCurrent = term == figure.term
    let style = Style(isCurrent ? .term : figure.term.map { term > $0 } ?? false ? .faint : .plain)
    return canvas.write(isCurrent ? "›\(text)‹" : " \(text) ", row: row, column: column, style)
  }

  /// As many terms as fit, the current one among them.
  private func shown(_ widths: [Int], room: Int) -> Range<Int> {
    if widths.reduce(0, +) - 1 <= room { return 0..<widths.count }
    var (first, end, used) = (
      min(figure.term ?? 0, widths.count - 1), min(figure.term ?? 0, widths.count - 1), 8
    )
    while end < widths.count, used + widths[end] <= room {
      used += widths[end]
      end += 1
    }
    while first > 0, used + widths[first - 1] <= room {
      used += widths[first - 1]
      first -= 1
    }
    return first..<max(end, first)
  }
}
