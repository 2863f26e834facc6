/// A rectangle of a frame to draw on; what is drawn outside it is cut off.
///
/// A canvas counts its own rows and columns from 0, so a picture draws the same wherever it stands, and need not ask
/// how much room there is before each stroke; a canvas of 0 × 0 accepts everything and shows nothing.
///
///     var canvas = Canvas(Size(rows: 2, columns: 8))
///     canvas.draw(at: Place(row: 1, column: 2), Size(rows: 1, columns: 3)) { $0.write("abcdef", row: 0, column: 0) }
///     canvas.frame.lines  // ["", "  abc"]
public struct Canvas {
  /// The frame that is drawn on, with everything that was drawn so far.
  public private(set) var frame: Frame
  /// Where the canvas begins on the frame.
  private let origin: Place
  /// How many rows and columns there are to draw on.
  public let size: Size

  /// A blank frame, all of which can be drawn on.
  public init(_ size: Size) { self.init(Frame(size), Place(row: 0, column: 0), size) }

  private init(_ frame: consuming Frame, _ origin: Place, _ size: Size) {
    (self.frame, self.origin, self.size) = (frame, origin, size)
  }

  /// Puts one glyph; one that is not a column wide is shown as `?`.
  public mutating func put(_ glyph: Unicode.Scalar, row: Int, column: Int, _ style: Style = .plain) {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
    frame.put(
      Cell(columnWidth(of: glyph) == 1 ? glyph : "?", style), row: origin.row + row,
      column: origin.column + column)
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

  /// Writes text on at most `height` lines up to the right edge, broken between words; what does not fit ends in … .
  public mutating func writeWrapped(
    _ text: String, row: Int, column: Int, height: Int, _ style: Style = .plain
  ) {
    let room = size.columns - column - 1
    guard room > 0, height > 0 else { return }
    for (line, text) in wrapped(text, width: room, height: height).enumerated() {
      write(text, row: row + line, column: column, style)
    }
  }

  /// Shows the cursor at a place of the canvas.
  public mutating func showCursor(row: Int, column: Int) {
    frame.cursor = Place(row: origin.row + row, column: origin.column + column)
  }

  /// Draws on a part of this canvas; what of it lies outside is cut off.
  public mutating func draw(at place: Place, _ part: Size, _ draw: (inout Canvas) -> Void) {
    let room = Size(
      rows: min(part.rows, size.rows - place.row), columns: min(part.columns, size.columns - place.column))
    // The frame is lent, and not copied to be changed.
    var lent = Frame(Size(rows: 0, columns: 0))
    swap(&lent, &frame)
    var canvas = Canvas(
      lent, Place(row: origin.row + max(0, place.row), column: origin.column + max(0, place.column)), room)
    lent = Frame(Size(rows: 0, columns: 0))
    draw(&canvas)
    frame = canvas.frame
  }
}
