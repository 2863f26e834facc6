/// A sum with its result over as many lines as it takes, broken before a + or behind a comma where a line would grow
/// beyond 100 columns.
struct SumLines {
  /// The columns that a new line begins with.
  var indent = 6
  /// What parts the terms of a list.
  var comma = ","
  /// What stands before the result.
  var result = ""
  /// How a piece is spelled; the lines are measured as text.
  var spelling: (String) -> String = { $0 }

  /// Writes the sum behind what names its cell.
  func write(_ sum: SumText, to writer: inout ByteWriter) throws {
    let widest = 100
    let lineBreak = "\n" + String(repeating: " ", count: indent)
    var column = indent + 12
    try writer.write(spelling(sum.opening))
    for term in 0..<sum.count {
      let text = sum[term]
      let width = text.unicodeScalars.count + 3
      if sum.separator == ",", term > 0 { try writer.write(comma) }
      let isBroken = column + width > widest && term > 0
      if isBroken {
        try writer.write(lineBreak)
        column = indent
      }
      if term > 0, !isBroken { try writer.write(" ") }
      try writer.write((term > 0 && sum.separator == "+" ? "+ " : "") + spelling(text))
      column += width
    }
    try writer.write(spelling(sum.closing))
    let isBroken = column + sum.result.unicodeScalars.count > widest
    try writer.write(result + (isBroken ? lineBreak : " ") + spelling(sum.result))
  }
}
