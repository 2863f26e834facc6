import Notation
import Testing

@Suite("Text from outside, made visible")
struct VisibleTextTests {
  @Test(
    "Ordinary text stays as it is",
    arguments: ["", "scene.yaml", "Übung 3 – größer", "漢字", "e\u{301}", "−5 ≈ π", "a\\b", "🦀"])
  func ordinary(text: String) { #expect(VisibleText.of(text) == text) }

  @Test(
    "What cannot be seen is written out",
    arguments: [
      ("a\nb", #"a\nb"#), ("a\tb", #"a\tb"#), ("a\r\nb", #"a\r\nb"#), ("\0", #"\u{0}"#),
      ("\u{1B}[31m", #"\u{1B}[31m"#), ("\u{7F}", #"\u{7F}"#), ("\u{85}", #"\u{85}"#),
      ("\u{9B}2J", #"\u{9B}2J"#),
      ("\u{202E}abc", #"\u{202E}abc"#), ("\u{2066}", #"\u{2066}"#), ("\u{200F}", #"\u{200F}"#),
      ("\u{2028}", #"\u{2028}"#), ("\u{2029}", #"\u{2029}"#), ("a\u{200B}b", #"a\u{200B}b"#),
      ("\u{200D}", #"\u{200D}"#), ("\u{FEFF}", #"\u{FEFF}"#), ("\u{AD}", #"\u{AD}"#),
      ("\u{115F}", #"\u{115F}"#), ("\u{3164}", #"\u{3164}"#), ("\u{34F}", #"\u{34F}"#),
      ("\u{FE0F}", #"\u{FE0F}"#), ("\u{A0}", #"\u{A0}"#), ("\u{3000}", #"\u{3000}"#),
      ("\u{E000}", #"\u{E000}"#), ("\u{FFFD}", #"\u{FFFD}"#), ("\u{FFFF}", #"\u{FFFF}"#),
      ("\u{E0041}", #"\u{E0041}"#),
    ])
  func escaped(text: String, visible: String) { #expect(VisibleText.of(text) == visible) }

  @Test("Marks piled on a letter are cut after the third")
  func marks() {
    let acute = "\u{301}"
    #expect(VisibleText.of("e" + String(repeating: acute, count: 500) + "f") == "e\(acute)\(acute)\(acute)f")
  }

  @Test("A long text is cut in its middle, keeping both its ends")
  func cut() {
    #expect(VisibleText.of("abcdefghij", atMost: 10) == "abcdefghij")
    #expect(VisibleText.of("abcdefghijk", atMost: 10) == "abcde…hijk")
    #expect(VisibleText.of("abcdefghijk", atMost: 9) == "abcde…ijk")
    let path = "/" + String(repeating: "a", count: 5_000) + "/scene.yaml"
    #expect(VisibleText.of(path, atMost: 24) == "/aaaaaaaaaaa…/scene.yaml")
  }

  @Test("What is written out is cut whole or not at all")
  func cutEscapes() {
    let escapes = String(repeating: "\u{1B}", count: 1_000)
    #expect(VisibleText.of(escapes, atMost: 20) == #"\u{1B}…\u{1B}"#)
    #expect(VisibleText.of(escapes, atMost: 3) == "…")
  }

  @Test("No text becomes longer than was asked for", arguments: 1...40)
  func limit(columns: Int) {
    for text in [
      "abc", "\u{1B}abc\u{202E}", String(repeating: "x\n", count: 50), "e\u{301}\u{301}\u{301}\u{301}",
    ] {
      #expect(VisibleText.of(text, atMost: columns).unicodeScalars.count <= columns)
    }
  }
}
