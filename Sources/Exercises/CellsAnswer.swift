import ConvEngine
import Notation

/// Grades the numbers that were typed for some cells of an output.
struct CellsAnswer {
  private let cells: [Position]
  private let right: [Number]
  private let shape: Shape

  init(_ cells: [Position], _ right: [Number], in shape: Shape) {
    (self.cells, self.right, self.shape) = (cells, right, shape)
  }

  /// "19 25 37" for three cells: right, or which of them are not.
  func grade(_ answer: String, hasHint: Bool) throws(Unreadable) -> Grade {
    let hasSymbols = right.contains { if case .symbolic = $0 { true } else { false } }
    let typed: [TypedNumber]
    do throws(Unreadable) {
      typed = try TypedNumbers.read(answer, count: right.count, symbolsAllowed: hasSymbols)
    } catch {
      guard hasSymbols else { throw error }
      throw Unreadable("the output holds symbols, and only a number or a single symbol like x3 can be typed")
    }
    let wrong = right.indices.filter { !typed[$0].isRight(right[$0]) }
    if wrong.isEmpty { return .right }
    if let place = wrong.first, wrong.allSatisfy({ typed[$0].isRounded(right[$0]) }) {
      return .wrong(TypedNumber.exactly(right[place]))
    }
    if right.count == 1 { return typed[0].grade(against: right[0], hasHint: hasHint) }
    if wrong.count == right.count {
      return .wrong("none of the \(right.count) is right" + Question.hintWords(hasHint))
    }
    let names =
      wrong.prefix(6).map { name(cells[$0]) }.joined(separator: ", ") + (wrong.count > 6 ? ", …" : "")
    let rest = right.count - wrong.count
    return .wrong(
      "\(rest) of \(right.count) \(rest == 1 ? "is" : "are") right; \(names) \(wrong.count == 1 ? "is" : "are") not"
        + Question.hintWords(hasHint))
  }

  private func name(_ cell: Position) -> String { "\(shape.index(of: cell))" }
}
