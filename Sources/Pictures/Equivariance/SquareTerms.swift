import ConvEngine
import Screen

/// The same term of both ways: of a cell of f(g(x)), and of the cell of f(x) that g brings there.
///
/// With a shift by 1 that loses nothing, both sums have the same terms in the same order.
struct SquareTerms {
  /// The walk of f on g(x), in the picked cell; and on x, where g brings that from, if from anywhere.
  private let below: Figure
  private let above: Figure?
  /// Whether g(f(x)) has such a cell at all.
  private let isInBoth: Bool
  /// Whether f is one layer, so that its terms read the grids that show.
  private let readsTheGrids: Bool

  /// Nil above the level of the terms.
  init?(_ figure: Figure, _ square: SquareFigure, at picked: Position) {
    guard let own = figure.term else { return nil }
    let part = EquivariancePicture.parts(of: figure, depth: 1)
    let term = part?.index ?? own
    guard let below = figure.companion(0, at: picked, term: term) else { return nil }
    self.below = below
    isInBoth = square.shape(.gfx).contains(picked)
    above = square.sourceInBoth(of: picked).map { figure.standing(at: $0, term: term) }
    readsTheGrids = square.layerCount == 1
  }

  /// The weight that the current term meets.
  var tap: Position? { below.kernel?.current }

  /// Where the current term reads in a grid; nil in its padding, and in a grid that it does not read.
  func place(in grid: SquareFigure.Grid) -> Position? {
    guard readsTheGrids else { return nil }
    switch grid {
    case .gx: return below.termPlace
    case .x: return above?.termPlace
    case .fx, .fgx, .gfx: return nil
    }
  }

  /// Columns of the names before the sums.
  private static let nameColumns = 8

  /// Draws both sums, one below the other, and returns the row behind them.
  func draw(on canvas: inout Canvas, row: Int, height: Int) -> Int {
    guard height > 0 else { return row }
    // A sum that does not fit its line shows what stands round the current term; with more rows it has two lines.
    let lines = height >= 4 ? 2 : 1
    let room = Size(rows: lines, columns: canvas.size.columns - Self.nameColumns)
    for (index, (name, figure)) in [("f(g(x))", below), ("g(f(x))", above)].enumerated() {
      let row = row + index * lines
      guard index * lines < height else { break }
      canvas.write(name, row: row, column: 1)
      canvas.draw(at: Place(row: row, column: Self.nameColumns), room) { canvas in
        if let figure {
          SumLines(figure).drawSum(on: &canvas, row: 0, height: lines)
        } else {
          let words = isInBoth ? "= 0, which g brings in from outside" : "has no such cell"
          canvas.write(words, row: 0, column: 2)
        }
      }
    }
    return row + min(height, 2 * lines)
  }
}
