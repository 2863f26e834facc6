import ConvEngine
import Notation
import Screen

/// The layers of a signal one below the other, the input at the bottom, each cell over the middle of what it sees, so
/// that the brackets are the true cone.
struct ConeStrips {
  private let cone: Cone
  private let room: Size
  /// Columns of a name, and of the number of cells behind it; 0 where there is no room for it.
  private let nameWidth, countWidth: Int
  /// Columns of an input cell.
  private let unit: Int
  /// Rows from one layer to the next.
  private let pace: Int
  /// The first column of the picture that shows, counted from the first input cell.
  private let first: Int

  /// The column of the picture behind names and counts.
  private let left: Int

  /// Nil where not even the field fits, in rows or in columns.
  init?(_ cone: Cone, _ room: Size) {
    (self.cone, self.room) = (cone, room)
    let needed = cone.levels.count + 2
    guard needed <= room.rows else { return nil }
    let levels = cone.levels.count
    pace = 2 * levels + 1 <= room.rows ? 2 : 1
    let names = cone.levels.map { $0.name.unicodeScalars.count }.max() ?? 0
    nameWidth = room.columns >= 60 ? min(names, 18) : min(names, 8)
    countWidth = room.columns >= 60 ? 5 : 0
    guard let unit = Self.unit(cone) else { return nil }
    self.unit = unit
    let left = 1 + nameWidth + (countWidth > 0 ? countWidth + 2 : 0) + 2
    let columns = room.columns - left - 2
    guard cone.levels[0].span.columns * unit + 2 <= columns else { return nil }
    self.left = left
    let total = cone.levels[0].shape.columns * unit
    guard total > columns, let range = cone.levels[0].ways.columns.range else {
      first = 0
      return
    }
    // The field in the middle, as far as the ends of the input allow.
    let middle = (range.lowerBound + range.upperBound) * unit / 2
    first = min(max(0, middle - columns / 2), total - columns)
  }

  /// As many columns an input cell as keep the numbers of every layer apart; nil where cells of a layer stand over the
  /// same middle.
  private static func unit(_ cone: Cone) -> Int? {
    var unit = 1
    for (index, level) in cone.levels.enumerated() {
      let count = level.shape.columns
      guard count > 1 else { continue }
      let middles = (0..<count).map { cone.middle(ofColumn: $0, level: index) }
      guard let gap = zip(middles, middles.dropFirst()).map({ $1 - $0 }).min(), gap > 0 else { return nil }
      unit = max(unit, (2 * (level.width + 1) + gap - 1) / gap)
    }
    return unit <= 16 ? unit : nil
  }

  /// Draws all layers, and returns the row behind them.
  func draw(on canvas: inout Canvas) -> Int {
    canvas.write("layer", row: 0, column: 1, Style(.heading))
    if countWidth > 0 { canvas.write("cells", row: 0, endingBefore: left - 2, Style(.heading)) }
    let top = 1
    for (line, level) in cone.levels.indices.reversed().enumerated() {
      draw(level, on: &canvas, row: top + line * pace)
    }
    let end = top + (cone.levels.count - 1) * pace + 1
    drawIndices(on: &canvas, row: end)
    return end + 1
  }

  private func column(_ cell: Int, _ level: Int) -> Int {
    let middle = cone.middle(ofColumn: cell, level: level) * unit
    return left + 1 + (middle >= 0 ? middle / 2 : -((1 - middle) / 2)) - first
  }

  private func draw(_ index: Int, on canvas: inout Canvas, row: Int) {
    let level = cone.levels[index]
    canvas.write(shortened(level.name, to: nameWidth), row: row, column: 1)
    if countWidth > 0 { canvas.write("\(level.ways.columns.cells.count)", row: row, endingBefore: left - 2) }
    let cells = ConeCells(cone, level: index, row: 0, cone.scale)
    for cell in 0..<level.shape.columns {
      let column = column(cell, index)
      guard column - level.width > left - 2, column < room.columns - 1 else { continue }
      cells.draw(cell, on: &canvas, row: row, column: column)
    }
  }

  /// Every fifth cell of the input by its number.
  private func drawIndices(on canvas: inout Canvas, row: Int) {
    var free = left - 1
    for cell in stride(from: 0, to: cone.levels[0].shape.columns, by: unit > 4 ? 1 : 5) {
      let column = column(cell, 0)
      let text = "\(cell)"
      let start = column - text.count + 1
      guard start >= free, column < room.columns - 1 else { continue }
      free = canvas.write(text, row: row, column: start, Style(.faint)) + 1
    }
  }
}
