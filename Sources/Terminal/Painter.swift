import CNcurses
import Screen

/// Brings frames onto the screen, each as what has changed since the one before.
///
/// Where the terminal's sequences are ECMA-48's the change is written as it is, in one go; elsewhere curses finds the
/// way. Curses starts, clears and leaves the screen in either case.
struct Painter {
  private var palette: TerminalPalette
  /// Nil where curses draws.
  private let writer: FrameWriter?
  private let ascii: Bool
  private var previous: Frame?
  private var isCursorShown: Bool?
  private var canHideCursor = true
  private var mustRedraw = false

  init(palette: TerminalPalette, ascii: Bool) {
    (self.palette, self.ascii) = (palette, ascii)
    let isWritten = palette.isInColour && ControlSequences.areECMA48(for: palette.palette)
    writer = isWritten ? FrameWriter(palette: palette.palette) : nil
  }

  /// Makes the next frame be drawn whole, as something else may be on the screen.
  mutating func redraw() { (previous, isCursorShown, mustRedraw) = (nil, nil, true) }

  /// Shows a frame on a screen of `size`; what does not fit is cut off.
  mutating func paint(_ picture: Frame, size: Size) {
    let window = cn_window()
    let frame = ascii ? picture.inASCII : picture
    if previous?.size != frame.size {
      previous = nil
      werase(window)
    }
    if let writer {
      if previous == nil { clear(window) }
      ScreenOutput.send(writer.bytes(from: previous, to: frame, within: size))
      showCursor(frame.cursor != nil)
    } else {
      put(frame, window, size)
      place(frame.cursor, window, size)
      if mustRedraw { cn_redraw_whole() }
      wnoutrefresh(window)
      doupdate()
    }
    mustRedraw = false
    previous = frame
  }

  /// Lets curses clear the screen, and take it back after the program was stopped.
  private func clear(_ window: UnsafeMutablePointer<WINDOW>?) {
    cn_redraw_whole()
    wnoutrefresh(window)
    doupdate()
  }

  private mutating func put(_ frame: Frame, _ window: UnsafeMutablePointer<WINDOW>?, _ size: Size) {
    let cells = frame.cells
    let before = previous?.cells
    for row in 0..<min(frame.size.rows, size.rows) {
      let start = row * frame.size.columns
      var styles: [Style]?
      for column in 0..<min(frame.size.columns, size.columns) {
        let cell = cells[start + column]
        if let before, before[start + column] == cell { continue }
        let sent = styles ?? frame.sentStyles(ofRow: row, palette.palette)
        styles = sent
        let look = palette.look(of: sent[column])
        let glyph = palette.glyph(of: cell)
        cn_put(window, Int32(row), Int32(column), glyph.value, look.attributes, look.pair)
      }
    }
  }

  /// Shows the cursor in a field, or hides it; where it cannot be hidden it waits in the last corner.
  private mutating func place(_ cursor: Place?, _ window: UnsafeMutablePointer<WINDOW>?, _ size: Size) {
    let place = cursor ?? Place(row: size.rows - 1, column: size.columns - 1)
    wmove(window, Int32(clamping: place.row), Int32(clamping: place.column))  // Refused outside the window.
    let isHidden = showCursor(cursor != nil)
    leaveok(window, isHidden)  // An invisible cursor may stay where it is.
  }

  /// Shows or hides the cursor; false where it is still seen.
  @discardableResult private mutating func showCursor(_ isShown: Bool) -> Bool {
    // Behind a redraw ncurses believes to know how the cursor is, and would send nothing.
    if isCursorShown == nil { curs_set(isShown ? 0 : 1) }
    if isCursorShown != isShown { canHideCursor = curs_set(isShown ? 1 : 0) != ERR }
    isCursorShown = isShown
    return !isShown && canHideCursor
  }
}
