/// How a cell is painted by its value; a palette turns it into colours, or leaves it to the digits.
///
/// Colour never carries a meaning alone: what is painted has its number, its sign or its mark too.
public enum Shade: Hashable, Sendable {
  /// The whole cell.
  case whole(Paint)
  /// Two pixels, one above the other: the glyph ▀ in one paint on another; without a lower paint the terminal's own
  /// background shows. Where there are few colours ``Palette/glyph(of:)`` has one glyph for both.
  case halves(upper: Paint, lower: Paint?)
  /// An eighth block in the paint, on the terminal's own background; one that hangs is reversed, so that the paint
  /// fills what the glyph leaves free: ▅ hanging is three eighths from above.
  case bar(Paint, hangs: Bool)
  /// Half a line of the window's frame, the glyph ▀ or ▄ in gold; the other half has the paint of what it frames, or
  /// the terminal's own background. Where there are few colours, or no half blocks, all of the line belongs to it.
  case edge(Paint?)
}

/// One class of a scale from value to colour.
public enum Paint: Hashable, Sendable {
  /// From 0, black, to 18, white: a tensor without negative numbers.
  case grey(Int8)
  /// From −4, deep blue, over 0, near-white paper, to 4, deep red.
  case signed(Int8)
  /// From 1 to 5, the deeper the more: how often a cell is read.
  case count(Int8)
  /// A pixel of the frame round the window: the gold of ``Style/Tone/rail``.
  case frame
  /// The pixel that is being multiplied: the violet of ``Style/Tone/term``.
  case term
  /// The bars of the signal that slides: a gold darker than that of its rails.
  case gold

  /// The colour among the 256 of xterm.
  ///
  /// The signed steps are ColorBrewer's RdBu moved to the nearest indices; neighbours stay apart for the colour-blind.
  var index: UInt8 {
    switch self {
    case .grey(let step): 236 + UInt8(clamping: step)
    case .signed(let step): Self.signed[Int(step) + 4]
    case .count(let step): Self.counts[Int(step) - 1]
    case .frame: 220
    case .term: 177
    case .gold: 178
    }
  }

  /// The ink that can be read on it: black, or white on what is dark.
  var ink: UInt8 {
    switch self {
    case .grey(let step): step <= 6 ? 231 : 16
    case .signed(let step): step.magnitude == 4 ? 231 : 16
    case .count(let step): step == 5 ? 231 : 16
    case .frame, .term: 16
    case .gold: 16
    }
  }

  private static let signed: [UInt8] = [25, 67, 110, 153, 255, 223, 216, 167, 124]
  private static let counts: [UInt8] = [255, 152, 109, 66, 23]
}
