/// How a cell is drawn: attributes, and colours by their number among the terminal's (nil: the terminal's own).
public struct Look: Hashable, Sendable {
  /// Attributes that every terminal has some of.
  public var isBold = false, isDim = false, isReversed = false, isUnderlined = false
  /// The colour of the glyph.
  public var foreground: UInt8?
  /// The colour behind it.
  public var background: UInt8?

  /// The terminal's own look.
  public init() {}

  /// A look without colours.
  static func attributes(
    bold: Bool = false, dim: Bool = false, reversed: Bool = false, underlined: Bool = false
  ) -> Look {
    var look = Look()
    (look.isBold, look.isDim, look.isReversed, look.isUnderlined) = (bold, dim, reversed, underlined)
    return look
  }

  /// A look in colours.
  static func colours(_ foreground: UInt8, on background: UInt8? = nil, bold: Bool = false) -> Look {
    var look = Look()
    (look.foreground, look.background, look.isBold) = (foreground, background, bold)
    return look
  }
}

/// Which look each tone has, by what the terminal can show.
///
/// Colours stand on the terminal's own background, so that a light theme stays light; only the window and the
/// term bring a background of their own. Where there are no colours, every tone that must be seen is an
/// attribute.
public enum Palette: Hashable, CaseIterable, Sendable {
  /// Attributes alone.
  case monochrome
  /// The eight colours that every colour terminal has.
  case eightColours
  /// The 256 colours of xterm and those after it, with softer accents.
  case manyColours

  /// The look of a tone.
  public func look(of tone: Style.Tone) -> Look {
    switch self {
    case .monochrome: Self.monochrome(tone)
    case .eightColours: Self.eight(tone) ?? Self.monochrome(tone)
    case .manyColours: Self.many(tone) ?? Self.monochrome(tone)
    }
  }

  private static func monochrome(_ tone: Style.Tone) -> Look {
    switch tone {
    case .plain: Look()
    case .faint, .padding: .attributes(dim: true)
    case .window: .attributes(reversed: true)
    case .term: .attributes(bold: true, reversed: true)
    case .field, .emphasis: .attributes(underlined: true)
    case .heading, .key, .code, .strong, .warning, .success: .attributes(bold: true)
    }
  }

  private static func eight(_ tone: Style.Tone) -> Look? {
    switch tone {
    case .window: .colours(0, on: 6)
    case .term: .colours(0, on: 3, bold: true)
    case .warning: .colours(1, bold: true)
    case .success: .colours(2, bold: true)
    default: nil
    }
  }

  private static func many(_ tone: Style.Tone) -> Look? {
    switch tone {
    case .faint, .padding: .colours(244)
    case .window: .colours(16, on: 153)
    case .term: .colours(16, on: 222, bold: true)
    case .warning: .colours(160, bold: true)
    case .success: .colours(28, bold: true)
    default: nil
    }
  }
}
