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
/// A ``Canvas`` draws it.
public struct Frame: Hashable, Sendable {
  /// Rows and columns.
  public let size: Size
  /// The cells in row-major order.
  public private(set) var cells: [Cell]
  /// Where the cursor is shown; nil hides it.
  public internal(set) var cursor: Place?

  /// A blank frame.
  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cell at a place.
  ///
  /// - Precondition: the place is inside the frame.
  public subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

  mutating func put(_ cell: Cell, row: Int, column: Int) { cells[row * size.columns + column] = cell }

  /// The glyphs as lines of text, without blanks at their ends.
  public var lines: [String] {
    (0..<size.rows).map { row in
      let end = (0..<size.columns).last { self[row, $0].glyph != " " }.map { $0 + 1 } ?? 0
      var line = String.UnicodeScalarView()
      for column in 0..<end { line.append(self[row, column].glyph) }
      return String(line)
    }
  }
}
