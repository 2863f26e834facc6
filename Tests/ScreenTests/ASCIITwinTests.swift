import Screen
import Testing

@Suite("ASCII twins")
struct ASCIITwinTests {
  private static let glyphs = "−·×⌊⌋⌈⌉≈≤≥→←↑↓─│┌┐└┘├┤┬┴┼›‹…∑∞░▒▓▁▂▃▄▅▆▇▀█•▸◂’“”–—½²³∗⋆∅√≡≠┊Σ"

  @Test("Every glyph has a twin of the same width")
  func twins() {
    for glyph in Self.glyphs.unicodeScalars {
      #expect(ASCIITwin.of(glyph).isASCII && ASCIITwin.of(glyph) != "?" || glyph == "½", "\(glyph)")
      #expect(columnWidth(of: glyph) == 1, "\(glyph)")
      #expect(columnWidth(of: ASCIITwin.of(glyph)) == 1, "\(glyph)")
    }
  }

  @Test("Text keeps its columns, and what has no twin is a question mark")
  func text() {
    #expect(ASCIITwin.of("⌊(n − 3)/2⌋ ≈ ж") == "[(n - 3)/2] ~ ?")
    #expect(ASCIITwin.of(Self.glyphs).unicodeScalars.count == Self.glyphs.unicodeScalars.count)
    #expect(ASCIITwin.of("plain text") == "plain text")
    #expect(ASCIITwin.of("▁▂▃▄▅▆▇█▀") == "___===##-", "bars of more and of fewer eighths")
  }

  @Test("A frame in ASCII keeps its styles, its size and its cursor")
  func frame() {
    var canvas = Canvas(Size(rows: 2, columns: 6))
    canvas.write("┌─→─┐é", row: 0, column: 0, Style(.window))
    canvas.showCursor(row: 1, column: 2)
    let frame = canvas.frame
    let ascii = frame.inASCII
    #expect(ascii.lines == ["+->-+?", ""])
    #expect(ascii.cells.map(\.style) == frame.cells.map(\.style))
    #expect(ascii.size == frame.size && ascii.cursor == frame.cursor)
  }
}
