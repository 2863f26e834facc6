import Testing

@testable import Screen

/// Half blocks where there are too few colours, or no half blocks.
@Suite struct PixelGlyphTests {
  private func pixels(_ upper: Paint, _ lower: Paint?) -> Cell {
    Cell("▀", Style(.plain, .halves(upper: upper, lower: lower)))
  }

  @Test func manyColoursKeepHalfBlocks() {
    let cell = pixels(.grey(3), .grey(18))
    #expect(Palette.manyColours.glyph(of: cell) == "▀")
    let look = Palette.manyColours.look(of: cell.style)
    #expect(look.foreground == 239 && look.background == 254)
  }

  @Test(arguments: [Palette.eightColours, .monochrome]) func fewColoursShowTheStrongerPixel(palette: Palette)
  {
    #expect(palette.glyph(of: pixels(.grey(0), .grey(18))) == "█")
    #expect(palette.glyph(of: pixels(.signed(2), .signed(-1))) == "▒")
    #expect(palette.glyph(of: pixels(.grey(0), nil)) == " ")
    // A frame gives way to the pixel beside it, and other glyphs stay what they are.
    #expect(palette.glyph(of: pixels(.frame, .signed(1))) == "░")
    #expect(palette.glyph(of: pixels(.grey(18), .term)) == " ")
    #expect(palette.glyph(of: Cell("[", Style(.rail, .halves(upper: .frame, lower: .frame)))) == "[")
  }

  @Test func signsAreRedAndBlueOnWhiteOrGlyphsOfTheirOwn() {
    let negative = pixels(.signed(-3), .signed(0))
    #expect(Palette.eightColours.glyph(of: negative) == "▓")
    #expect(Palette.monochrome.glyph(of: negative) == "=")
    let looks = [1, -1].map { Palette.eightColours.look(of: pixels(.signed($0), nil).style) }
    #expect(looks.map(\.foreground) == [1, 4] && looks.map(\.background) == [7, 7])
    #expect(Palette.eightColours.look(of: pixels(.grey(9), nil).style) == Look())
  }

  /// A line of the window's frame is half gold, or all of it where half a line cannot be painted.
  @Test func anEdgeIsGoldInEveryPalette() {
    let edge = Cell("▄", Style(.rail, .edge(.grey(3))))
    let look = Palette.manyColours.look(of: edge.style)
    #expect(look.foreground == 220 && look.background == 239)
    #expect(Palette.manyColours.glyph(of: edge) == "▄")
    for palette in [Palette.eightColours, .monochrome] {
      #expect(palette.glyph(of: edge) == " ")
      #expect(palette.look(of: edge.style) == palette.look(of: Style(.rail)))
    }
    #expect(edge.inASCII == Cell(" ", Style(.rail)))
  }

  @Test func inASCIITheRampStaysDistinct() {
    let cells = (0...4).map { pixels(.signed($0), .signed(0)).inASCII.glyph }
    #expect(cells == [" ", ":", "o", "%", "#"])
    #expect((1...4).map { pixels(.signed(-$0), .signed(0)).inASCII.glyph } == [",", "-", "=", "E"])
    #expect(
      pixels(.signed(0), .signed(3)).inASCII.style.shade == .halves(upper: .signed(3), lower: .signed(3)))
  }
}
