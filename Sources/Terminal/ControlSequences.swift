import CNcurses
import Screen

/// Whether a terminal's control sequences are ECMA-48's, so that a frame can be written without asking curses.
///
/// Curses sends both colours anew whenever one of them changes, which on a painted grid is a quarter of all bytes. On
/// terminals with sequences of their own, or with rules about colours, it still draws.
/// Source: terminfo(5), ncurses 6.
enum ControlSequences {
  /// Whether moving, colours and attributes are all as ``FrameWriter`` sends them.
  ///
  /// - Precondition: curses has started.
  static var areECMA48: Bool {
    let moves = string("cup") == "\u{1B}[%i%p1%d;%p2%dH" && string("el") == "\u{1B}[K"
    // At the last column the cursor must wait, and a move must not carry attributes along.
    let waits = cn_terminfo_flag("xenl") && cn_terminfo_flag("msgr")
    let attributes = [("bold", "1"), ("dim", "2"), ("rev", "7"), ("smul", "4")].allSatisfy {
      string($0.0) == "\u{1B}[\($0.1)m"
    }
    let colours = string("op") == "\u{1B}[39;49m" && string("setaf").hasPrefix("\u{1B}[")
    return moves && waits && attributes && colours && cn_terminfo_number("ncv") <= 0
  }

  private static func string(_ capability: String) -> String {
    cn_terminfo_string(capability).map { String(cString: $0) } ?? ""
  }
}
