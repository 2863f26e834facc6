/// What a line of Markdown can begin with, told from its scalars behind the blanks; CommonMark's rules.
enum MarkdownLine {
  /// A fence: its character, how long it is, and what stands behind it.
  struct FenceStart {
    let character: Unicode.Scalar
    let length: Int
    let info: ArraySlice<Unicode.Scalar>
  }

  /// A list marker: what it looks like, the number it gives, and how many columns it takes.
  struct Marker {
    /// `-`, `*`, `+`, `.` or `)`: items with another one make another list.
    let delimiter: Unicode.Scalar
    /// Nil for a bullet.
    let number: Int?
    let width: Int
  }

  /// The level of an ATX heading and its text: `## a ##` is (2, "a").
  static func heading(_ line: ArraySlice<Unicode.Scalar>) -> (level: Int, text: ArraySlice<Unicode.Scalar>)? {
    let level = line.run(of: "#")
    guard 1...6 ~= level else { return nil }
    let rest = line.dropFirst(level)
    guard rest.isEmpty || rest.first == " " else { return nil }
    var text = rest.trimmed
    var closed = text
    while closed.last == "#" { closed.removeLast() }
    if closed.isEmpty || closed.last == " " { text = closed.trimmed }
    return (level, text)
  }

  /// The fence that a line begins, if it begins one.
  static func fence(_ line: ArraySlice<Unicode.Scalar>) -> FenceStart? {
    guard let character = line.first, character == "`" || character == "~" else { return nil }
    let length = line.run(of: character)
    let info = line.dropFirst(length).trimmed
    guard length >= 3, character == "~" || !info.contains("`") else { return nil }
    return FenceStart(character: character, length: length, info: info)
  }

  /// Whether a line is an underline of a heading: `===`, `---`.
  static func isUnderline(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = line.trimmed
    guard let first = text.first, first == "=" || first == "-" else { return false }
    return text.allSatisfy { $0 == first }
  }

  /// Whether a line is a thematic break: `---`, `* * *`.
  static func isThematicBreak(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = line.first, first == "*" || first == "-" || first == "_" else { return false }
    var count = 0
    for scalar in line {
      if scalar == first { count += 1 } else if scalar != " " { return false }
    }
    return count >= 3
  }

  /// The list marker that a line begins with, if a blank or nothing stands behind it.
  static func marker(_ line: ArraySlice<Unicode.Scalar>) -> Marker? {
    guard let first = line.first else { return nil }
    var marker: Marker?
    if first == "-" || first == "*" || first == "+" {
      marker = Marker(delimiter: first, number: nil, width: 1)
    } else {
      let digits = line.prefix(10).prefix { $0.isASCIIDigit }
      if 1...9 ~= digits.count, let delimiter = line.dropFirst(digits.count).first,
        delimiter == "." || delimiter == ")"
      {
        marker = Marker(delimiter: delimiter, number: Int(digits.text), width: digits.count + 1)
      }
    }
    guard let marker else { return nil }
    let behind = line.dropFirst(marker.width).first
    return behind == nil || behind == " " ? marker : nil
  }

  /// Whether a line is the second row of a table: `|---|:--:|`.
  static func isTableRule(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard line.contains("|") || line.contains(":"), line.contains("-") else { return false }
    var cells = line.trimmed
    if cells.first == "|" { cells.removeFirst() }
    if cells.last == "|" { cells.removeLast() }
    return cells.split(separator: "|", omittingEmptySubsequences: false).allSatisfy { cell in
      var dashes = cell.trimmed
      if dashes.first == ":" { dashes.removeFirst() }
      if dashes.last == ":" { dashes.removeLast() }
      return !dashes.isEmpty && dashes.allSatisfy { $0 == "-" }
    }
  }

  /// Whether `<` and what stands behind it may begin a tag, a comment or a link: `<b`, `</`, `<!--`, `<https:`.
  static func beginsTag(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard line.first == "<", let next = line.dropFirst().first else { return false }
    return next.isASCIILetter || next == "/" || next == "!" || next == "?"
  }

  /// Whether a paragraph begins with a link definition: `[name]: target`.
  static func isLinkDefinition(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.first == "[" else { return false }
    var index = text.startIndex + 1
    while index < text.endIndex, text[index] != "]" {
      if text[index] == "[" || index - text.startIndex > 1_000 { return false }
      index += text[index] == "\\" ? 2 : 1
    }
    let behind = text.dropFirst(index + 1 - text.startIndex)
    guard index < text.endIndex, behind.first == ":" else { return false }
    let isNameBlank = text[(text.startIndex + 1)..<index].allSatisfy { $0 == " " || $0 == "\n" }
    let target = behind.dropFirst().drop { $0 == " " || $0 == "\n" }
    guard !isNameBlank, let first = target.first else { return false }
    if first == "<" { return true }
    let title = target.drop { $0 != " " && $0 != "\n" }.drop { $0 == " " }
    guard let quote = title.first else { return true }
    return quote == "\n" || quote == "\"" || quote == "'" || quote == "("
  }
}
