/// A part of a cell that a block or a line fills, in eighths from its left and its top.
struct CellShape {
  let left, top, right, bottom: Int

  init(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int) {
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
  }

  /// Whether it goes on in the next cell.
  var isWide: Bool { left == 0 && right == 8 }

  /// The parts that a glyph fills; none for one that is written.
  ///
  /// ▀ fills the upper half, ▂ the lowest two eighths, ├ a line down the middle and half of one across.
  static func of(_ glyph: Unicode.Scalar) -> [CellShape] {
    switch glyph {
    case "▀": [CellShape(0, 0, 8, 4)]
    case "▁"..."█": [CellShape(0, 8 - Int(glyph.value - 0x2580), 8, 8)]
    case "─": [across]
    case "│": [down]
    case "┌": [right, lower]
    case "┐": [left, lower]
    case "└": [right, upper]
    case "┘": [left, upper]
    case "├": [down, right]
    case "┤": [down, left]
    case "┬": [across, lower]
    case "┴": [across, upper]
    case "┼": [across, down]
    default: []
    }
  }

  // A line is too thin for eighths: it is one unit wide, right behind the middle.
  private static let across = CellShape(0, 4, 8, 4)
  private static let left = CellShape(0, 4, 5, 4)
  private static let right = CellShape(4, 4, 8, 4)
  private static let down = CellShape(4, 0, 4, 8)
  private static let upper = CellShape(4, 0, 4, 4)
  private static let lower = CellShape(4, 4, 4, 8)
}
