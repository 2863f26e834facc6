import ConvEngine
import Notation
import Screen

/// The layers of a grid side by side, the input at the left: one map of each, with what the pick depends on in brackets.
///
/// Of maps too large for the room what lies round the field shows; where that is still too wide maps in the middle are
/// left out, and where a field does not fit there are no maps (``ConeLines``).
struct ConeMaps {
  /// One map in its room.
  private struct Map {
    let index: Int
    let rows, columns: Viewport
    let width: Int
    let heading: String
  }

  private let cone: Cone
  private let maps: [Map]
  /// Columns between two of them, besides those of their brackets.
  private let gap: Int

  /// Nil where not even the field of the input fits.
  init?(_ cone: Cone, _ room: Size) {
    self.cone = cone
    // The last bracket may stand in the last column.
    let (rows, columns) = (room.rows - 1, room.columns - 1)
    let all = Array(cone.levels.indices)
    let last = all.count - 1
    // All of every map, then as much round the field as fits, then without those in the middle.
    let widest = cone.levels.map(\.shape.columns).max() ?? 1
    var choices = [(indices: all, margin: widest, gap: Self.wideGap), (all, widest, 1)]
    choices += stride(from: min(widest, columns) / 2, through: 1, by: -1).map { (all, $0, Self.wideGap) }
    if last > 2 {
      choices += (1..<last - 1).map { dropped in
        (all.filter { $0 == 0 || $0 > dropped }, 1, Self.wideGap)
      }
    }
    if last > 1 { choices.append(([0, last], 1, Self.wideGap)) }
    for (indices, margin, gap) in choices {
      let isTight = gap < Self.wideGap
      guard let maps = Self.maps(cone, indices, margin: margin, rows: rows, shortens: isTight) else {
        continue
      }
      if maps.reduce(-gap, { $0 + $1.width + gap }) <= columns - (isTight ? 0 : 1) {
        (self.maps, self.gap) = (maps, gap)
        return
      }
    }
    return nil
  }

  private static let wideGap = 3

  /// - Parameter shortens: whether a heading wider than its map is cut down, so that the map shows whole.
  private static func maps(_ cone: Cone, _ indices: [Int], margin: Int, rows: Int, shortens: Bool) -> [Map]? {
    var maps: [Map] = []
    for index in indices {
      let level = cone.levels[index]
      // What a list of all cells says is said by its heading.
      let isSaid = level.shape.isList && level.span.columns > 8
      guard level.span.rows <= rows else { return nil }
      let (down, right) = (level.ways.rows.range, level.ways.columns.range)
      let most = isSaid ? 0 : min(level.shape.columns, level.span.columns + 2 * margin)
      let columns = Viewport(
        length: level.shape.columns, room: most, start: max(0, (right?.lowerBound ?? 0) - 1),
        span: level.span.columns + 2)
      let shown = Viewport(
        length: level.shape.rows, room: isSaid ? 0 : rows, start: max(0, (down?.lowerBound ?? 0) - 1),
        span: level.span.rows + 2)
      let width = most * (level.width + 1) + 1
      let headings = Self.headings(level)
      let heading = shortens && most > 0 ? fitting(headings, columns: width) : headings[0]
      maps.append(
        Map(
          index: index, rows: shown, columns: columns, width: max(heading.unicodeScalars.count, width),
          heading: heading))
    }
    return maps
  }

  /// "1 conv 3×3 to 12×12" is long: "input 14×14", "0 conv 12×12", "3 flatten 400"; without its size, which the line
  /// of the network has too, "0 conv".
  private static func headings(_ level: Cone.Level) -> [String] {
    let words = level.name.split(separator: " ")
    let name = words.count > 1 ? "\(words[0]) \(words[1])" : level.name
    let size = level.shape.isList ? "\(level.shape.columns)" : "\(level.shape.rows)×\(level.shape.columns)"
    return ["\(name) \(size)", name, String(words.first ?? "")]
  }

  /// Draws the maps, and returns the row behind them.
  func draw(on canvas: inout Canvas) -> Int {
    var left = 1
    for map in maps {
      draw(map, on: &canvas, left: left)
      left += map.width + gap
    }
    return 1 + (maps.map(\.rows.count).max() ?? 0)
  }

  private func draw(_ map: Map, on canvas: inout Canvas, left: Int) {
    let level = cone.levels[map.index]
    canvas.write(map.heading, row: 0, column: left, Style(.heading))
    let scale = cone.scale
    for (line, row) in map.rows.range.enumerated() {
      let cells = ConeCells(cone, level: map.index, row: row, scale)
      for (place, column) in map.columns.range.enumerated() {
        cells.draw(
          column, on: &canvas, row: 1 + line, column: left + (place + 1) * (level.width + 1) - 1)
      }
    }
    drawContinuations(map, level, on: &canvas, left: left)
  }

  /// Arrows where more of a map lies outside.
  private func drawContinuations(_ map: Map, _ level: Cone.Level, on canvas: inout Canvas, left: Int) {
    guard map.columns.count > 0, map.rows.count > 0 else { return }
    let end = left + map.columns.count * (level.width + 1) + 1
    let style = Style(.faint)
    if map.rows.first > 0 { canvas.put("↑", row: 1, column: end, style) }
    if map.rows.range.upperBound < level.shape.rows {
      canvas.put("↓", row: map.rows.count, column: end, style)
    }
    if map.columns.first > 0 { canvas.put("←", row: 1 + map.rows.count, column: left, style) }
    if map.columns.range.upperBound < level.shape.columns {
      canvas.put("→", row: 1 + map.rows.count, column: end - 2, style)
    }
  }
}
