import ConvEngine
import Notation
import Screen

/// The commuting square of grids: x and f(x) above, g(x), both answers and where they are equal below.
///
/// Where rows are short the upper half goes, where columns are short x and g(x); the answers stay.
struct SquareGrids {
  private let figure: Figure
  private let square: SquareFigure
  private let picked: Position
  private let x, gx, fx, fgx, gfx: SquareGrid
  private let agreement: AgreementGrid
  private let terms: SquareTerms?
  /// Columns of x and g(x), of f(g(x)), of g(f(x)) and f(x), and of the marks; 0 of what does not show.
  private let widths: [Int]
  private let lefts: [Int]
  /// Rows of the grids of either half; 0 above where it does not show.
  private let upperRows, lowerRows: Int
  private let hasMargin: Bool
  /// Whether there is room for indices, and for by how much both ways differ.
  private let isLarge: Bool

  /// Rows of a heading, with the indices below it.
  private var headRows: Int { isLarge ? 2 : 1 }

  private static let largest = 100
  /// Rows of the arrows between both halves, and of the sentences.
  private static let arrowRows = 2
  private static let wordRows = 3
  /// Columns between g(x) and f(g(x)), for the arrow of f.
  private static let arrowColumns = 6
  private static let narrowest = 56

  init(_ figure: Figure, _ square: SquareFigure, at picked: Position, _ room: Size) {
    (self.figure, self.square, self.picked) = (figure, square, picked)
    let terms = SquareTerms(figure, square, at: picked)
    let isLarge = Self.isLarge(square, room)
    (self.terms, self.isLarge) = (terms, isLarge)
    func grid(_ kind: SquareFigure.Grid) -> SquareGrid {
      SquareGrid(figure, square, kind, at: picked, terms: terms, hasIndices: isLarge)
    }
    (x, gx, fx, fgx, gfx) = (grid(.x), grid(.gx), grid(.fx), grid(.fgx), grid(.gfx))
    agreement = AgreementGrid(square, at: picked, differences: isLarge ? figure.style : nil)
    let isWide = room.columns >= Self.narrowest
    let arrow = isWide ? Self.arrowColumns : 0
    let wanted = [
      isWide ? max(x.width, gx.width) : 0, fgx.width, max(fx.width, gfx.width), agreement.width,
    ]
    widths = shares(wanted, of: room.columns - 2 - arrow - 2)
    var (left, lefts) = (0, [Int]())
    for (index, width) in widths.enumerated() {
      lefts.append(left)
      left += width + (index == 0 ? arrow : 1)
    }
    self.lefts = lefts
    let (upper, lower) = Self.rows(square)
    let free = room.rows - 2 * (isLarge ? 2 : 1) - Self.arrowRows - Self.wordRows - 1
    if isWide, free >= min(upper, 3) + min(lower, 3) {
      let rows = shares([upper, lower], of: free)
      (upperRows, lowerRows) = (rows[0], rows[1])
    } else {
      (upperRows, lowerRows) = (0, min(lower, max(0, room.rows - 1 - (room.rows >= 7 ? 2 : 1))))
    }
    hasMargin = upperRows > 0 && free > upperRows + lowerRows
  }

  private static func rows(_ square: SquareFigure) -> (upper: Int, lower: Int) {
    func most(_ kinds: [SquareFigure.Grid]) -> Int { kinds.map { square.shape($0).rows }.max() ?? 1 }
    return (most([.x, .fx]), most([.gx, .fgx, .gfx]))
  }

  /// How many rows show all of it.
  static func wantedRows(_ square: SquareFigure, in room: Size) -> Int {
    let (upper, lower) = rows(square)
    return (isLarge(square, room) ? 5 : 3) + upper + lower + arrowRows + wordRows + 1
  }

  private static func isLarge(_ square: SquareFigure, _ room: Size) -> Bool {
    let (upper, lower) = rows(square)
    return room.columns >= largest && room.rows >= 5 + upper + lower + arrowRows + wordRows
  }

  func draw(on canvas: inout Canvas) {
    var row = hasMargin ? 1 : 0
    if upperRows > 0 {
      drawUpper(on: &canvas, row: row)
      row += headRows + upperRows
      drawDown(on: &canvas, row: row)
      row += Self.arrowRows
    }
    drawLower(on: &canvas, row: row)
    row += headRows + lowerRows
    if canvas.size.rows - row > Self.wordRows { row += 1 }
    let height = min(Self.wordRows + 1, canvas.size.rows - row)
    SquareWords(figure, square, at: picked).draw(
      on: &canvas, terms, row: row, height: height, cut: cut(columns: canvas.size.columns - 2))
  }

