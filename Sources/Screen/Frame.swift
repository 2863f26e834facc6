/// One place of the screen: a glyph one column wide, and its style.
public struct Cell: Hashable, Sendable {
  /// A scalar that takes exactly one column.
  public var glyph: Unicode.Scalar
  /// How it looks.
  public var style: Style

  /// A glyph in a style.
  public init(_ glyph: Unicode.Scalar, _ style: Style = .plain) { (self.glyph, self.style) = (glyph, style) }

  /// Nothing, in plain style.
  public static let blank = Cell(" ")
}

/// A place on the screen in character cells, counted from 0 at the top left.
public struct Place: Hashable, Sendable {
  /// Lines from the top.
  public var row: Int
  /// Columns from the left.
  public var column: Int

  /// The place at `row`, `column`.
  public init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
}

/// The size of a screen in character cells.
public struct Size: Hashable, Sendable {
  /// Lines.
  public var rows: Int
  /// Columns.
  public var columns: Int

  /// A size; what is below 0 counts as 0.
  public init(rows: Int, columns: Int) { (self.rows, self.columns) = (max(0, rows), max(0, columns)) }
}

/// A whole picture: styled cells in rows, and where the cursor stands while a field is open.
///
/// Everything that is written outside the frame is cut off, so a view need not ask how large the screen is
/// before each stroke; a frame of 0 × 0 accepts everything and shows nothing.
public struct Frame: Hashable, Sendable {
  /// Rows and columns.
  public let size: Size
  /// The cells in row-major order.
  public private(set) var cells: [Cell]
  /// Where the cursor is shown; nil hides it.
  public var cursor: Place?

  /// A blank frame.
  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cell at a place.
  ///
  /// - Precondition: the place is inside the frame.
  public subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

  /// Puts one glyph; outside the frame it is cut off.
  public mutating func put(_ glyph: Unicode.Scalar, row: Int, column: Int, _ style: Style = .plain) {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
    cells[row * size.columns + column] = Cell(columnWidth(of: glyph) == 1 ? glyph : "?", style)
  }

  /// Writes text to the right from a place and returns the column behind it.
  ///
  /// Scalars that are not one column wide are shown as `?`, so a column never shifts.
  @discardableResult
  public mutating func write(_ text: String, row: Int, column: Int, _ style: Style = .plain) -> Int {
    var next = column
    for glyph in text.unicodeScalars {
      put(glyph, row: row, column: next, style)
      next += 1
    }
    return next
  }

  /// Writes text so that it ends before `column`, and returns where it begins.
  @discardableResult
  public mutating func write(_ text: String, row: Int, endingBefore column: Int, _ style: Style = .plain)
    -> Int
  {
    let start = column - text.unicodeScalars.count
    write(text, row: row, column: start, style)
    return start
  }

  /// Copies another frame onto this one, its top left corner at a place.
  public mutating func paste(_ picture: Frame, row: Int, column: Int) {
    for line in 0..<picture.size.rows {
      for place in 0..<picture.size.columns {
        let cell = picture[line, place]
        put(cell.glyph, row: row + line, column: column + place, cell.style)
      }
    }
  }

  /// The glyphs as lines of text, without blanks at their ends.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for column in 0..<size.columns { line.append(self[row, column].glyph) }
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }
}
