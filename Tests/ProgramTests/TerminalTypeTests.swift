import Foundation
import Testing

/// Every terminal that can move its cursor is drawn on with what it has; any other is refused in one line.
@Suite struct TerminalTypeTests {
  /// The last two are in Debian's `ncurses-term`, the others in `ncurses-base`.
  private static let usable = [
    "xterm", "xterm-256color", "screen", "screen-256color", "tmux-256color", "linux", "vt100", "vt220",
    "rxvt-unicode-256color", "ansi", "xterm-direct", "alacritty",
  ].filter { name in
    ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"].contains { folder in
      FileManager.default.fileExists(atPath: "\(folder)/\(name.prefix(1))/\(name)")
    }
  }

  @Test(arguments: usable)
  func worksWithWhatTheTerminalHas(name: String) throws {
    let terminal = try PseudoTerminal("play", environment: .usual(with: ["TERM": name]))
    terminal.waitForFrame()
    terminal.type("\u{1B}[C\u{1B}OCj?")
    terminal.wait { terminal.hasSent("Esc") }
    terminal.type("?q")
    #expect(terminal.waitForEnd() == .status(0))
    #expect(terminal.modes == terminal.modesBefore)
    #expect(Set(terminal.output).isDisjoint(with: [0x00, 0x7F]), "padding or rubbish")
  }

  private static let refused: [(name: String?, reason: String)] = [
    (nil, "TERM is not set"), ("", "TERM is not set"), ("dumb", "TERM 'dumb' cannot move the cursor"),
    ("no-such-x", "TERM 'no-such-x' is not known here"),
    ("lpr", "TERM 'lpr' prints on paper"),
    ("../../../../etc/passwd", "TERM has characters in it that no terminal's name has"),
    (String(repeating: "x", count: 4_096), "TERM is too long to name a terminal"),
    ("xterm\u{1B}]0;gotcha\u{07}", "TERM has characters in it that no terminal's name has"),
    ("xterm\n", "TERM has characters in it that no terminal's name has"),
    ("\u{9B}31m", "TERM has characters in it that no terminal's name has"),
    ("xterm\u{202E}", "TERM has characters in it that no terminal's name has"),
  ]

  @Test(arguments: refused)
  func refusesInOneLineWhatCannotBeDrawnOn(name: String?, reason: String) throws {
    var environment = PseudoTerminal.environment
    environment["TERM"] = name
    let terminal = try PseudoTerminal("play", environment: environment)
    #expect(terminal.waitForEnd() == .status(69))
    terminal.expectRefusal(reason)
  }

  /// Some systems know this name, as that of a terminal of which nothing is known.
  @Test func refusesTheUnknownTerminal() throws {
    let terminal = try PseudoTerminal("play", environment: .usual(with: ["TERM": "unknown"]))
    #expect(terminal.waitForEnd() == .status(69))
    #expect(terminal.text.hasPrefix("convwalk: play needs a terminal, and TERM 'unknown' "))
    #expect(terminal.output.filter { $0 < 0x20 } == [0x0D, 0x0A])
  }
}