  /// What is said where a window is larger than its grid shows; nil where both show whole.
  private func cut(columns: Int) -> String? {
    let grids = widths[0] == 0 ? [] : [(x, upperRows), (gx, lowerRows)].filter { $0.1 > 0 }
    return grids.lazy.compactMap { grid, rows in
      grid.grid.cut(Size(rows: rows, columns: widths[0]), hasTerms: terms != nil, columns: columns)
    }.first
  }

  private func drawUpper(on canvas: inout Canvas, row: Int) {
    let rows = upperRows + headRows
    x.draw(on: &canvas, Place(row: row, column: lefts[0]), Size(rows: rows, columns: widths[0]))
    fx.draw(on: &canvas, Place(row: row, column: lefts[2]), Size(rows: rows, columns: widths[2]))
    let kernel = kernel.flatMap { $0.grid.rows < upperRows && $0.grid.width <= widths[1] ? $0 : nil }
    let line = row + headRows + min(upperRows - 1, kernel?.grid.rows ?? upperRows / 2)
    if let kernel {
      let room = Size(rows: kernel.grid.rows, columns: widths[1])
      kernel.grid.draw(
        on: &canvas, Place(row: row + headRows, column: lefts[1]),
        kernel.grid.view(room, at: Position(channel: 0, row: 0, column: 0))
      ) { row, column in
        let tap = terms?.tap
        return (kernel.text(row, column), tap?.row == row && tap?.column == column ? Style(.term) : .plain)
      }
    }
    drawAcross(on: &canvas, row: line, to: lefts[2] - 1)
    guard square.layerCount > 1, line > row + headRows else { return }
    let layers = "f is " + figure.layerKinds.joined(separator: ", ")
    let start = lefts[0] + widths[0] + 2
    canvas.write(shortened(layers, to: lefts[2] - start - 1), row: line - 1, column: start, Style(.faint))
  }

  private func drawLower(on canvas: inout Canvas, row: Int) {
    let rows = lowerRows + headRows
    if widths[0] > 0 {
      gx.draw(on: &canvas, Place(row: row, column: lefts[0]), Size(rows: rows, columns: widths[0]))
      drawAcross(on: &canvas, row: row + headRows + min(2, lowerRows / 2), to: lefts[1])
    }
    fgx.draw(on: &canvas, Place(row: row, column: lefts[1]), Size(rows: rows, columns: widths[1]))
    gfx.draw(on: &canvas, Place(row: row, column: lefts[2]), Size(rows: rows, columns: widths[2]))
    agreement.draw(on: &canvas, Place(row: row, column: lefts[3]), Size(rows: rows, columns: widths[3]))
  }

  /// "f ───→" behind the left column.
  private func drawAcross(on canvas: inout Canvas, row: Int, to end: Int) {
    let start = lefts[0] + widths[0] + 1
    canvas.put("f", row: row, column: start, Style(.strong))
    guard end - start >= 4 else { return }
    for column in start + 2..<max(start + 2, end - 1) {
      canvas.put("─", row: row, column: column, Style(.faint))
    }
    canvas.put("→", row: row, column: end - 1, Style(.faint))
  }

  /// "│ g shift right by 1" under x and under f(x).
  private func drawDown(on canvas: inout Canvas, row: Int) {
    let above = TransformationText.of(square.transformation, wraps: square.wraps)
    let below =
      square.isWholeStep
      ? TransformationText.of(square.onOutput, wraps: square.wraps)
      : TransformationText.broken(square.transformation, step: square.wholeStep ?? Pair(1))
    let places = [
      (lefts[0] + 4, lefts[2] + 2, above, true),
      (lefts[2] + 4, canvas.size.columns - 1, below, square.isWholeStep),
    ]
    for (column, end, text, isWhole) in places {
      canvas.put("│", row: row, column: column, Style(.faint))
      canvas.put("↓", row: row + 1, column: column, Style(.faint))
      canvas.put("g", row: row, column: column + 2, Style(.strong))
      canvas.write(
        shortened(text, to: end - column - 4), row: row, column: column + 4, Style(isWhole ? .faint : .strong)
      )
    }
  }

  /// The weights that stand on the arrow of f, where f is one layer that has them.
  private var kernel: (grid: CompactGrid, text: (Int, Int) -> String)? {
    guard square.layerCount == 1, let kernel = figure.kernel else { return nil }
    let width = figure.widths.kernel
    let grid = CompactGrid(rows: kernel.size.rows, columns: kernel.size.columns, numberWidth: max(2, width))
    let cell = Position(channel: picked.channel, row: 0, column: 0)
    let channel = kernel.channel(figure.inputChannel)
    return (
      grid,
      { row, column in
        let weight = figure.weight(Position(channel: channel, row: row, column: column), of: cell)
        return GridCell(content: weight).text(figure.style, width: max(2, width))
      }
    )
  }
}
