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
    #expect(svg.contains(##"<text x="17 26 35" y="22" fill="#000000" xml:space="preserve">a&lt;b</text>"##))
    #expect(svg.contains(##"<rect x="8" y="26" width="9" height="9" fill="#e4e4e4""##), "the upper half")
    #expect(
      svg.contains(##"<rect x="8" y="26" width="9" height="18" fill="#303030""##), "the lower half, behind")
    #expect(!svg.contains("▀"))
    #expect(svg.hasSuffix("</svg>\n"))
  }

  @Test("Blocks and lines are rectangles, those beside each other one")
  func shapes() {
    var canvas = Canvas(Size(rows: 1, columns: 12))
    canvas.write("───", row: 0, column: 0, .plain)
    canvas.write("▂█", row: 0, column: 4, .plain)
    canvas.write("├", row: 0, column: 8, .plain)
    let lines = canvas.frame.svg().split(separator: "\n").dropFirst(2).dropLast()
    func rect(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> String {
      "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"#e4e4e4\" "
        + "shape-rendering=\"crispEdges\"/>"
    }
    #expect(
      lines.map { String($0) } == [
        rect(8, 17, 27, 1), rect(44, 21, 9, 5), rect(53, 8, 9, 18), rect(84, 8, 1, 18), rect(84, 17, 5, 1),
      ])
  }

  /// Whatever font the reader's machine has: each character is put in its own column.
  @Test("Every character stands in its column")
  func columns() throws {
    let words = "0 · −3 [10] ⌊5/2⌋"
    var canvas = Canvas(Size(rows: 1, columns: 20))
    canvas.write(words, row: 0, column: 2, .plain)
    let line = try #require(canvas.frame.svg().split(separator: "\n").first { $0.hasPrefix("<text") })
    let places = try #require(line.split(separator: "\"").dropFirst().first).split(separator: " ")
    #expect(
      places.map { Int($0) } == words.unicodeScalars.indices.enumerated().map { 8 + 9 * (2 + $0.offset) })
    #expect(line.contains(">\(words)</text>"))
  }
}
