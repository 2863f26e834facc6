import Screen

/// How the equation is drawn in tiles of three lines, where a screen is large enough for all of it that way: the back
/// row of a lecture hall can read it.
///
/// Whether it is depends on the scene and the room alone, so that nothing moves from step to step.
struct Tiling: Hashable, Sendable {
  /// Columns of a tile, as long as its number needs no more.
  let width: Int
  /// Columns of the factors above each product, "2·(−1)"; nil where they do not show.
  let factorsWidth: Int?

  /// The widest tiles that fit in a room below the settings, with everything else that the stencil shows; nil where
  /// none do, and on screens of ordinary size.
  init?(_ figure: Figure, _ room: Size) {
    guard room.columns >= Self.leastColumns, let geometry = figure.geometry,
      !geometry.inputShape.isList, !geometry.givesList,
      SignalStrips(geometry, figure, columns: room.columns) == nil
    else { return nil }
    for tiling in Self.all(figure) {
      let pieces = EquationPieces(geometry, figure, rows: room.rows, tiling: tiling)
      if pieces.tiledRows + StencilLayout.rowsBelow(figure, columns: room.columns) <= room.rows,
        Equation.fits(pieces, in: room)
      {
        self = tiling
        return
      }
    }
    return nil
  }

  /// All ways to draw a figure in tiles, the best first.
  static func all(_ figure: Figure) -> [Tiling] {
    let factors = figure.factorsWidth
    return (factors == nil ? [false] : [true, false]).flatMap { hasFactors in
      widths.map { Tiling(width: $0, factorsWidth: hasFactors ? factors : nil) }
    }
  }

  private init(width: Int, factorsWidth: Int?) { (self.width, self.factorsWidth) = (width, factorsWidth) }

  /// Screens with fewer columns keep the cells of one line, however small the grids are.
  static let leastColumns = 100
  /// Columns of a tile, the best first.
  static let widths = [7, 6, 5]
}
