/// The text where it fits, otherwise its beginning and … .
///
/// "cell 12 of 16" in 8 columns is "cell 12…".
public func shortened(_ text: String, to room: Int) -> String {
  text.unicodeScalars.count <= room ? text : String(text.prefix(max(0, room - 1))) + (room > 0 ? "…" : "")
}

/// Text on at most `height` lines of `width` columns, broken between words; what does not fit ends in … .
public func wrapped(_ text: String, width: Int, height: Int) -> [String] {
  var lines: [String] = [""]
  for word in text.split(separator: " ") {
    let isFirst = lines[lines.count - 1].isEmpty
    if !isFirst, lines[lines.count - 1].count + 1 + word.count > width {
      if lines.count == height {
        lines[height - 1] = shortened(lines[height - 1] + " " + word, to: width)
        return lines
      }
      lines.append("")
    }
    lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
  }
  return lines.map { shortened($0, to: width) }
}

/// A heading in a room for so many columns: what fits of it in whole words, without a bracket that stays open.
///
/// "input[0] of 3, 512×512" is "input[0] of 3" in 15 columns, and "input[0]" in 12.
public func heading(_ text: String, to width: Int) -> String {
  guard text.count > width else { return text }
  var words = text.split(separator: " ")
  while words.count > 1, words.joined(separator: " ").count > width {
    words.removeLast()
    while let last = words.last, words.count > 1, last == "of" || last.first == "(" { words.removeLast() }
    if let last = words.last, last.last == "," { words[words.count - 1] = last.dropLast() }
  }
  return shortened(words.joined(separator: " "), to: width)
}
