import Screen

/// A key and what it does; the footer and the help are made from these.
public struct KeyBinding: Sendable {
  /// The keys that do it.
  public let keys: [Key]
  /// The keys as they are written in the help.
  public let label: String
  /// What it does.
  public let action: Action
  /// A line of the help.
  public let help: String
  /// A word for the footer, with the key before it; nil keeps it out of the footer.
  public let footer: (key: String, word: String)?

  init(_ keys: [Key], _ label: String, _ action: Action, _ help: String, footer: (String, String)? = nil) {
    (self.keys, self.label, self.action, self.help) = (keys, label, action, help)
    self.footer = footer
  }
}

extension KeyBinding {
  /// Every key of the stepper, in the order of the help.
  public static let stepper: [KeyBinding] = walking + changing + working

  /// The binding of a key.
  static func of(_ key: Key) -> KeyBinding? { byKey[key] }

  private static let byKey: [Key: KeyBinding] = Dictionary(
    stepper.flatMap { binding in binding.keys.map { ($0, binding) } },
    uniquingKeysWith: { first, _ in first }
  )

  private static let walking: [KeyBinding] = [
    KeyBinding([.right, .character("l")], "→ l", .next, "next step", footer: ("→", "next")),
    KeyBinding([.left, .character("h")], "← h", .previous, "previous step", footer: ("←", "back")),
    KeyBinding([.down, .character("j"), .enter], "↓ j Enter", .goIn, "into the step", footer: ("↓", "into")),
    KeyBinding([.up, .character("k")], "↑ k", .goOut, "out of the step", footer: ("↑", "out")),
    KeyBinding([.character(".")], ".", .rowDown, "one output row down"),
    KeyBinding([.character(",")], ",", .rowUp, "one output row up"),
    KeyBinding([.character(" ")], "Space", .play, "play or pause"),
    KeyBinding([.character("+")], "+", .faster, "play faster"),
    KeyBinding([.character("-")], "−", .slower, "play slower"),
    KeyBinding([.home, .character("0")], "Home 0", .first, "first of this level"),
    KeyBinding([.end, .character("$")], "End $", .last, "last of this level"),
    KeyBinding([.character("g")], "g", .goTo, "go to a layer, cell or step by its number"),
  ]

  private static let changing: [KeyBinding] = [
    KeyBinding([.tab], "Tab", .focusNext, "focus: input, kernel, settings, output", footer: ("Tab", "focus")),
    KeyBinding([.backTab], "Shift-Tab", .focusPrevious, "focus, the other way"),
    KeyBinding([.character("e")], "e", .edit, "edit the focused grid", footer: ("e", "edit")),
    KeyBinding([.character("s")], "s", .more(.stride), "stride + 1", footer: ("s S", "stride")),
    KeyBinding([.character("S")], "S", .less(.stride), "stride − 1"),
    KeyBinding([.character("p")], "p", .more(.padding), "padding + 1", footer: ("p P", "padding")),
    KeyBinding([.character("P")], "P", .less(.padding), "padding − 1"),
    KeyBinding([.character("d")], "d", .more(.dilation), "dilation + 1", footer: ("d D", "dilation")),
    KeyBinding([.character("D")], "D", .less(.dilation), "dilation − 1"),
    KeyBinding([.character("w")], "w", .more(.window), "window + 1", footer: ("w W", "window")),
    KeyBinding([.character("W")], "W", .less(.window), "window − 1"),
    KeyBinding([.character("f")], "f", .flip, "turn the kernel by half a turn", footer: ("f", "flip")),
    KeyBinding([.character("m")], "m", .nextPaddingMode, "next padding mode"),
    KeyBinding([.character("M")], "M", .nextNamedPadding, "padding: valid, same, full"),
    KeyBinding([.character("n")], "n", .nextPreset, "next named kernel"),
    KeyBinding([.character("N")], "N", .previousPreset, "previous named kernel"),
    KeyBinding([.character("x")], "x", .nextChannel, "next channel shown"),
    KeyBinding([.character("X")], "X", .previousChannel, "previous channel shown"),
    KeyBinding([.character("v")], "v", .nextNumberStyle, "numbers: decimals, fractions"),
  ]

  private static let working: [KeyBinding] = [
    KeyBinding([.character("u")], "u", .undo, "undo", footer: ("u", "undo")),
    KeyBinding([.character("U"), .control("r")], "U Ctrl-R", .redo, "redo", footer: ("U", "redo")),
    KeyBinding([.character("r")], "r", .reset, "back to the scene as it was opened", footer: ("r", "reset")),
    KeyBinding([.character("?")], "?", .help, "this help", footer: ("?", "help")),
    KeyBinding([.control("l")], "Ctrl-L", .redraw, "draw the screen again"),
    KeyBinding([.control("z")], "Ctrl-Z", .suspend, "back to the shell for a while"),
    KeyBinding([.character("q"), .control("c")], "q Ctrl-C", .leave, "leave", footer: ("q", "leave")),
  ]
}
