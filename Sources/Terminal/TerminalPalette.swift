import CNcurses
import Screen

/// The looks of all tones as this terminal has them: attributes, and a pair of colours each.
struct TerminalPalette {
  /// Attributes, and a pair of colours; pair 0 is the terminal's own.
  struct Look {
    var attributes: attr_t = 0
    var pair: Int32 = 0
  }

  private var looks: [Look] = []

  subscript(style: Style) -> Look { looks[Int(style.tone.rawValue)] }

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
    for tone in Style.Tone.allCases {
      // Without a free pair a tone keeps its attributes.
      let coloured = Self.inColour(palette.look(of: tone), background)
      looks.append(coloured ?? Look(attributes: Self.attributes(Palette.monochrome.look(of: tone))))
    }
  }

  private static func inColour(_ look: Screen.Look, _ background: Int32) -> Look? {
    guard look.foreground != nil || look.background != nil else {
      return Look(attributes: attributes(look))
    }
    let foreground = look.foreground.map { Int32($0) } ?? -1
    let pair = alloc_pair(foreground, look.background.map { Int32($0) } ?? background)
    return pair > 0 ? Look(attributes: attributes(look), pair: pair) : nil
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
