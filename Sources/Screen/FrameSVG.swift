extension Frame {
  /// The frame as an SVG picture: a rectangle behind every painted run of cells, and a text over it.
  ///
  /// A cell is 9 units wide and 18 high; a frame of 80 × 24 is a picture of 736 × 448 with its margin of 8. Every
  /// character says where it stands, so that columns stand below each other in any font. Blocks and lines are
  /// rectangles and no glyphs, so that no hairlines show between them.
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
    let paint = background.map { rectangle(0, run.glyphs.count, CellShape(0, 0, 8, 8), $0) } ?? ""
    return paint + shapes + text
  }

  /// A part of so many cells in a row.
  private func rectangle(_ column: Int, _ count: Int, _ shape: CellShape, _ fill: String) -> String {
    let left = x + column * Self.width + shape.left * Self.width / 8
    let right = x + (column + count - 1) * Self.width + shape.right * Self.width / 8
    let (top, bottom) = (shape.top * Self.height / 8, shape.bottom * Self.height / 8)
    return "<rect x=\"\(left)\" y=\"\(y + top)\" width=\"\(max(1, right - left))\" "
      + "height=\"\(max(1, bottom - top))\" fill=\"\(fill)\" shape-rendering=\"crispEdges\"/>\n"
  }

  /// Blocks and lines, those of one kind beside each other as one.
  private var shapes: String {
    var text = ""
    var column = 0
    while column < run.glyphs.count {
      let rest = run.glyphs[column...]
      let count = rest.prefix { $0 == run.glyphs[column] }.count
      for shape in CellShape.of(run.glyphs[column]) {
        text +=
          shape.isWide
          ? rectangle(column, count, shape, foreground)
          : (0..<count).map { rectangle(column + $0, 1, shape, foreground) }.joined()
      }
      column += count
    }
    return text
  }

  private var text: String {
    let glyphs = run.glyphs.map { CellShape.of($0).isEmpty ? $0 : " " }
    guard let first = glyphs.firstIndex(where: { $0 != " " }),
      let last = glyphs.lastIndex(where: { $0 != " " })
    else { return "" }
    var style = ""
    if run.look.isBold { style += " font-weight=\"bold\"" }
    if run.look.isDim { style += " opacity=\"0.6\"" }
    if run.look.isUnderlined { style += " text-decoration=\"underline\"" }
    let places = (first...last).map { String(x + $0 * Self.width) }.joined(separator: " ")
    return
      "<text x=\"\(places)\" y=\"\(y + 14)\" fill=\"\(foreground)\" xml:space=\"preserve\"\(style)>"
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
