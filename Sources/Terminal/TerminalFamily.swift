/// Terminals that speak the language of another one, for where the machine has no description of their own: a login from
/// a new terminal to an old server.
///
///     TerminalFamily.relatives(of: "alacritty")  // xterm-256color, then xterm
///     TerminalFamily.relatives(of: "no-such-x")  // none
///
/// Each of these takes the control sequences of its relatives and sends their keys, as its makers say.
enum TerminalFamily {
  private static let xterm = ["xterm-256color", "xterm"]
  private static let screen = ["screen-256color", "screen"]

  private static let families: [String: [String]] = [
    "xterm": xterm, "alacritty": xterm, "contour": xterm, "foot": xterm, "ghostty": xterm, "gnome": xterm,
    "iterm": xterm, "iterm2": xterm, "kitty": xterm, "konsole": xterm, "mintty": xterm, "mlterm": xterm,
    "ms": xterm, "putty": xterm, "rio": xterm, "st": xterm, "stterm": xterm, "vscode": xterm, "vte": xterm,
    "wezterm": xterm, "screen": screen, "tmux": ["tmux-256color", "tmux"] + screen,
    "rxvt": ["rxvt-unicode-256color", "rxvt-unicode", "rxvt"], "linux": ["linux"], "vt100": ["vt100"],
    "vt220": ["vt220", "vt100"],
  ]

  /// The names under which a terminal can be driven too, nearest first; none of a family that is not known.
  ///
  /// The family is what stands before the first `-`, `.` or `+`.
  static func relatives(of name: String) -> [String] {
    let family = name.prefix { !"-.+".contains($0) }.lowercased()
    return (families[family] ?? []).filter { $0 != name }
  }
}
