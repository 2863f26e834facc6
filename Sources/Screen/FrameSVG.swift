extension Frame {
  /// The frame as an SVG picture: a rectangle behind every painted run of cells, and a text over it.
  ///
  /// A cell is 9 units wide and 18 high; a frame of 80 × 24 is a picture of 736 × 448 with its margin of 8. Every text
  /// says how long it is, so that columns stand below each other in any font. Half blocks are rectangles and no
  /// glyphs, so that no hairlines show between them.
  ///
  /// - Complexity: O(cells).
  /// Source: W3C, *Scalable Vector Graphics (SVG) 1.1*.
  public func svg(_ palette: Palette = .manyColours) -> String {
    let (width, height) = (
      size.columns * SVGCell.width + 2 * SVGCell.margin, size.rows * SVGCell.height + 2 * SVGCell.margin
    )
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" font-family="'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="15">
      <rect width="\(width)" height="\(height)" fill="\(SVGCell.paper)"/>

      """
    for row in 0..<size.rows {
      for run in runs(ofRow: row, palette) {
        text += SVGCell(run, row).elements
      }
    }
    return text + "</svg>\n"
  }
}

/// A run of cells as SVG.
private struct SVGCell {
  static let width = 9
  static let height = 18
  static let margin = 8
  /// What stands for the terminal's own colours.
  static let paper = "#121212"
  static let ink = "#e4e4e4"

  private let run: Frame.Run
  private let x: Int
  private let y: Int
  private let foreground: String
  private let background: String?

  init(_ run: Frame.Run, _ row: Int) {
    self.run = run
    (x, y) = (Self.margin + run.column * Self.width, Self.margin + row * Self.height)
    let ink = run.look.foreground.map(TerminalColour.hexadecimal) ?? Self.ink
    let paper = run.look.background.map(TerminalColour.hexadecimal)
    (foreground, background) = run.look.isReversed ? (paper ?? Self.paper, ink) : (ink, paper)
  }

  var elements: String {
    let paint = background.map { rectangle(0, run.glyphs.count, 0, Self.height, $0) } ?? ""
    return paint + halves + text
  }

  private func rectangle(_ column: Int, _ count: Int, _ top: Int, _ height: Int, _ fill: String) -> String {
    "<rect x=\"\(x + column * Self.width)\" y=\"\(y + top)\" width=\"\(count * Self.width)\" "
      + "height=\"\(height)\" fill=\"\(fill)\" shape-rendering=\"crispEdges\"/>\n"
  }

  /// ▀ and ▄ as rectangles.
  private var halves: String {
    run.glyphs.enumerated().map { column, glyph in
      switch glyph {
      case "▀": rectangle(column, 1, 0, Self.height / 2, foreground)
      case "▄": rectangle(column, 1, Self.height / 2, Self.height / 2, foreground)
      default: ""
      }
    }.joined()
  }

  private var text: String {
    let glyphs = run.glyphs.map { $0 == "▀" || $0 == "▄" ? " " : $0 }
    guard let first = glyphs.firstIndex(where: { $0 != " " }),
      let last = glyphs.lastIndex(where: { $0 != " " })
    else { return "" }
    var style = ""
    if run.look.isBold { style += " font-weight=\"bold\"" }
    if run.look.isDim { style += " opacity=\"0.6\"" }
    if run.look.isUnderlined { style += " text-decoration=\"underline\"" }
    let length = (last - first + 1) * Self.width
    return
      "<text x=\"\(x + first * Self.width)\" y=\"\(y + 14)\" fill=\"\(foreground)\" textLength=\"\(length)\" "
      + "lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"\(style)>"
      + glyphs[first...last].map(Self.escaped).joined() + "</text>\n"
  }

  private static func escaped(_ glyph: Unicode.Scalar) -> String {
    switch glyph {
    case "<": "&lt;"
    case ">": "&gt;"
    case "&": "&amp;"
    case "\"": "&quot;"
    default: String(glyph)
    }
  }
}

/// The 256 colours of xterm.
enum TerminalColour {
  /// The colour with a number as SVG and HTML write it: 220 is "#ffd700", 244 "#808080".
  ///
  /// 0 to 15 are the eight colours and their bright twins, up to 231 a cube of six steps of red, green and blue, then
  /// 24 greys.
  static func hexadecimal(_ index: UInt8) -> String {
    let number = Int(index)
    switch number {
    case ..<16: return "#" + basic[number]
    case ..<232:
      let steps = [(number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6]
      return "#" + steps.map { pair($0 == 0 ? 0 : 55 + 40 * $0) }.joined()
    default: return "#" + String(repeating: pair(8 + 10 * (number - 232)), count: 3)
    }
  }

  private static func pair(_ level: Int) -> String {
    (level < 16 ? "0" : "") + String(level, radix: 16)
  }

  private static let basic = [
    "000000", "cd0000", "00cd00", "cdcd00", "0000ee", "cd00cd", "00cdcd", "e5e5e5", "7f7f7f", "ff0000",
    "00ff00", "ffff00", "5c5cff", "ff00ff", "00ffff", "ffffff",
  ]
}
