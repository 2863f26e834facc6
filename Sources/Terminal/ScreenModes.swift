import CNcurses
import Screen

/// The modes of the terminal that are on while the screen is ours: alternate screen, keypad, bracketed paste.
///
/// Curses sets most of them; what is sent besides it is here.
struct ScreenModes {
  private let pasteOn: [UInt8]
  private let pasteOff: [UInt8]
  /// Clears the line that the prompt will stand on, where there is no other screen to go back to.
  private let clearing: [UInt8]

  /// Finds out what the terminal has.
  ///
  /// Bracketed paste is asked for with what terminfo knows of it, or with xterm's sequence on a terminal whose
  /// sequences are ECMA-48's; one that does not know it ignores it.
  init() {
    let isECMA48 = Self.capability("cup").starts(with: [ASCII.escape, UInt8(ascii: "[")])
    let on = Self.capability("BE")
    let off = Self.capability("BD")
    clearing = Self.capability("rmcup").isEmpty ? Self.capability("el") : []
    pasteOn = on.isEmpty && isECMA48 ? [ASCII.escape] + Array("[?2004h".utf8) : on
    pasteOff = off.isEmpty && isECMA48 ? [ASCII.escape] + Array("[?2004l".utf8) : off
  }

  /// Whether the program draws at the moment, and is not stopped or leaving.
  var isScreenOurs: Bool { cn_guard_is_screen_ours() }

  /// Sets what a crash sends: all modes off, the cursor below the picture, the other screen gone.
  func prepareLeaving(_ size: Size) {
    var reset = Self.capability("sgr0") + Self.capability("op") + Self.capability("rmkx") + pasteOff
    reset += Self.moving(row: size.rows - 1) + clearing + Self.capability("rmcup")
    reset += Self.capability("cnorm") + [UInt8(ascii: "\r")]
    reset.withUnsafeBytes { cn_guard_prepare($0.baseAddress, $0.count) }
  }

  /// Turns on what curses does not, and what it believes to be on already.
  func enter() {
    keypad(cn_window(), true)
    ScreenOutput.send(pasteOn)
    cn_guard_set_screen_ours(true)
  }

  /// Puts everything back.
  ///
  /// Where another job has the terminal, only the picture is taken away.
  func leave() {
    guard isScreenOurs else { return }
    if cn_guard_in_background() { return cn_guard_leave() }
    ScreenOutput.send(pasteOff)
    endwin()
    ScreenOutput.send(clearing)
    cn_guard_restore_modes()
    cn_guard_set_screen_ours(false)
  }

  private static func capability(_ name: String) -> [UInt8] {
    guard let string = cn_terminfo_string(name) else { return [] }
    return collect { cn_terminfo_strip(string, $0, $1) }
  }

  private static func moving(row: Int) -> [UInt8] {
    collect { cn_terminfo_move(Int32(row), 0, $0, $1) }
  }

  /// What a C function writes into a buffer; it returns how much.
  private static func collect(_ write: (UnsafeMutablePointer<CChar>?, Int) -> Int) -> [UInt8] {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { buffer in
      let length = write(buffer.baseAddress, buffer.count)
      return buffer[..<length].map { UInt8(bitPattern: $0) }
    }
  }
}
