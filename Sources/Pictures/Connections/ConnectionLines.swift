import Screen

/// The lines between two rows of units, on the rows between them.
///
/// A line goes diagonally from the far unit towards the near one; what is left is upright where it is early, and a rail
/// on the row next to the near one where it is late. A line of the pick has its cells alone.
struct ConnectionLines {
  /// One line.
  struct Line {
    /// The columns of the unit above and of the unit below.
    let above, below: Int
    let isChosen: Bool
    /// Whether it is the one connection that the walk has gone into.
    var isTerm = false
  }

  /// Rows between the two rows of units.
  let rows: Int
  /// Whether lines come together above, at the output, or below, at the input.
  let meetAbove: Bool
  let lines: [Line]

  private struct Spot: Hashable {
    let row, column: Int
  }

  /// Whether all lines are upright or end on both units without a rail, so that all of them can be told apart.
  var isLattice: Bool { lines.allSatisfy { abs($0.above - $0.below) <= rows + 1 } }

  /// Draws them below a row, within some columns; those that are not chosen only where they can be told apart.
  func draw(on canvas: inout Canvas, below row: Int, columns: Range<Int>) {
    var glyphs: [Spot: Unicode.Scalar] = [:]
    var chosen: [Spot: Unicode.Scalar] = [:]
    if isLattice { for line in lines where !line.isChosen { add(line, to: &glyphs) } }
    for line in lines where line.isChosen { add(line, to: &chosen) }
    var term: [Spot: Unicode.Scalar] = [:]
    for line in lines where line.isTerm { add(line, to: &term) }
    chosen.merge(term) { $1 }
    for (spot, glyph) in glyphs.merging(chosen, uniquingKeysWith: { $1 }) where columns.contains(spot.column)
    {
      let style = Style(term[spot] != nil ? .term : chosen[spot] == nil ? .faint : .rail)
      canvas.put(glyph, row: row + 1 + spot.row, column: spot.column, style)
    }
  }

  private func add(_ line: Line, to glyphs: inout [Spot: Unicode.Scalar]) {
    let (near, far) = meetAbove ? (line.above, line.below) : (line.below, line.above)
    let side = (near - far).signum()
    for step in 0..<rows {
      // Steps count from the far unit.
      let row = meetAbove ? rows - 1 - step : step
      let place = far + side * (step + 1)
      let isThere = side == 0 || (near - place) * side <= 0
      let glyph: Unicode.Scalar = isThere ? "│" : (side > 0) == meetAbove ? "╱" : "╲"
      let spot = Spot(row: row, column: isThere ? near : place)
      glyphs[spot] = Self.joined(glyphs[spot], glyph)
      guard step == rows - 1, !isThere else { continue }
      for column in stride(from: place + side, to: near, by: side) {
        let spot = Spot(row: row, column: column)
        if glyphs[spot] == nil { glyphs[spot] = "─" }
      }
    }
  }

  private static func joined(_ old: Unicode.Scalar?, _ new: Unicode.Scalar) -> Unicode.Scalar {
    guard let old, old != new, old != "─" else { return new }
    let isCross = Set([old, new]).isSubset(of: ["╱", "╲", "╳"])
    return isCross ? "╳" : new
  }
}
