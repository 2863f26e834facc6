/// What comes in from the terminal.
public enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted as one piece (bracketed paste).
  case paste(String)
  /// The screen has a new size.
  case resize(Size)
  /// The time that was asked for is over; the number is the one that was given then.
  case tick(Int)
  /// The screen may have been overwritten and must be drawn whole.
  case redraw
}

/// A key, by what is printed on it.
public enum Key: Hashable, Sendable {
  /// A printable character, as typed.
  case character(Character)
  /// Control and a letter, given in lower case: `control("r")` is Ctrl-R.
  case control(Character)
  /// The arrow keys.
  case left, right, up, down
  /// The keys around them.
  case home, end, pageUp, pageDown
  /// Tab and Shift-Tab.
  case tab, backTab
  /// Return or Enter.
  case enter
  /// Escape.
  case escape
  /// The key that deletes to the left.
  case backspace
  /// The key that deletes to the right.
  case delete
}
