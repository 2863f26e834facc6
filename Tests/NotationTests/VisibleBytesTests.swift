import Notation
import Testing

@Suite("Bytes that need not be text, made visible")
struct VisibleBytesTests {
  @Test(
    "What is no UTF-8 is written out byte by byte",
    arguments: [
      (Array("naïve 漢 😀".utf8), "naïve 漢 😀"), ([0x61, 0xFF, 0x62], #"a\xFFb"#), ([0xC0, 0x80], #"\xC0\x80"#),
      ([0xED, 0xA0, 0x80], #"\xED\xA0\x80"#), ([0xE0, 0x9F, 0xBF], #"\xE0\x9F\xBF"#),
      ([0xF0, 0x8F, 0xBF, 0xBF], #"\xF0\x8F\xBF\xBF"#), ([0xF4, 0x90, 0x80, 0x80], #"\xF4\x90\x80\x80"#),
      ([0xE2, 0x82], #"\xE2\x82"#), ([0xE2, 0x82, 0x41], #"\xE2\x82A"#), ([0xC3], #"\xC3"#), ([], ""),
      ([0x1B, 0x00, 0x0A], #"\u{1B}\u{0}\n"#),
    ] as [([UInt8], String)])
  func bytes(bytes: [UInt8], expected: String) {
    #expect(VisibleText.of(bytes: bytes) == expected)
  }

  @Test("What is too long is cut in its middle")
  func cutting() {
    #expect(VisibleText.of(bytes: Array("convolution".utf8), atMost: 8) == "conv…ion")
  }
}
