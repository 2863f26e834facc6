import Screen

/// A grid of the equation, with the sign before it and what stands below it.
struct EquationPart {
  /// What stands between it and the part before it, and on which row from the heading.
  let sign: Unicode.Scalar
  let signRow: Int
  /// Columns of all of it, and of what must show.
  let width, least: Int
  /// Rows of all of it, heading and indices included.
  let rows: Int
  /// Whether the equation can be read without it.
  var isOptional = false
  /// Draws as much of it as there is room for.
  let draw: (inout Canvas, Place, Size) -> Void

  /// A grid with its foot.
  init(
    _ grid: any HeadedGrid, sign: Unicode.Scalar, signRow: Int, least: Int? = nil, foot: SumBox? = nil,
    isOptional: Bool = false
  ) {
    (self.sign, self.signRow, self.isOptional) = (sign, signRow, isOptional)
    let width = max(grid.width, foot?.width ?? 0)
    (self.width, self.least) = (width, least ?? grid.grid.size.columns)
    rows = 1 + grid.grid.size.rows + (foot?.rows ?? 0)
    draw = { canvas, place, size in
      let cells = min(grid.grid.size.rows + 1, size.rows)
      grid.draw(on: &canvas, place, Size(rows: cells, columns: size.columns))
      let below = Place(row: place.row + cells, column: place.column)
      let rule = grid is WindowGrid ? grid.grid.size.columns : width
      foot?.draw(
        on: &canvas, below, width: min(width, size.columns), rule: min(rule, size.columns),
        margin: grid.grid.marginBehind, end: place.row + size.rows)
    }
  }

  /// One part below another, where there are rows but no columns for both.
  init(_ upper: EquationPart, above lower: EquationPart) {
    (sign, signRow) = (upper.sign, upper.signRow)
    (width, least) = (max(upper.width, lower.width), max(upper.least, lower.least))
    rows = upper.rows + lower.rows - 1
    draw = { canvas, place, size in
      upper.draw(&canvas, place, Size(rows: upper.rows, columns: size.columns))
      // Neither of the two has indices, so the lower heading stands right below the upper grid.
      let below = Place(row: place.row + upper.rows, column: place.column)
      lower.draw(&canvas, below, Size(rows: size.rows - upper.rows, columns: size.columns))
    }
  }

  /// The curve of a function, which has no cells.
  init(_ curve: CurveSketch) {
    (sign, signRow, isOptional) = (" ", 0, true)
    (width, least, rows) = (curve.width, curve.width, 2)
    draw = { canvas, place, size in curve.draw(on: &canvas, place, size) }
  }
}
