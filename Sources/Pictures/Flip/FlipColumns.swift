import ConvEngine

/// How the columns of flip are shared by the input, a kernel and an answer.
///
/// The window, the whole kernel and one cell of the answer come first; for them the gaps narrow and the indices go.
struct FlipColumns {
  /// Whether the grids have indices.
  let hasIndices: Bool
  /// Columns between two grids.
  let gap: Int
  /// Columns of the input, a kernel and an answer.
  let widths: [Int]
  /// The input with or without its indices.
  let input: InputGrid

  /// Columns of the longest headings of a kernel and of an answer, and of the shortest of an answer.
  private static let (kernelHeading, answerHeading, shortHeading) = (15, 31, 9)

  init(_ pair: FlippedPair, rows: Int, columns: Int) {
    let figure = pair.figure
    let indexed = Grids(pair, hasIndices: true)
    let bare = Grids(pair, hasIndices: false)
    let fitting = [(indexed, 5), (indexed, 3), (indexed, 2), (bare, 2)].first { grids, gap in
      let fitsRows = !grids.hasIndices || 2 + figure.window.rows.extent <= rows
      return fitsRows && grids.least.reduce(2 * gap, +) <= columns - 2
    }
    let (grids, gap) = fitting ?? (bare, 2)
    let room = columns - 2 - 2 * gap
    (hasIndices, self.gap, input) = (grids.hasIndices, gap, grids.input)
    let leasts = [grids.least, grids.leastBesideTheWindow, grids.cells]
    let least = leasts.first { $0.reduce(0, +) <= room }
    widths = shares(grids.wanted, atLeast: least ?? grids.cells.map { _ in 0 }, of: room)
  }

  /// Rows of the indices.
  var indexRows: Int { hasIndices ? 1 : 0 }

  /// What the grids want and need.
  private struct Grids {
    let hasIndices: Bool
    let input: InputGrid
    let wanted, least, leastBesideTheWindow, cells: [Int]

    init(_ pair: FlippedPair, hasIndices: Bool) {
      let (figure, geometry) = (pair.figure, pair.geometry)
      self.hasIndices = hasIndices
      input = InputGrid(geometry, figure, channel: figure.inputChannel, hasIndices: hasIndices)
      let kernel = KernelGrid(figure, channel: figure.inputChannel, hasIndices: hasIndices)?.grid
      let answers = [pair.asItIs, pair.turned].map {
        OutputGrid(geometry, $0, hasIndices: hasIndices).grid
      }
      let kernelWidth = kernel?.size.columns ?? 0
      let answerWidth = answers.map(\.size.columns).max() ?? 0
      let answerCell = max(FlipColumns.shortHeading, answers.map { $0.width(ofCells: 1) }.max() ?? 0)
      let window = input.grid.width(ofCells: figure.window.columns.extent)
      wanted = [
        input.width, max(FlipColumns.kernelHeading, kernelWidth),
        max(FlipColumns.answerHeading, answerWidth),
      ]
      least = [window, kernelWidth, answerCell]
      let kernelCell = kernel?.width(ofCells: 1) ?? 0
      leastBesideTheWindow = [window, kernelCell, answerCell]
      cells = [input.grid.width(ofCells: 1), kernelCell, answerCell]
    }
  }
}
