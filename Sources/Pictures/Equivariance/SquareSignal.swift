import ConvEngine
import Notation
import Screen

/// The commuting square of a signal, as rows below each other: one way leads down from x, the other up from g(x), and
/// they meet in the marks between both answers.
struct SquareSignal {
  private let figure: Figure
  private let square: SquareFigure
  private let picked: Position
  private let terms: SquareTerms?

  /// Rows of all of it: what g is, six strips between blank lines, and the sentences.
  static let rows = 14
  private static let labels = 11

  init(_ figure: Figure, _ square: SquareFigure, at picked: Position) {
    (self.figure, self.square, self.picked) = (figure, square, picked)
    terms = SquareTerms(figure, square, at: picked)
  }

  func draw(on canvas: inout Canvas) {
    let rows = canvas.size.rows
    let (hasG, gaps) = (rows >= 9, rows >= Self.rows - 1)
    var row = gaps ? 1 : 0
    if hasG {
      drawG(on: &canvas, row: row)
      row += gaps ? 2 : 1
    }
    for kind in [SquareFigure.Grid.x, .fx, .gfx] {
      drawStrip(kind, on: &canvas, row: row)
      row += 1
    }
    drawMarks(on: &canvas, row: row)
    row += 1
    for kind in [SquareFigure.Grid.fgx, .gx] {
      drawStrip(kind, on: &canvas, row: row)
      row += 1
    }
    if gaps { row += 1 }
    SquareWords(figure, square, at: picked).draw(
      on: &canvas, terms, row: row, height: max(0, min(4, rows - row)), cut: cut(on: canvas.size))
  }

  /// What is said where a window is longer than its strip shows.
  private func cut(on screen: Size) -> String? {
    let room = Size(rows: 1, columns: screen.columns - Self.labels)
    return [SquareFigure.Grid.x, .gx].lazy.compactMap {
      SquareGrid(figure, square, $0, at: picked, width: width)
        .grid.cut(room, hasTerms: terms != nil, columns: screen.columns - 2)
    }.first
  }

  /// What g is, and what it would have to be on f(x) where that is another: "shift right by 1/2?".
  private func drawG(on canvas: inout Canvas, row: Int) {
    let g = TransformationText.of(square.transformation, wraps: square.wraps)
    canvas.write("g", row: row, column: 1, Style(.strong))
    let end = canvas.write(g, row: row, column: 3, Style(.faint))
    guard !square.isWholeStep || square.onOutput != square.transformation else { return }
    let onOutput =
      square.isWholeStep
      ? TransformationText.of(square.onOutput, wraps: square.wraps)
      : TransformationText.broken(square.transformation, step: square.wholeStep ?? Pair(1))
    let text = shortened("on f(x) " + onOutput, to: canvas.size.columns - end - 4)
    canvas.write(text, row: row, column: end + 3, Style(square.isWholeStep ? .faint : .strong))
  }

  /// Columns from one number to the next, the same in all strips, so that cells stand below each other.
  private var width: Int { max(square.width(.x), square.width(.fgx), square.width(.fx)) }

  private func drawStrip(_ kind: SquareFigure.Grid, on canvas: inout Canvas, row: Int) {
    let grid = SquareGrid(figure, square, kind, at: picked, width: width, terms: terms)
    canvas.write(heading(grid.heading, to: Self.labels - 1), row: row, column: 1, Style(.heading))
    grid.drawNumbers(
      on: &canvas, Place(row: row, column: Self.labels),
      Size(rows: 1, columns: canvas.size.columns - Self.labels))
  }

  private func drawMarks(on canvas: inout Canvas, row: Int) {
    canvas.write(AgreementGrid.heading, row: row, column: 1, Style(.faint))
    AgreementGrid(square, at: picked, pitch: width + 1).drawMarks(
      on: &canvas, Place(row: row, column: Self.labels),
      Size(rows: 1, columns: canvas.size.columns - Self.labels))
  }
}
