import CNcurses
import Screen

/// Whether a terminal's control sequences are ECMA-48's, so that a frame can be written without asking curses.
///
/// Curses sends both colours anew whenever one of them changes, which on a painted grid is a quarter of all bytes. On
/// terminals with sequences of their own, or without colours, it still draws.
/// Source: terminfo(5), ncurses 6.
enum ControlSequences {
  /// Whether moving, colours and attributes are all as ``FrameWriter`` sends them.
  ///
  /// - Precondition: curses has started.
  static func areECMA48(for palette: Palette) -> Bool {
    let moves = string("cup") == "\u{1B}[%i%p1%d;%p2%dH" && string("el") == "\u{1B}[K"
    // At the last column the cursor must wait, and a move must not carry attributes along.
    let waits = cn_terminfo_flag("xenl") && cn_terminfo_flag("msgr") && cn_terminfo_number("xmc") <= 0
    let attributes = [("bold", "1"), ("dim", "2"), ("rev", "7"), ("smul", "4"), ("rmul", "24")].allSatisfy {
      string($0.0) == "\u{1B}[\($0.1)m"
    }
    let hidesCursor = !string("civis").isEmpty
    return hidesCursor && moves && waits && attributes && setsColours(palette) && keepsAttributesInColour
  }

  private static func setsColours(_ palette: Palette) -> Bool {
    guard string("op") == "\u{1B}[39;49m" else { return false }
    return switch palette {
    case .monochrome: false
    case .eightColours: colour("setaf", 1) == "\u{1B}[31m" && colour("setab", 1) == "\u{1B}[41m"
    case .manyColours:
      colour("setaf", 220) == "\u{1B}[38;5;220m" && colour("setab", 220) == "\u{1B}[48;5;220m"
    }
  }

  /// Whether bold and reversed go together with colours; dim and underlined glyphs have none in any palette.
  private static var keepsAttributesInColour: Bool {
    let (reversed, bold) = (Int32(4), Int32(32))
    return max(0, cn_terminfo_number("ncv")) & (reversed | bold) == 0
  }

  private static func string(_ capability: String) -> String {
    cn_terminfo_string(capability).map { String(cString: $0) } ?? ""
  }

  private static func colour(_ capability: String, _ colour: Int32) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
      let length = cn_terminfo_colour(capability, colour, buffer.baseAddress, buffer.count)
      return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
