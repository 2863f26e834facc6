extension Frame {
  /// The frame as lines of text with the control sequences that colour it, each line ending plain.
  ///
  /// A bold "a" on the 256 colours' 220 is `ESC[0;1;48;5;220ma ESC[0m`. Blanks at the end of a line that look like
  /// nothing are left out.
  ///
  /// - Complexity: O(cells).
  /// Source: ECMA-48, *Control Functions for Coded Character Sets*, 8.3.117 (SGR).
  public func ansi(_ palette: Palette = .manyColours) -> String {
    var text = ""
    for row in 0..<size.rows {
      for run in runs(ofRow: row, palette) where run.look != Look() || !run.isTrailingBlank {
        text += run.look == Look() ? run.text : "\u{1B}[0;\(run.look.codes())m\(run.text)\u{1B}[0m"
      }
      text += "\n"
    }
    return text
  }

  /// Neighbouring cells of a row that look the same.
  struct Run {
    /// Where it begins.
    let column: Int
    var glyphs: [Unicode.Scalar]
    let look: Look
    /// Whether nothing but blanks follows from here to the end of the row.
    var isTrailingBlank = false

    var text: String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: glyphs)
      return String(text)
    }
    var isBlank: Bool { glyphs.allSatisfy { $0 == " " } }
  }

  /// A row in as few runs as its looks allow.
  func runs(ofRow row: Int, _ palette: Palette) -> [Run] {
    var runs: [Run] = []
    for column in 0..<size.columns {
      let cell = self[row, column]
      let look = palette.look(of: cell.style)
      if runs.last?.look == look {
        runs[runs.count - 1].glyphs.append(cell.glyph)
      } else {
        runs.append(Run(column: column, glyphs: [cell.glyph], look: look))
      }
    }
    guard let last = runs.indices.last, runs[last].look == Look() else { return runs }
    while runs[last].glyphs.last == " " { runs[last].glyphs.removeLast() }
    runs[last].isTrailingBlank = runs[last].glyphs.isEmpty
    return runs
  }
}
