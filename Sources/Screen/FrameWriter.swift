/// Says what a terminal must be sent so that it shows the next frame instead of the one before.
///
/// Cells that look as they did are left alone. In a row of seven cells of which the first and the last change, the
/// cursor jumps over the five between them, or they are written once more where that is shorter.
///
///     let writer = FrameWriter(palette: .manyColours)
///     terminal.write(writer.bytes(from: nil, to: first))     // onto a cleared screen
///     terminal.write(writer.bytes(from: first, to: second))
///
/// The cursor begins anywhere, and the terminal's colours begin and end plain.
/// Source: ECMA-48, *Control Functions for Coded Character Sets*.
public struct FrameWriter: Sendable {
  private let palette: Palette

  /// A writer for a terminal whose sequences are those of ECMA-48.
  public init(palette: Palette) { self.palette = palette }

  /// The bytes that change `previous`, or a cleared screen, into `frame`, on a screen that shows `size` of it.
  ///
  /// - Precondition: both frames have one size.
  /// - Complexity: O(cells), and O(changes · log changes) for the orders in which they may be written.
  public func bytes(from previous: Frame?, to frame: Frame, within size: Size? = nil) -> [UInt8] {
    let size = size ?? frame.size
    let shown = Size(rows: min(size.rows, frame.size.rows), columns: min(size.columns, frame.size.columns))
    let changes = (0..<shown.rows).flatMap { self.changes(in: $0, shown.columns, from: previous, to: frame) }
    // A whole screen is written from the top: for so much the search for a shorter order would be felt.
    let orders = previous == nil || changes.count > 1_000 ? [Order.byRow] : Order.allCases
    let ways = orders.map { order in
      var pen = TerminalPen(columns: size.columns)
      for change in order.sorted(changes) { write(change, of: frame, with: &pen) }
      pen.set(Look())
      if let cursor = frame.cursor, cursor.row < shown.rows, cursor.column < shown.columns {
        pen.move(to: cursor)
      }
      return pen.bytes
    }
    return ways.min { $0.count < $1.count } ?? []
  }

  /// A cell that must be written.
  private struct Change {
    let place: Place
    let glyph: Unicode.Scalar
    /// Nil where nothing is seen in it.
    let look: Look?
    /// The look with which it is written: its own, or for a blank that of what is written beside it, where that will do.
    var group: Look
    /// Whether the rest of the row is cleared with it.
    let clearsLine: Bool
  }

  /// In which order cells are written: each look that is left and taken up again costs ten bytes, and each jump six.
  private enum Order: CaseIterable {
    case byRow, paintedFirst, byLook

    func sorted(_ changes: [Change]) -> [Change] {
      switch self {
      case .byRow: changes
      case .paintedFirst:
        changes.filter { $0.look?.background != nil } + changes.filter { $0.look?.background == nil }
      case .byLook:
        Dictionary(grouping: changes.enumerated()) { $0.element.group }.values
          .sorted { $0[0].offset < $1[0].offset }.flatMap { $0.map(\.element) }
      }
    }
  }

  private func changes(in row: Int, _ columns: Int, from previous: Frame?, to frame: Frame) -> [Change] {
    let start = row * frame.size.columns
    let new = frame.cells[start..<start + columns]
    let old = previous?.cells[start..<start + columns]
    if let old, old.elementsEqual(new) { return [] }
    let lastInk = new.lastIndex { look(of: $0) != nil } ?? start - 1
    var changes: [Change] = []
    for index in new.indices where isChanged(new[index], old?[index] ?? .blank) {
      let before = changes.last?.group ?? Look(), look = look(of: new[index])
      let change = Change(
        place: Place(row: row, column: index - start), glyph: palette.glyph(of: new[index]), look: look,
        group: look ?? (before.isUnseenOnBlank ? before : Look()),
        clearsLine: index > lastInk && new.endIndex - index > 3)
      changes.append(change)
      if change.clearsLine { break }
    }
    // A blank with nothing before it that will do goes with what comes behind it.
    for index in changes.indices.reversed().dropFirst() where changes[index].look == nil {
      let behind = changes[index + 1].group
      if changes[index].group == Look(), behind.isUnseenOnBlank { changes[index].group = behind }
    }
    return changes
  }

  private func write(_ change: Change, of frame: Frame, with pen: inout TerminalPen) {
    goOn(to: change.place, of: frame, &pen)
    // On a blank the colour of the glyph does not show, so it stays as it is.
    if let look = change.look { pen.set(look) } else if !pen.look.isUnseenOnBlank { pen.set(Look()) }
    if change.clearsLine { pen.clearLine() } else { pen.put(change.look == nil ? " " : change.glyph) }
  }

  /// Moves to a place, over the cells before it or by writing them again.
  private func goOn(to place: Place, of frame: Frame, _ pen: inout TerminalPen) {
    if let last = pen.place, last.row == place.row, last.column < place.column {
      let between = (last.column..<place.column).map { frame[place.row, $0] }
      let length = between.reduce(0) { $0 + UTF8.width(palette.glyph(of: $1)) }
      if length <= pen.cost(to: place), between.allSatisfy({ looks($0, like: pen.look) }) {
        for cell in between { pen.put(palette.glyph(of: cell)) }
      }
    }
    pen.move(to: place)
  }

  private func looks(_ cell: Cell, like other: Look) -> Bool {
    look(of: cell).map { $0 == other } ?? other.isUnseenOnBlank
  }

  private func isChanged(_ new: Cell, _ old: Cell) -> Bool {
    if new == old { return false }
    guard let after = look(of: new), let before = look(of: old) else { return look(of: new) != look(of: old) }
    return after != before || palette.glyph(of: new) != palette.glyph(of: old)
  }

  /// How a cell looks; nil where nothing is seen in it.
  private func look(of cell: Cell) -> Look? {
    let look = palette.look(of: cell.style)
    return palette.glyph(of: cell) == " " && look.isUnseenOnBlank ? nil : look
  }
}
