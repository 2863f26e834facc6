import Screen
import Testing

@Suite("Frames")
struct FrameTests {
  @Test("Text is written from a place, and before one")
  func writing() {
    var canvas = Canvas(Size(rows: 3, columns: 8))
    #expect(canvas.write("ab", row: 0, column: 1) == 3)
    #expect(canvas.write("−12", row: 1, endingBefore: 8) == 5)
    #expect(canvas.frame.lines == [" ab", "     −12", ""])
  }

  @Test("What is outside is cut off on all sides")
  func clipping() {
    var canvas = Canvas(Size(rows: 2, columns: 4))
    canvas.write("abcdef", row: 0, column: -1)
    canvas.write("xyz", row: 1, column: 2)
    canvas.write("no", row: -1, column: 0)
    canvas.write("no", row: 2, column: 0)
    canvas.write("no", row: Int.max, column: 0)
    #expect(canvas.frame.lines == ["bcde", "  xy"])
  }

  @Test("A frame of nothing accepts everything")
  func nothing() {
    for size in [Size(rows: 0, columns: 0), Size(rows: 0, columns: 5), Size(rows: 5, columns: 0)] {
      var canvas = Canvas(size)
      canvas.put("x", row: 0, column: 0)
      canvas.write("text", row: 0, column: 0)
      canvas.write("text", row: 0, endingBefore: 0)
      canvas.writeWrapped("some text", row: 0, column: 0, height: 2)
      #expect(canvas.frame.cells.isEmpty)
      #expect(canvas.frame.inASCII == canvas.frame)
    }
    #expect(Size(rows: -1, columns: -5) == Size(rows: 0, columns: 0))
  }

  @Test("A frame of one cell shows one glyph")
  func oneCell() {
    var canvas = Canvas(Size(rows: 1, columns: 1))
    canvas.write("abc", row: 0, column: -1, Style(.window))
    #expect(canvas.frame[0, 0] == Cell("b", Style(.window)))
    #expect(canvas.frame.lines == ["b"])
  }

  @Test("A glyph that is not one column wide never shifts a column")
  func widths() {
    var canvas = Canvas(Size(rows: 1, columns: 8))
    canvas.write("a漢e\u{301}\u{1B}\u{202E}z", row: 0, column: 0)
    #expect(canvas.frame.lines == ["a?e???z"])
  }

  @Test("A part of a canvas has its own rows and columns, and cuts off what lies outside")
  func parts() {
    var canvas = Canvas(Size(rows: 3, columns: 6))
    canvas.draw(at: Place(row: 1, column: 2), Size(rows: 1, columns: 3)) { part in
      #expect(part.size == Size(rows: 1, columns: 3))
      part.write("abcdef", row: 0, column: -1, Style(.term))
      part.write("no", row: 1, column: 0)
      part.draw(at: Place(row: 0, column: 2), Size(rows: 5, columns: 5)) { inner in
        #expect(inner.size == Size(rows: 1, columns: 1))
        inner.write("xy", row: 0, column: 0)
        inner.showCursor(row: 0, column: 0)
      }
    }
    canvas.write("z", row: 2, column: 5)
    #expect(canvas.frame.lines == ["", "  bcx", "     z"])
    #expect(canvas.frame[1, 2].style == Style(.term))
    #expect(canvas.frame.cursor == Place(row: 1, column: 4))
  }

  @Test("Text is broken between words, and shortened at its end")
  func fitting() {
    #expect(shortened("cell 12 of 16", to: 8) == "cell 12…")
    #expect(heading("input[0] of 3, 512×512", to: 15) == "input[0] of 3")
    #expect(heading("input[0] of 3, 512×512", to: 12) == "input[0]")
    #expect(heading("cross-correlation (flip false)", to: 25) == "cross-correlation")
    #expect(heading("input 4×4", to: 9) == "input 4×4" && heading("input", to: 4) == "inp…")
    #expect(shortened("cell", to: 4) == "cell" && shortened("cell", to: 0) == "")
    #expect(wrapped("one two three four", width: 9, height: 2) == ["one two", "three fo…"])
    #expect(wrapped("one two", width: 9, height: 1) == ["one two"])
  }
}
