import Testing

/// Every terminal that can move its cursor is drawn on with what it has; any other is refused in one line.
@Suite struct TerminalTypeTests {
  private let terminals: BroughtTerminals

  init() throws { terminals = try BroughtTerminals() }

  /// The last two are brought, the others are in Debian's `ncurses-base`, which every system has.
  private static let usable = [
    "xterm", "xterm-256color", "screen", "screen-256color", "tmux-256color", "linux", "vt100", "vt220",
    "rxvt-unicode-256color", "ansi", "xterm-direct", "alacritty",
  ]

  /// No machine has these: they are driven as the nearest of their family.
  private static let related = [
    "alacritty-nowhere", "foot-nowhere", "xterm-nowhere", "tmux-nowhere", "kitty",
  ]

  @Test(arguments: usable + related)
  func worksWithWhatTheTerminalHas(name: String) throws {
    let terminal = try PseudoTerminal("play", environment: environment(name))
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
    ("lpr", "TERM 'lpr' prints on paper"), ("unknown", "TERM 'unknown' is not known here"),
    ("network", "TERM 'network' does not say which terminal this is"),
    ("../../../../etc/passwd", "TERM has characters in it that no terminal's name has"),
    (String(repeating: "x", count: 4_096), "TERM is too long to name a terminal"),
    ("xterm\u{1B}]0;gotcha\u{07}", "TERM has characters in it that no terminal's name has"),
    ("xterm\n", "TERM has characters in it that no terminal's name has"),
    ("\u{9B}31m", "TERM has characters in it that no terminal's name has"),
    ("xterm\u{202E}", "TERM has characters in it that no terminal's name has"),
  ]

  @Test(arguments: refused)
  func refusesInOneLineWhatCannotBeDrawnOn(name: String?, reason: String) throws {
    let terminal = try PseudoTerminal("play", environment: environment(name))
    #expect(terminal.waitForEnd() == .status(69))
    terminal.expectRefusal(reason)
  }

  /// The usual environment on a terminal of that name, or of none.
  private func environment(_ name: String?) -> [String: String] {
    var environment: [String: String] = .usual(with: ["TERMINFO": terminals.folder.path])
    environment["TERM"] = name
    return environment
  }
}
