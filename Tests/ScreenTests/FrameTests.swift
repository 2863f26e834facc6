import Screen
import Testing

@Suite("Frames")
struct FrameTests {
  @Test("Text is written from a place, and before one")
  func writing() {
    var frame = Frame(Size(rows: 3, columns: 8))
    #expect(frame.write("ab", row: 0, column: 1) == 3)
    #expect(frame.write("−12", row: 1, endingBefore: 8) == 5)
    #expect(frame.lines == [" ab", "     −12", ""])
  }

  @Test("What is outside is cut off on all sides")
  func clipping() {
    var frame = Frame(Size(rows: 2, columns: 4))
    frame.write("abcdef", row: 0, column: -1)
    frame.write("xyz", row: 1, column: 2)
    frame.write("no", row: -1, column: 0)
    frame.write("no", row: 2, column: 0)
    frame.write("no", row: Int.max, column: 0)
    #expect(frame.lines == ["bcde", "  xy"])
  }

  @Test("A frame of nothing accepts everything")
  func nothing() {
    for size in [Size(rows: 0, columns: 0), Size(rows: 0, columns: 5), Size(rows: 5, columns: 0)] {
      var frame = Frame(size)
      frame.put("x", row: 0, column: 0)
      frame.write("text", row: 0, column: 0)
      frame.write("text", row: 0, endingBefore: 0)
      frame.paste(Frame(Size(rows: 2, columns: 2)), row: 0, column: 0)
      #expect(frame.cells.isEmpty)
      #expect(frame.inASCII == frame)
    }
    #expect(Size(rows: -1, columns: -5) == Size(rows: 0, columns: 0))
  }

  @Test("A frame of one cell shows one glyph")
  func oneCell() {
    var frame = Frame(Size(rows: 1, columns: 1))
    frame.write("abc", row: 0, column: -1, Style(.window))
    #expect(frame[0, 0] == Cell("b", Style(.window)))
    #expect(frame.lines == ["b"])
  }

  @Test("A glyph that is not one column wide never shifts a column")
  func widths() {
    var frame = Frame(Size(rows: 1, columns: 8))
    frame.write("a漢e\u{301}\u{1B}\u{202E}z", row: 0, column: 0)
    #expect(frame.lines == ["a?e???z"])
  }

  @Test("A picture is pasted with its styles, and cut off at the edge")
  func pasting() {
    var picture = Frame(Size(rows: 2, columns: 2))
    picture.write("ab", row: 0, column: 0, Style(.term))
    picture.write("cd", row: 1, column: 0)
    var frame = Frame(Size(rows: 2, columns: 3))
    frame.paste(picture, row: 1, column: 2)
    frame.paste(picture, row: -1, column: -1)
    #expect(frame.lines == ["d", "  a"])
    #expect(frame[1, 2].style == Style(.term))
  }
}
