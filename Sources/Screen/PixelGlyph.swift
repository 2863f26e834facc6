// Pixels where half blocks in two colours cannot be had: one glyph for the stronger of the two, from nothing to full.

extension Shade {
  /// The one pixel that stands for two: the stronger, or the upper of two as strong; nil for what is no pair of pixels.
  ///
  /// A frame gives way to what it surrounds.
  var pixel: Paint? {
    guard case .halves(let upper, let lower) = self else { return nil }
    guard let lower else { return upper }
    return lower.strength > upper.strength ? lower : upper
  }
}

extension Paint {
  /// How far a pixel is from nothing, in quarters; a frame is behind every pixel, and the current term before all.
  fileprivate var strength: Double {
    switch self {
    case .grey(let step): Double(step) * 4 / 18
    case .signed(let step): Double(step.magnitude)
    case .count(let step): Double(step) * 4 / 5
    case .frame, .gold: -1
    case .term: 5
    }
  }

  /// The place on a ramp of five glyphs.
  private var rung: Int { min(max(0, Int(strength.rounded())), 4) }

  private var isNegative: Bool { if case .signed(let step) = self { step < 0 } else { false } }

  /// `░▒▓█`; below 0 `, - = ≡` where no colour tells the sign.
  ///
  /// The current term is a blank on its own colour.
  fileprivate func glyph(tellsSign: Bool) -> Unicode.Scalar {
    if self == .term { return " " }
    return isNegative && tellsSign ? Self.negative[rung] : Self.positive[rung]
  }

  private static let positive: [Unicode.Scalar] = [" ", "░", "▒", "▓", "█"]
  private static let negative: [Unicode.Scalar] = [" ", ",", "-", "=", "≡"]
}

extension Palette {
  /// What is sent for a cell: its glyph, or one for two pixels where there are too few colours for a half block; an edge
  /// of the window is a blank on its own colour then.
  ///
  /// A cell whose lower pixel is brighter than its upper, at three quarters, is `▓` in 8 colours and in none.
  public func glyph(of cell: Cell) -> Unicode.Scalar {
    if case .edge = cell.style.shade, self != .manyColours { return " " }
    guard self != .manyColours, cell.glyph == "▀", let pixel = cell.style.shade?.pixel else {
      return cell.glyph
    }
    return pixel.glyph(tellsSign: self == .monochrome)
  }
}

extension Cell {
  /// The cell in ASCII alone: two pixels become the stronger one, in its paint where there are colours for it.
  var inASCII: Cell {
    if case .edge = style.shade { return Cell(" ", Style(style.tone)) }
    guard glyph == "▀", let pixel = style.shade?.pixel else { return Cell(ASCIITwin.of(glyph), style) }
    return Cell(
      ASCIITwin.of(pixel.glyph(tellsSign: true)), Style(style.tone, .halves(upper: pixel, lower: pixel)))
  }
}
