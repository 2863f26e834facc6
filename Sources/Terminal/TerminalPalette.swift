import CNcurses
import Screen

/// The looks of all styles as this terminal has them: attributes, and a pair of colours each.
///
/// Pairs are allocated when a style is first used: paint alone has some seventy, and half blocks hundreds.
struct TerminalPalette {
  /// Attributes, and a pair of colours; pair 0 is the terminal's own.
  struct Look {
    var attributes: attr_t = 0
    var pair: Int32 = 0
  }

  /// The looks without this terminal's pairs.
  let palette: Palette
  /// What an unset background is to curses.
  private let background: Int32
  private var looks: [Style: Look] = [:]

  /// Whether there are colours, with a background that may stay the terminal's own.
  var isInColour: Bool { palette != .monochrome && background == -1 }

  /// The glyph that shows a cell.
  func glyph(of cell: Cell) -> Unicode.Scalar { palette.glyph(of: cell) }

  /// The look of a style.
  mutating func look(of style: Style) -> Look {
    if let known = looks[style] { return known }
    // Without a free pair a style keeps its attributes.
    let look =
      inColour(palette.look(of: style))
      ?? Look(attributes: Self.attributes(Palette.monochrome.look(of: style)))
    looks[style] = look
    return look
  }

  /// The looks in attributes alone, or in as many colours as the terminal has.
  ///
  /// - Precondition: curses has started.
  init(inColour: Bool) {
    var palette = Palette.monochrome
    var background: Int32 = 0
    if inColour, has_colors(), start_color() == OK, cn_colour_count() >= 8 {
      palette = cn_colour_count() == 256 ? .manyColours : .eightColours
      background = use_default_colors() == OK ? -1 : 0
    }
    (self.palette, self.background) = (palette, background)
  }

  private func inColour(_ look: Screen.Look) -> Look? {
    guard look.foreground != nil || look.background != nil else {
      return Look(attributes: Self.attributes(look))
    }
    let foreground = look.foreground.map { Int32($0) } ?? -1
    let pair = alloc_pair(foreground, look.background.map { Int32($0) } ?? background)
    return pair > 0 ? Look(attributes: Self.attributes(look), pair: pair) : nil
  }

  private static func attributes(_ look: Screen.Look) -> attr_t {
    var attributes: attr_t = 0
    if look.isBold { attributes |= cn_bold }
    if look.isDim { attributes |= cn_dim }
    if look.isReversed { attributes |= cn_reverse }
    if look.isUnderlined { attributes |= cn_underline }
    return attributes
  }
}
