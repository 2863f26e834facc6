/// The glyphs beyond ASCII that convwalk draws with, each with a twin of one ASCII character.
///
/// A terminal whose locale is not UTF-8 gets the twins, so not one byte over 127 is sent to it.
public enum ASCIITwin {
  /// The ASCII character that stands for a glyph; `?` for one that has no twin.
  public static func of(_ glyph: Unicode.Scalar) -> Unicode.Scalar {
    glyph.isASCII ? glyph : twins[glyph] ?? "?"
  }

  /// Text with every glyph replaced by its twin; the number of columns stays the same.
  public static func of(_ text: String) -> String {
    var ascii = String.UnicodeScalarView()
    for glyph in text.unicodeScalars { ascii.append(of(glyph)) }
    return String(ascii)
  }

  private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
    "−": "-", "·": "*", "×": "x", "⌊": "[", "⌋": "]", "⌈": "[", "⌉": "]", "≈": "~", "≤": "<", "≥": ">",
    "→": ">", "←": "<", "↑": "^", "↓": "V", "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+",
    "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+", "›": ">", "‹": "<", "…": "$", "∑": "S", "∞": "I",
    "▁": "_", "▂": "_", "▃": "_", "▄": "=", "▅": "=", "▆": "=", "▇": "#", "▀": "-",
    "░": ":", "▒": "o", "▓": "%", "█": "#", "•": "*", "▸": ">", "◂": "<", "’": "'", "“": "\"", "”": "\"",
    "–": "-", "—": "-", "½": "?", "²": "^", "³": "^", "√": "V", "≡": "E", "≠": "!", "┊": "|", "Σ": "S",
    "∗": "*", "⋆": "*", "∅": "0",
  ]
}

extension Frame {
  /// The same picture in ASCII alone.
  public var inASCII: Frame {
    var ascii = self
    for row in 0..<size.rows {
      for column in 0..<size.columns where !self[row, column].glyph.isASCII {
        let cell = self[row, column]
        ascii.put(Cell(ASCIITwin.of(cell.glyph), cell.style), row: row, column: column)
      }
    }
    return ascii
  }
}
