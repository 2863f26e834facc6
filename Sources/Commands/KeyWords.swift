import Notation
import Screen

/// Keys by their names, as the help and the footer write them: "Right Down o Ctrl-R".
enum KeyWords {
  /// The keys that words name, parted by blanks.
  ///
  /// - Throws: ``CommandFailure`` with status 64 for a word that names no key.
  static func keys(_ text: String) throws -> [Key] {
    try text.split(separator: " ").map { word in
      if let key = named[word.lowercased()] { return key }
      if word.count == 1, let character = word.first { return .character(character) }
      if word.count == 6, word.lowercased().hasPrefix("ctrl-"), let letter = word.lowercased().last {
        return .control(letter)
      }
      throw CommandFailure(
        .usage,
        "'\(VisibleText.of(String(word), atMost: 40))' is no key; expected single characters, and Right Left Up Down "
          + "Enter Esc Tab Shift-Tab Space Home End PgUp PgDn Backspace Delete Ctrl-R")
    }
  }

  private static let named: [String: Key] = [
    "right": .right, "left": .left, "up": .up, "down": .down, "enter": .enter, "esc": .escape, "tab": .tab,
    "shift-tab": .backTab, "space": .character(" "), "home": .home, "end": .end, "pgup": .pageUp,
    "pgdn": .pageDown, "backspace": .backspace, "delete": .delete,
  ]
}
