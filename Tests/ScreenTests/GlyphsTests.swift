import Screen
import Testing

@Suite("Words of a screen")
struct GlyphsTests {
  @Test("In ASCII arrows are words, and signs that have no twin of one column are spelt out")
  func words() {
    let ascii = Glyphs.ascii
    #expect(ascii.text("→ again turns the page") == "Right again turns the page")
    #expect(ascii.text("← ↑ ↓") == "Left Up Down")
    #expect(ascii.text("linear 400 → 120") == "linear 400 -> 120")
    #expect(ascii.text("press → 3 times") == "press Right 3 times", "no number stands before it")
    #expect(ascii.text("a… ≤ 2² ≥ e⁻¹²") == "a... <= 2^2 >= e^-12")
    #expect(ascii.text("plain") == "plain")
  }

  @Test("In Unicode nothing changes")
  func unicode() { #expect(Glyphs.unicode.text("→ … ≤ ²") == "→ … ≤ ²") }
}
