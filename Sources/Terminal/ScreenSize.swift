import CNcurses
import Glibc
import Screen

/// How large the screen is.
enum ScreenSize {
  /// Larger screens are drawn on in part, as a terminal may claim to have 65,535 lines.
  static let largest = Size(rows: 500, columns: 1000)

  /// What the terminal says; failing that, terminfo; failing that, 80 × 24.
  static var current: Size {
    let told = told
    let size = told.rows > 0 && told.columns > 0 ? told : described
    return Size(rows: min(size.rows, largest.rows), columns: min(size.columns, largest.columns))
  }

  /// Whether curses may ask the terminal itself without taking any amount of memory.
  static var isSensible: Bool { told.rows <= largest.rows && told.columns <= largest.columns }

  private static var told: Size {
    var answer = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &answer) == 0 else { return Size(rows: 0, columns: 0) }
    return Size(rows: Int(answer.ws_row), columns: Int(answer.ws_col))
  }

  private static var described: Size {
    let rows = Int(cn_terminfo_number("lines"))
    let columns = Int(cn_terminfo_number("cols"))
    return Size(rows: rows > 0 ? rows : 24, columns: columns > 0 ? columns : 80)
  }
}
