import CNcurses
import Screen

/// The look of each tone on this terminal.
///
/// Colours come from the eight that every colour terminal has, on the terminal's own background; where there
/// are 256 the accents are softer. Without colours each tone that must be seen is an attribute.
struct Palette {
  /// Attributes, and a pair of colours; pair 0 is the terminal's own.
  struct Look {
    var attributes: attr_t = 0
    var pair: Int32 = 0
  }

  private var looks = Array(repeating: Look(), count: Style.Tone.allCases.count)

  subscript(style: Style) -> Look { looks[Int(style.tone.rawValue)] }

  /// The look in attributes alone.
  init() {
    self[.faint] = cn_dim
    self[.padding] = cn_dim
    self[.window] = cn_reverse
    self[.term] = cn_reverse | cn_bold
    self[.field] = cn_underline
    self[.heading] = cn_bold
    self[.key] = cn_bold
    self[.warning] = cn_bold
  }

  /// The look in colours, if the terminal has them.
  ///
  /// - Precondition: curses has started.
  static func inColour() -> Palette {
    var palette = Palette()
    guard has_colors(), start_color() == OK, cn_colour_count() >= 8 else { return palette }
    let background: Int32 = use_default_colors() == OK ? -1 : 0
    if cn_colour_count() == 256 {
      palette.colour(.faint, 244, on: background)
      palette.colour(.padding, 244, on: background)
      palette.colour(.window, 16, on: 153)
      palette.colour(.term, 16, on: 222, cn_bold)
    } else {
      palette.colour(.window, 0, on: 6)
      palette.colour(.term, 0, on: 3, cn_bold)
    }
    palette.colour(.warning, 1, on: background, cn_bold)
    return palette
  }

  private subscript(tone: Style.Tone) -> attr_t {
    get { looks[Int(tone.rawValue)].attributes }
    set { looks[Int(tone.rawValue)] = Look(attributes: newValue) }
  }

  /// Gives a tone a foreground and a background; without a free pair it keeps its attributes.
  private mutating func colour(
    _ tone: Style.Tone, _ foreground: Int32, on background: Int32, _ attributes: attr_t = 0
  ) {
    let pair = alloc_pair(foreground, background)
    if pair > 0 { looks[Int(tone.rawValue)] = Look(attributes: attributes, pair: pair) }
  }
}
