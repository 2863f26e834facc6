import Screen
import Testing

@Suite("Column widths")
struct ColumnWidthTests {
  @Test("One column", arguments: ["a", "~", " ", "é", "−", "½", "∑", "⌊", "│", "█", "ж", "\u{A0}"])
  func one(scalar: Unicode.Scalar) { #expect(columnWidth(of: scalar) == 1) }

  @Test("Two columns", arguments: ["漢", "あ", "한", "Ａ", "😀", "🦀", "⌚", "\u{20000}"])
  func two(scalar: Unicode.Scalar) { #expect(columnWidth(of: scalar) == 2) }

  @Test("No column", arguments: ["\u{301}", "\u{200B}", "\u{200D}", "\u{20DD}", "\u{FE0F}"])
  func none(scalar: Unicode.Scalar) { #expect(columnWidth(of: scalar) == 0) }

  @Test(
    "What must never be sent",
    arguments: [
      "\0", "\u{7}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{2066}",
      "\u{200F}", "\u{E000}", "\u{FEFF}",
    ])
  func never(scalar: Unicode.Scalar) { #expect(columnWidth(of: scalar) == -1) }
}
