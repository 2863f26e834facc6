import ConvEngine
import Screen

/// Where the parts of the stencil stand, counted from the row below the settings: grids, the sum, the size formula.
///
/// It depends on the settings and on the room, and never on the step, so that nothing moves while walking. Where rows
/// are short it gives up, in this order: blank rows, the sums so far, the size formula, the rule above the sum.
struct StencilLayout: Hashable, Sendable {
  /// How the cells are drawn as tiles, where there is room for them.
  let tiling: Tiling?
  /// The row of the headings of the grids.
  let gridsTop: Int
  /// Rows of the grids with their headings and indices.
  let gridsRows: Int
  /// The row on which the step is named, and how many the sum takes with it.
  let sumTop, sumRows: Int
  /// Whether the sums so far stand below the terms.
  let hasSoFar: Bool
  /// The row of the formula, and how many it takes; none on a small screen.
  let sizeTop, sizeRows: Int

  /// The layout in so many rows and columns.
  init(_ figure: Figure, _ size: Size) {
    let rows = size.rows
    tiling = Tiling(figure, size)
    let wanted = Self.gridRows(figure, columns: size.columns, tiling)
    let least = tiling == nil ? min(wanted, Self.leastRows(figure, columns: size.columns)) : wanted
    // Before a window goes that fits, the written sum goes, and then the step in words; a list scrolls.
    let isKept = least <= rows && figure.geometry?.inputShape.isList == false
    let most = rows >= 18 ? 3 : rows >= 10 ? 2 : rows >= 5 ? 1 : 0
    let step = rows >= 4 && (!isKept || least < rows) ? 1 : 0
    let free = isKept ? rows - step - least : rows
    let lines = min(most, free, Self.sumLines(figure, columns: size.columns))
    let axes = Self.axisCount(figure)
    // A grid that does not fit anyway scrolls a little more for the formula.
    let insisted = figure.presentation.formula == .always ? axes : 0
    let grids = wanted + step + lines + insisted <= rows ? wanted : least
    hasSoFar = Self.sumsUp(figure) && grids + step + 2 * lines + axes <= rows
    sumRows = step + (hasSoFar ? 2 : 1) * lines
    sizeRows = grids + step + lines + axes <= rows ? axes : 0
    let room = max(0, rows - sizeRows - sumRows)
    gridsRows = min(room, wanted)
    let gaps = Self.gaps(room - gridsRows)
    gridsTop = gaps.top
    sumTop = gridsTop + gridsRows + gaps.sum
    sizeTop = sumTop + sumRows + gaps.size
  }

  /// Blank rows, of so many that are free: above the sum, above the formula, above the grids, then
  /// a second one.
  private static func gaps(_ free: Int) -> (top: Int, sum: Int, size: Int) {
    // Each further row goes where the eye needs it next; what is left stays below.
    let sum = free >= 4 ? 2 : min(1, free)
    return (top: free >= 3 ? 1 : 0, sum: sum, size: free >= 5 ? 2 : free >= 2 ? 1 : 0)
  }

  private static func axisCount(_ figure: Figure) -> Int { SizeLines.rows(figure) }

  /// Whether something adds up from term to term: a sum, or the largest so far.
  private static func sumsUp(_ figure: Figure) -> Bool {
    guard figure.walkedGrid == .output, figure.curve == nil else { return false }
    return figure.geometry?.hasTerms ?? false
  }

  /// Rows that a curve would like to have.
  static let curveRows = 8

  /// How many rows show every grid whole with its heading and indices.
  private static func gridRows(_ figure: Figure, columns: Int, _ tiling: Tiling? = nil) -> Int {
    guard let geometry = figure.geometry else {
      return 2 + max(figure.unsizedKernel?.rows ?? 0, figure.unsizedInput?.rows ?? 0, 4)
    }
    if let tiling {
      return EquationPieces(geometry, figure, rows: 0, tiling: tiling).tiledRows
    }
    if let strips = SignalStrips(geometry, figure, columns: columns) { return strips.rows.wanted }
    // A plain list stands upright.
    let outputRows = geometry.givesList ? geometry.outputLength.columns : geometry.outputLength.rows
    let inputRows = geometry.inputShape.isList ? geometry.inputShape.columns : geometry.rows.padded
    let curve = figure.curve == nil ? 0 : curveRows
    return max(EquationPieces.rows(geometry, figure, hasRule: true), 2 + max(inputRows, outputRows, curve))
  }

  /// How many of them must show.
  private static func leastRows(_ figure: Figure, columns: Int) -> Int {
    guard let geometry = figure.geometry else { return 4 }
    return SignalStrips(geometry, figure, columns: columns)?.rows.least
      ?? EquationPieces.rows(geometry, figure, hasRule: false)
  }

  /// How many lines the terms of a sum take with what they come to.
  private static func sumLines(_ figure: Figure, columns: Int) -> Int {
    let room = max(1, columns - 14)
    return (figure.widths.sum + room - 1) / room
  }

  /// How many rows below the settings the stencil takes in tiles, a few blank ones where they are free; nil where the
  /// room is too small for tiles.
  static func tiledRows(_ figure: Figure, _ room: Size) -> Int? {
    Tiling(figure, room).map {
      min(
        room.rows, gridRows(figure, columns: room.columns, $0) + rowsBelow(figure, columns: room.columns) + 3)
    }
  }

  /// How many rows the sum takes below the grids with the sums so far, and the size formula.
  static func rowsBelow(_ figure: Figure, columns: Int) -> Int {
    1 + min(3, sumLines(figure, columns: columns)) * (sumsUp(figure) ? 2 : 1) + axisCount(figure)
  }

  /// How many rows below the settings the stencil would like to have on a screen.
  static func wantedRows(_ figure: Figure, screen: Size) -> Int {
    let lines = min(2, sumLines(figure, columns: screen.columns))
    let columns = screen.columns
    let most = max(leastRows(figure, columns: columns), screen.rows / 2)
    let grids = min(gridRows(figure, columns: columns), most)
    let wanted = grids + 1 + lines * (sumsUp(figure) ? 2 : 1) + axisCount(figure)
    return wanted >= 16 ? wanted + 3 : wanted
  }
}
