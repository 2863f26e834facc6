/// Parts the cells of a row that blanks part.
///
/// `1 -2 3` has three cells. In letters `aw + bx 2a` has two: a sign, or a ·, with blanks on both sides goes on with the
/// cell. Quotation marks hold a cell together: `"a w + b x" 2a` has two as well.
enum BlankParted {
  /// The cells of a row, without quotation marks.
  ///
  /// - Complexity: O(characters).
  static func cells(_ row: Substring, inLetters: Bool) -> [String] {
    guard inLetters else { return row.split(whereSeparator: \.isWhitespace).map { String($0) } }
    var cells: [String] = []
    var goesOn = false
    for word in words(row) {
      let isOperator = operators.contains(word)
      if !cells.isEmpty, goesOn || isOperator {
        cells[cells.count - 1] += " " + word
      } else {
        cells.append(word)
      }
      goesOn = isOperator
    }
    return cells
  }

  private static let operators: Set = ["+", "-", "−", "·", "*", "×", "/"]

  /// What stands between blanks that are not in quotation marks.
  private static func words(_ row: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var (isQuoted, isOpen) = (false, false)
    for character in row {
      if character == "\"" {
        (isQuoted, isOpen) = (!isQuoted, true)
      } else if character.isWhitespace, !isQuoted {
        if isOpen { words.append(word) }
        (word, isOpen) = ("", false)
      } else {
        word.append(character)
        isOpen = true
      }
    }
    return isOpen ? words + [word] : words
  }
}
