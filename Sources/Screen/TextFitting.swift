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
