import Glibc
import Testing

@testable import Screen

/// What is painted can be read, on whatever background the terminal has.
@Suite struct PaintTests {
  private static let paints: [Paint] =
    (0...18).map { .grey(Int8($0)) } + (-4...4).map { .signed(Int8($0)) } + (1...5).map { .count(Int8($0)) }

  @Test(arguments: paints)
  func inkCanBeReadOnPaint(paint: Paint) {
    let look = Palette.manyColours.look(of: Style(.plain, .whole(paint)))
    #expect(look.background == paint.index)
    #expect(Contrast.between(look.foreground!, look.background!) >= 4.5, "\(paint)")
  }

  @Test(arguments: [Style.Tone.rail, .term, .same])
  func accentsCanBeRead(tone: Style.Tone) {
    let look = Palette.manyColours.look(of: Style(tone, .whole(.grey(9))))
    #expect(Contrast.between(look.foreground!, look.background!) >= 4.5)
    // An accent is never taken for paint.
    #expect(!Self.paints.map(\.index).contains(look.background!))
  }

  /// Inks on the terminal's own background are read on black and on white: 3 to 1 at least, as the guidelines for
  /// large text and for graphics ask.
  @Test(arguments: [Style.Tone.faint, .padding, .warning, .success])
  func loneInksCanBeReadOnBlackAndOnWhite(tone: Style.Tone) {
    let ink = Palette.manyColours.look(of: Style(tone)).foreground!
    for background in [UInt8(16), 231] { #expect(Contrast.between(ink, background) >= 3, "\(tone)") }
  }

  @Test func neighbouringClassesLookDifferent() {
    for (paint, next) in zip(Self.paints, Self.paints.dropFirst()) { #expect(paint.index != next.index) }
  }

  @Test(arguments: [Palette.monochrome, .eightColours])
  func fewColoursLeaveNumbersUnpainted(palette: Palette) {
    for paint in Self.paints {
      #expect(palette.look(of: Style(.plain, .whole(paint))) == palette.look(of: .plain))
    }
  }

  /// Where the window is reversed its term is a hole in it; where there are colours it has its own everywhere.
  @Test func aTermInTheWindowIsAHoleWithoutColours() {
    var inside = Style(.term)
    inside.isInWindow = true
    #expect(Palette.monochrome.look(of: Style(.window)).isReversed)
    #expect(Palette.monochrome.look(of: Style(.term)).isReversed)
    #expect(!Palette.monochrome.look(of: inside).isReversed && Palette.monochrome.look(of: inside).isBold)
    for palette in [Palette.eightColours, .manyColours] {
      #expect(palette.look(of: inside) == palette.look(of: Style(.term)))
    }
  }
}

/// How well two of xterm's 256 colours can be told apart: from 1 to 21.
///
/// Source: Web Content Accessibility Guidelines 2.1, relative luminance and contrast ratio.
private enum Contrast {
  static func between(_ one: UInt8, _ other: UInt8) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ index: UInt8) -> Double {
    let weights = [0.2126, 0.7152, 0.0722]
    return zip(weights, channels(index)).reduce(0) { sum, part in
      let share = Double(part.1) / 255
      return sum + part.0 * (share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4))
    }
  }

  /// Red, green and blue of the colour cube and of the greys behind it.
  private static func channels(_ index: UInt8) -> [Int] {
    if index >= 232 { return Array(repeating: 8 + 10 * (Int(index) - 232), count: 3) }
    let place = Int(index) - 16
    return [place / 36, place / 6 % 6, place % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
  }
}
