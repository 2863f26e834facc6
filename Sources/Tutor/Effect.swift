/// What `update` asks of the world outside; the loop carries it out.
public enum Effect: Hashable, Sendable {
  /// End the program and give the terminal back.
  case leave
  /// Draw everything again, as if nothing were on the screen.
  case redraw
  /// Send `Event.tick(number)` after so many milliseconds; a later tick takes the place of one still to come.
  case tick(milliseconds: Int, number: Int)
  /// Stop until the shell continues the program (Ctrl-Z).
  case suspend
}
