import Screen

/// The byte sequences that keys send.
struct KeyCodes: Sendable {
  private var keys: [[UInt8]: Key]

  /// The key of a complete sequence, escape included; nil for one that no known key sends.
  subscript(sequence: [UInt8]) -> Key? { keys[sequence] }

  /// Adds a sequence that one terminal sends, as terminfo has it.
  ///
  /// Only what begins with an escape: a terminal whose arrow keys send control characters could not be told
  /// from one whose user holds Control.
  mutating func add(_ sequence: [UInt8], _ key: Key) {
    if sequence.count > 1, sequence[0] == ASCII.escape { keys[sequence] = key }
  }

  /// What xterm and its descendants, the VT terminals, rxvt and the Linux console send.
  static let common = KeyCodes(
    keys: [
      "[A": .up, "[B": .down, "[C": .right, "[D": .left, "OA": .up, "OB": .down, "OC": .right, "OD": .left,
      "[H": .home, "[F": .end, "OH": .home, "OF": .end, "[1~": .home, "[4~": .end, "[7~": .home, "[8~": .end,
      "[5~": .pageUp, "[6~": .pageDown, "[3~": .delete, "[Z": .backTab, "OM": .enter, "OX": .character("="),
      // The numeric keypad in application mode.
      "Oj": .character("*"), "Ok": .character("+"), "Ol": .character(","), "Om": .character("-"),
      "On": .character("."), "Oo": .character("/"), "Op": .character("0"), "Oq": .character("1"),
      "Or": .character("2"), "Os": .character("3"), "Ot": .character("4"), "Ou": .character("5"),
      "Ov": .character("6"), "Ow": .character("7"), "Ox": .character("8"), "Oy": .character("9"),
    ])

  private init(keys: KeyValuePairs<String, Key>) {
    self.keys = [:]
    for (code, key) in keys { add([ASCII.escape] + Array(code.utf8), key) }
  }

  /// The names in terminfo of the strings that keys send.
  static let capabilities: KeyValuePairs<String, Key> = [
    "kcub1": .left, "kcuf1": .right, "kcuu1": .up, "kcud1": .down, "khome": .home, "kend": .end,
    "kpp": .pageUp, "knp": .pageDown, "kcbt": .backTab, "kdch1": .delete, "kent": .enter, "kbs": .backspace,
  ]
}

/// The control characters that a terminal speaks with.
enum ASCII {
  static let bell: UInt8 = 0x07
  static let backspace: UInt8 = 0x08
  static let cancel: UInt8 = 0x18
  static let substitute: UInt8 = 0x1A
  static let escape: UInt8 = 0x1B
  static let delete: UInt8 = 0x7F
}
