import ConvEngine
import Notation
import Screen

/// One cell of a grid as it is drawn: its number, how it looks, and the marks beside it.
struct GridCell {
  /// What it holds; what is covered is a blank.
  var content = ShownNumber.covered
  var tone = Style.Tone.plain
  /// How it is painted by its number; nil leaves it on the terminal's background.
  var shade: Shade?
  /// The glyph left and right of the number: brackets of the window, marks of the term.
  var left: Unicode.Scalar = " "
  var right: Unicode.Scalar = " "
  /// Whether the cell is one piece with its neighbour on that side, so that no gap parts them.
  var joinsLeft = false
  var joinsRight = false
  /// Whether it belongs to a window, and whether it is one piece with its neighbour above or below.
  var isInWindow = false
  var joinsUp = false
  var joinsDown = false
  /// The mark that a bracket takes the place of, where there is no room for both.
  var mark: Unicode.Scalar = " "
  /// What was typed, in the place of a number that is known.
  var typed: String?
  /// Where the cursor stands in what is typed, counted from its first character.
  var cursor: Int?
  /// What stands above the number in a tile: the factors of a product.
  var note = ""
}

extension GridCell {
  /// Marks a cell of a window: brackets at the ends of each of its rows, or round each cell where dilation leaves gaps.
  mutating func bracket(_ columns: CellWindow.Line, tap: Int) {
    (tone, isInWindow) = (.window, true)
    joinsLeft = columns.step == 1 && tap > 0
    joinsRight = columns.step == 1 && tap < columns.count - 1
    if !joinsLeft { left = "[" }
    if !joinsRight { right = "]" }
  }

  /// Marks a cell of a window as ``bracket(_:tap:)`` does, with what its frame has above and below in a tile.
  mutating func bracket(_ window: CellWindow, row: Int, column: Int) {
    bracket(window.columns, tap: column)
    joinsUp = window.rows.step == 1 && row > 0
    joinsDown = window.rows.step == 1 && row < window.rows.count - 1
  }

  /// The same cell where its neighbours in a window stand above and below it: with both brackets.
  var standingAlone: GridCell {
    var cell = self
    if cell.joinsLeft, cell.left == " " { cell.left = "[" }
    if cell.joinsRight, cell.right == " " { cell.right = "]" }
    (cell.joinsLeft, cell.joinsRight) = (false, false)
    return cell
  }
}

extension GridCell {
  /// A number that is being typed.
  mutating func markField() { (left, right, tone) = ("{", "}", .field) }

  /// The current multiplication.
  mutating func markTerm() { (left, right, tone) = ("›", "‹", .term) }

  /// What comes of the walked cell: a number in gold.
  mutating func markResult() { (left, right, tone) = ("[", "]", .rail) }
}

extension GridCell {
  /// Draws the cell: a mark, the number right-aligned in `width` columns, a mark.
  func draw(on canvas: inout Canvas, row: Int, column: Int, width: Int, style: NumberStyle) {
    let text = text(style, width: width)
    let margin = String(repeating: " ", count: width - text.unicodeScalars.count)
    if let cursor { canvas.showCursor(row: row, column: column + 1 + cursor) }
    canvas.put(left, row: row, column: column, marginStyle(left, isJoined: joinsLeft))
    canvas.write(margin + text, row: row, column: column + 1, ink(shade))
    canvas.put(right, row: row, column: column + width + 1, marginStyle(right, isJoined: joinsRight))
  }

  /// A margin has the cell's paint; a bracket is a rail, and the marks of a term belong to the term.
  func marginStyle(_ mark: Unicode.Scalar, isJoined: Bool) -> Style {
    switch mark {
    case "[", "]": Style(.rail)
    case " ": Style(isJoined ? tone : .plain, shade)
    default: ink(tone == .term ? nil : shade)
    }
  }

  /// How the number is drawn, on some paint.
  func ink(_ shade: Shade?) -> Style {
    var style = Style(tone, shade)
    style.isInWindow = isInWindow && tone == .term
    return style
  }

  func text(_ style: NumberStyle, width: Int) -> String {
    if let typed { return shortened(typed, to: width) }
    return switch content {
    case .number(let number): NumberText(number, style: style, width: width).text
    case .minusInfinity: "−∞"
    case .covered, .nothing: ""
    }
  }
}
