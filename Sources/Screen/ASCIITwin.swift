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

  /// The twin of a cell: what hangs by less than a line hangs as `"`, as no ASCII glyph is the rest of another.
  static func of(_ cell: Cell) -> Cell {
    guard case .bar(let paint, hangs: true) = cell.style.shade else {
      return Cell(of(cell.glyph), cell.style)
    }
    return Cell("\"", Style(cell.style.tone, .bar(paint, hangs: false)))
  }

  private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
    "−": "-", "·": "*", "×": "x", "⌊": "[", "⌋": "]", "⌈": "[", "⌉": "]", "≈": "~", "≠": "!", "≤": "<",
    "≥": ">",
    "→": ">", "←": "<", "↑": "^", "↓": "V", "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+",
    "┊": "|", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+", "›": ">", "‹": "<", "…": "$", "∑": "S",
    "∞": "I",
    "▁": "_", "▂": "_", "▃": "_", "▄": "=", "▅": "=", "▆": "=", "▇": "#", "▀": "-",
    "░": ":", "▒": "o", "▓": "%", "█": "#", "≡": "E", "•": "*", "▸": ">", "◂": "<", "’": "'", "“": "\"",
    "”": "\"", "–": "-", "—": "-", "½": "?", "²": "^", "³": "^", "√": "V", "Σ": "S", "∗": "*", "⋆": "*",
    "∅": "0", "÷": "/", "╱": "/", "╲": "\\", "╳": "X",
    "✓": "+", "■": "#",
  ]
}

extension Frame {
  /// The same picture in ASCII alone.
  public var inASCII: Frame {
    var ascii = self
    for row in 0..<size.rows {
      for column in 0..<size.columns where !self[row, column].glyph.isASCII {
        let cell = self[row, column]
        let isBar = if case .bar = cell.style.shade { true } else { false }
        ascii.put(isBar ? ASCIITwin.of(cell) : cell.inASCII, row: row, column: column)
      }
    }
    return ascii
  }
}
