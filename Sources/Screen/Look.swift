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

  /// Whether a blank that looks so looks like any other: without a background or a line.
  var isUnseenOnBlank: Bool { background == nil && !isReversed && !isUnderlined }

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

/// Which look each style has, by what the terminal can show.
///
/// What is not painted stands on the terminal's own background, so that a light theme stays light; paint, the window's
/// rails and the term bring a background of their own. Where there are few colours or none the digits are the picture,
/// and every tone that must be seen is an attribute.
public enum Palette: Hashable, CaseIterable, Sendable {
  /// Attributes alone.
  case monochrome
  /// The eight colours that every colour terminal has.
  case eightColours
  /// The 256 colours of xterm and those after it, in which numbers are painted.
  case manyColours

  /// The look of a style: a role that has colours of its own keeps them, everything else has its paint.
  public func look(of style: Style) -> Look {
    if case .bar(let paint, let hangs) = style.shade { return bar(paint, hangs: hangs) }
    return switch self {
    case .monochrome: Self.monochrome(style)
    case .eightColours: Self.eight(style) ?? Self.monochrome(style)
    case .manyColours: Self.many(style)
    }
  }

  /// A bar is drawn in every palette, and hangs in every one.
  private func bar(_ paint: Paint, hangs: Bool) -> Look {
    var look = Look.attributes(reversed: hangs)
    switch self {
    case .monochrome: break
    case .eightColours: look.foreground = Self.eightInk(paint)
    case .manyColours: look.foreground = paint.index
    }
    return look
  }

  /// Yellow for what slides, red above 0 and blue below; the terminal's own colour for anything else.
  private static func eightInk(_ paint: Paint) -> UInt8? {
    switch paint {
    case .gold: 3
    case .signed(let step): step > 0 ? 1 : step < 0 ? 4 : nil
    case .grey, .count, .frame, .term: nil
    }
  }

  private static func monochrome(_ style: Style) -> Look {
    switch style.tone {
    case .plain: Look()
    case .faint, .padding: .attributes(dim: true)
    case .window, .rail: .attributes(reversed: true)
    // Bold is hard to see where all around is reversed too.
    case .term: .attributes(bold: true, reversed: !style.isInWindow)
    case .same, .field, .emphasis: .attributes(underlined: true)
    case .heading, .key, .code, .strong, .warning, .success: .attributes(bold: true)
    }
  }

  /// Number grids are not painted, as blocks at full strength shout; pixels are, on white where they have signs.
  private static func eight(_ style: Style) -> Look? {
    switch style.tone {
    case .window, .rail: .colours(0, on: 6)
    case .term: .colours(0, on: 3, bold: true)
    case .same: .colours(0, on: 3)
    case .warning: .colours(1, bold: true)
    case .success: .colours(2, bold: true)
    default: style.shade?.pixel.flatMap { Self.eight($0) }
    }
  }

  private static func eight(_ pixel: Paint) -> Look? {
    switch pixel {
    case .signed(let step): .colours(step > 0 ? 1 : 4, on: 7)
    case .grey, .count, .frame, .term, .gold: nil
    }
  }

  /// Gold for the window and the cell it makes, violet for the one multiplication that is being made.
  private static func many(_ style: Style) -> Look {
    if case .halves(let upper, let lower) = style.shade { return .colours(upper.index, on: lower?.index) }
    if case .edge(let paint) = style.shade { return .colours(Paint.frame.index, on: paint?.index) }
    switch style.tone {
    case .rail: return .colours(16, on: 220)
    case .term: return .colours(16, on: 177, bold: true)
    case .same: return .colours(16, on: 183)
    default: break
    }
    if case .whole(let paint) = style.shade { return painted(paint, style.tone) }
    switch style.tone {
    case .faint, .padding: return .colours(244)
    case .window: return Look()
    case .warning: return .colours(160, bold: true)
    case .success: return .colours(28, bold: true)
    default: return monochrome(style)
    }
  }

  /// Paint sets both colours, so that the contrast does not depend on the terminal's background.
  private static func painted(_ paint: Paint, _ tone: Style.Tone) -> Look {
    var look = Look.colours(paint.ink, on: paint.index)
    look.isBold = tone == .heading || tone == .strong
    return look
  }
}
