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
  /// How early it comes in the footer, which may have room for few: lower comes first.
  public let rank: Int

  init(
    _ keys: [Key], _ label: String, _ action: Action, _ help: String, footer: (String, String)? = nil,
    rank: Int = 9
  ) {
    (self.keys, self.label, self.action, self.help) = (keys, label, action, help)
    (self.footer, self.rank) = (footer, rank)
  }
}

extension KeyBinding {
  /// Every key that means something while this lies open, in the order of the help.
  public static func bindings(_ activity: Model.Activity) -> [KeyBinding] {
    switch activity {
    case .menu: menu
    case .search: search
    case .lesson: lesson
    case .scene: scene
    case .shelf: shelf
    case .check: check
    }
  }

  /// The binding of a key.
  static func of(_ key: Key, _ activity: Model.Activity) -> KeyBinding? { byKey[activity]?[key] }

  private static let byKey: [Model.Activity: [Key: KeyBinding]] = Dictionary(
    uniqueKeysWithValues: [Model.Activity.menu, .lesson, .scene, .search, .shelf, .check].map {
      ($0, byKey(bindings($0)))
    }
  )

  /// What the keys of a lesson are called where its prose names them: "→", "Tab", "s".
  public static let names: Set<String> = Set(
    bindings(.lesson).flatMap { $0.label.split(separator: " ").map(String.init) }
      + ["Esc", "Enter", "Space", "Tab", "?", "/", ":"])

