import ConvEngine
import Screen

/// Input × kernel = products → output: the grids of a step, read from left to right.
///
/// Where columns are short the products go below the kernel, or go; then the grids show less of themselves, but always
/// the window, the kernel and one output cell. All of it depends on the scene and the room, and never on the step.
struct Equation {
  private let parts: [EquationPart]
  private let widths: [Int]
  private let gap: Int

  /// The equation in so many rows and columns; in tiles, where these are known to fit.
  init(_ geometry: Geometry, _ figure: Figure, _ room: Size, _ tiling: Tiling? = nil) {
    let pieces = EquationPieces(geometry, figure, rows: room.rows, tiling: tiling)
    let columns = room.columns - 2
    if let (parts, gap) = Self.fitting(pieces, in: room) {
      (self.parts, self.gap, widths) = (parts, gap, parts.map(\.width))
      return
    }
    parts = pieces.needed
    gap = columns >= 58 ? 3 : 1
    widths = shares(
      parts.map(\.width), atLeast: parts.map(\.least), of: columns - gap * (parts.count - 1))
  }

  /// Whether some arrangement fits without being squeezed.
  static func fits(_ pieces: EquationPieces, in room: Size) -> Bool { fitting(pieces, in: room) != nil }

  /// Whether the equation fits with its grids whole: with all its parts, or of a pooling with input and output.
  static func fitsWhole(_ geometry: Geometry, _ figure: Figure, _ room: Size) -> Bool {
    let layout = StencilLayout(figure, room)
    let pieces = EquationPieces(geometry, figure, rows: layout.gridsRows, tiling: layout.tiling)
    let arrangements = pieces.arrangements(rows: layout.gridsRows).map(\.parts)
    let whole = figure.pooling == nil ? arrangements.prefix(1) : arrangements[...]
    return whole.contains { parts in
      width(parts, 2) <= room.columns - 2 && parts.allSatisfy { $0.rows <= layout.gridsRows }
    }
  }

  /// The best arrangement that fits, and the columns between its parts.
  private static func fitting(_ pieces: EquationPieces, in room: Size) -> (parts: [EquationPart], gap: Int)? {
    for arrangement in pieces.arrangements(rows: room.rows) {
      for gap in arrangement.spare > 0 ? [3] : [3, 2]
      where width(arrangement.parts, gap) + arrangement.spare <= room.columns - 2 {
        return (arrangement.parts, gap)
      }
    }
    return nil
  }

  private static func width(_ parts: [EquationPart], _ gap: Int) -> Int {
    parts.reduce(gap * (parts.count - 1)) { $0 + $1.width }
  }

  /// How many rows and columns of the input there is room for.
  func shownOfTheInput(_ input: InputGrid, rows: Int) -> Pair {
    Pair(max(0, rows - 2) / input.grid.cellHeight, input.grid.cells(in: widths[0]))
  }

  /// Draws the headings on the first row, the indices on the second, the cells below.
  func draw(on canvas: inout Canvas, row: Int, height: Int) {
    guard height > 0 else { return }
    var left = 1
    for (index, part) in parts.enumerated() {
      if index > 0 {
        let column = gap == 3 ? left + 1 : left
        if gap > 1, part.signRow < height { canvas.put(part.sign, row: row + part.signRow, column: column) }
        left += gap
      }
      part.draw(&canvas, Place(row: row, column: left), Size(rows: height, columns: widths[index]))
      left += widths[index]
    }
  }
}
