import Screen
import Testing

@Suite("A frame as ANSI and as SVG")
struct WrittenFrameTests {
  /// "a<b" in gold, and a painted half block.
  private var frame: Frame {
    var canvas = Canvas(Size(rows: 2, columns: 8))
    canvas.write("a<b", row: 0, column: 1, Style(.rail))
    canvas.put("▀", row: 1, column: 0, Style(.plain, .halves(upper: .grey(18), lower: .grey(0))))
    return canvas.frame
  }

  @Test("ANSI sets each run's look and ends plain")
  func ansi() {
    let lines = frame.ansi().split(separator: "\n").map { String($0) }
    #expect(lines[0] == " \u{1B}[0;38;5;16;48;5;220ma<b\u{1B}[0m")
    #expect(lines[1] == "\u{1B}[0;38;5;254;48;5;236m▀\u{1B}[0m")
    #expect(frame.ansi(.monochrome).contains("\u{1B}[0;7ma<b"), "reversed without colours")
  }

  @Test("SVG has a rectangle behind paint, the text escaped, and half blocks as rectangles")
  func svg() {
    let svg = frame.svg()
    #expect(svg.contains(##"<rect x="17" y="8" width="27" height="18" fill="#ffd700""##))
    #expect(svg.contains(">a&lt;b</text>") && svg.contains(##"fill="#000000" textLength="27""##))
    #expect(svg.contains(##"<rect x="8" y="26" width="9" height="9" fill="#e4e4e4""##), "the upper half")
    #expect(
      svg.contains(##"<rect x="8" y="26" width="9" height="18" fill="#303030""##), "the lower half, behind")
    #expect(!svg.contains("▀"))
    #expect(svg.hasSuffix("</svg>\n"))
  }
}