  private static func byKey(_ bindings: [KeyBinding]) -> [Key: KeyBinding] {
    Dictionary(
      bindings.flatMap { binding in binding.keys.map { ($0, binding) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static let menu = choosing + parting + opening + searching + beginning + working(leave: "leave")
  private static let lesson =
    walking + paging + answering + checking + changing(reset: "begin the page anew") + typing + searching
    + working(leave: "leave the lesson")
  private static let search = choosing + opening + searching + working(leave: "back")
  private static let shelf = choosing + parting + opening + working(leave: "back")
  private static let scene =
    walking + checking + changing(reset: "back to the scene as it was opened") + typing
    + working(leave: "leave")

  private static let choosing: [KeyBinding] = [
    KeyBinding([.down, .character("j")], "↓ j", .choose(1), "next line", footer: ("↓ ↑", "choose"), rank: 1),
    KeyBinding([.up, .character("k")], "↑ k", .choose(-1), "previous line"),
    KeyBinding([.pageDown], "PgDn", .choose(10), "ten lines on"),
    KeyBinding([.pageUp], "PgUp", .choose(-10), "ten lines back"),
    KeyBinding([.home, .character("0")], "Home 0", .first, "first line"),
    KeyBinding([.end, .character("$")], "End $", .last, "last line"),
  ]

  private static let parting: [KeyBinding] = [
    KeyBinding(
      [.right, .character("l")], "→ l", .nextPart, "next part of the list", footer: ("→ ←", "part"), rank: 2),
    KeyBinding([.left, .character("h")], "← h", .previousPart, "part before"),
  ]

  private static let opening: [KeyBinding] = [
    KeyBinding(
      [.enter, .character(" ")], "Enter Space", .open, "open it", footer: ("Enter", "open"), rank: 1)
  ]

  private static let beginning: [KeyBinding] = [
    KeyBinding(
      [.character("r")], "r", .beginAgain, "begin this lesson again", footer: ("r", "begin again"), rank: 5),
    KeyBinding([.character("R")], "R", .beginAllAgain, "begin the whole course again"),
  ]

  private static let walking: [KeyBinding] = [
    KeyBinding([.right, .character("l")], "→ l", .next, "next step", footer: ("→", "next"), rank: 1),
    KeyBinding([.left, .character("h")], "← h", .previous, "previous step", footer: ("←", "back"), rank: 3),
    KeyBinding(
      [.down, .character("j"), .enter], "↓ j Enter", .goIn, "into the step", footer: ("↓", "into"), rank: 1),
    KeyBinding([.up, .character("k")], "↑ k", .goOut, "out of the step", footer: ("↑", "out"), rank: 3),
    KeyBinding([.character(".")], ".", .rowDown, "one row down", footer: (". ,", "row"), rank: 8),
    KeyBinding([.character(",")], ",", .rowUp, "one row up"),
    KeyBinding([.character(" ")], "Space", .play, "play or pause", footer: ("Space", "play"), rank: 6),
    KeyBinding([.character("+")], "+", .faster, "play faster"),
    KeyBinding([.character("-")], "−", .slower, "play slower"),
    KeyBinding([.home, .character("0")], "Home 0", .first, "first of this level"),
    KeyBinding([.end, .character("$")], "End $", .last, "last of this level"),
    KeyBinding(
      [.character("g")], "g", .goTo, "go to a layer, cell or step by its number", footer: ("g", "go to")),
  ]

  private static let paging: [KeyBinding] = [
    KeyBinding([.character("]")], "]", .nextPage, "next page", footer: ("]", "page"), rank: 1),
    KeyBinding([.character("[")], "[", .previousPage, "previous page"),
    KeyBinding(
      [.pageDown], "PgDn", .scrollDown, "more of the text, then the next page", footer: ("PgDn", "text"),
      rank: 4),
    KeyBinding([.pageUp], "PgUp", .scrollUp, "back in the text, then the page before"),
    KeyBinding([.character("a")], "a", .answer, "answer the question", footer: ("a", "answer"), rank: 3),
  ]

  private static let answering: [KeyBinding] = [
    KeyBinding([.character("!")], "!", .showAnswer, "show the answer; it counts as shown")
  ]

  private static let checking: [KeyBinding] = [
    KeyBinding(
      [.character("c")], "c", .check, "check an answer of your own", footer: ("c", "check"), rank: 5)
  ]

  private static let check: [KeyBinding] =
    [
      KeyBinding(
        [.down, .character("j")], "↓ j", .choose(1), "next wrong cell", footer: ("↓ ↑", "wrong cell"), rank: 1
      ),
      KeyBinding([.up, .character("k")], "↑ k", .choose(-1), "previous wrong cell"),
      KeyBinding([.enter], "Enter", .goIn, "go to the step", footer: ("Enter", "go to the step"), rank: 1),
      KeyBinding(
        [.character("e")], "e, a digit", .edit, "correct the cell", footer: ("e", "correct it"), rank: 2),
      KeyBinding([.tab], "Tab", .focusNext, "next empty cell", footer: ("Tab", "next empty cell"), rank: 2),
      KeyBinding([.right, .character("l")], "→ l", .next, "next cell"),
      KeyBinding([.left, .character("h")], "← h", .previous, "previous cell"),
      KeyBinding([.character(".")], ".", .rowDown, "one row down"),
      KeyBinding([.character(",")], ",", .rowUp, "one row up"),
      KeyBinding([.pageDown], "PgDn", .scrollDown, "next channel of the output"),
      KeyBinding([.pageUp], "PgUp", .scrollUp, "previous channel of the output"),
      KeyBinding([.home], "Home", .first, "first cell"),
      KeyBinding([.end], "End", .last, "last cell"),
      KeyBinding(
        [.character("w")], "w", .showWorking, "show the working of the cell; it counts as shown",
        footer: ("w", "show this one"), rank: 4),
      KeyBinding(
        [.character("!")], "!", .showAnswer, "show all; it counts as shown", footer: ("!", "show all"),
        rank: 3),
      KeyBinding(
        [.character("t")], "t", .judgeWhen, "tell me at once, or at the end",
        footer: ("t", "at once, at the end"),
        rank: 4),
      KeyBinding(
        [.character("s")], "s", .askSize, "ask for the size first", footer: ("s", "size first"), rank: 5),
      KeyBinding([.character("x")], "x", .nextChannel, "the output of the next layer"),
      KeyBinding([.character("X")], "X", .previousChannel, "the output of the previous layer"),
      KeyBinding(
        [.character("o")], "o", .nextPicture, "input and kernel, channel by channel",
        footer: ("o", "input, kernel"),
        rank: 5),
      KeyBinding([.character("O")], "O", .previousPicture, "the same, the other way"),
      KeyBinding([.character("c")], "c", .check, "end the check", footer: ("c", "end the check"), rank: 2),
    ] + working(leave: "end the check").filter { $0.action != .leave }
    + [KeyBinding([.character("q")], "q", .leave, "end the check")]

  private static func changing(reset: String) -> [KeyBinding] {
    [
      KeyBinding(
        [.tab], "Tab", .focusNext, "focus: input, kernel, settings, output", footer: ("Tab", "focus"), rank: 6
      ),
      KeyBinding([.backTab], "Shift-Tab", .focusPrevious, "focus, the other way"),
      KeyBinding([.character("e")], "e", .edit, "edit the focused grid", footer: ("e", "edit"), rank: 5),
      KeyBinding([.character("s")], "s", .more(.stride), "stride + 1", footer: ("s S", "stride"), rank: 4),
      KeyBinding([.character("S")], "S", .less(.stride), "stride − 1"),
      KeyBinding([.character("p")], "p", .more(.padding), "padding + 1", footer: ("p P", "padding"), rank: 4),
      KeyBinding([.character("P")], "P", .less(.padding), "padding − 1"),
      KeyBinding(
        [.character("d")], "d", .more(.dilation), "dilation + 1", footer: ("d D", "dilation"), rank: 6),
      KeyBinding([.character("D")], "D", .less(.dilation), "dilation − 1"),
      KeyBinding([.character("w")], "w", .more(.window), "window + 1", footer: ("w W", "window"), rank: 6),
      KeyBinding([.character("W")], "W", .less(.window), "window − 1"),
      KeyBinding(
        [.character("f")], "f", .flip, "turn the kernel by half a turn", footer: ("f", "flip"), rank: 7),
      KeyBinding(
        [.character("m")], "m", .nextPaddingMode, "next padding mode", footer: ("m", "mode"), rank: 7),
      KeyBinding(
        [.character("M")], "M", .nextNamedPadding, "padding: valid, same, full", footer: ("M", "same"),
        rank: 8),
      KeyBinding(
        [.character("n")], "n", .nextPreset, "next kernel (focus on it); max or average",
        footer: ("n", "kernel"),
        rank: 8),
      KeyBinding([.character("N")], "N", .previousPreset, "previous named kernel"),
      KeyBinding(
        [.character("x")], "x", .nextChannel, "next channel shown", footer: ("x", "channel"), rank: 8),
      KeyBinding([.character("X")], "X", .previousChannel, "previous channel shown"),
      KeyBinding(
        [.character("v")], "v", .nextNumberStyle, "numbers: decimals, fractions, symbols",
        footer: ("v", "numbers"), rank: 7),
      KeyBinding(
        [.character("o")], "o", .nextPicture, "next picture of this scene", footer: ("o", "picture"), rank: 7),
      KeyBinding([.character("O")], "O", .previousPicture, "previous picture"),
      KeyBinding(
        [.character("t")], "t", .turnFace, "the other face, or what is done to the input",
        footer: ("t", "turn"), rank: 9
      ),
      KeyBinding([.character("T")], "T", .turnFaceBack, "the same, the other way"),
      KeyBinding(
        [.character("=")], "=", .showFormula, "show the size formula, or hide it", footer: ("=", "size"),
        rank: 8),
      KeyBinding([.character("u")], "u", .undo, "undo", footer: ("u", "undo"), rank: 5),
      KeyBinding(
        [.character("U"), .control("r")], "U Ctrl-R", .redo, "redo", footer: ("U", "redo"), rank: 8),
      KeyBinding(
        [.character("r")], "r", .reset, reset, footer: ("r", "reset"), rank: 6),
      KeyBinding(
        [.character("y")], "y", .showCode, "the PyTorch program of this scene", footer: ("y", "PyTorch"),
        rank: 8),
    ]
  }

  private static let typing: [KeyBinding] = [
    KeyBinding(
      [.character(":")], ":", .command, "change the scene: stride 2, kernel gaussian", footer: (":", "set"),
      rank: 7)
  ]

  private static let searching: [KeyBinding] = [
    KeyBinding([.character("/")], "/", .search, "search the lessons", footer: ("/", "search"), rank: 8)
  ]

  private static func working(leave: String) -> [KeyBinding] {
    [
      KeyBinding([.character("?")], "?", .help, "this help", footer: ("?", "help"), rank: 1),
      KeyBinding([.control("l")], "Ctrl-L", .redraw, "draw the screen again"),
      KeyBinding([.control("z")], "Ctrl-Z", .suspend, "back to the shell for a while"),
      KeyBinding([.character("q")], "q", .leave, leave, footer: ("q", "leave"), rank: 2),
      KeyBinding([.control("c")], "Ctrl-C", .leave, "end the program"),
    ]
  }
}
