import ConvEngine
import Formats
import ReadingFiles
import Testing

@Suite("Pictures: PGM and PPM")
struct PortablePixmapTests {
  @Test("Grey in text, with comments anywhere")
  func textGrey() throws {
    let text = "P2 # grey\n# a comment\n3 2 # width, height\n255\n0 1 2\n3 # in between\n4 255\n# the end"
    let tensor = try Folder().grid("a.pgm", text)
    #expect(tensor.shape == Shape(channels: 1, rows: 2, columns: 3))
    #expect(cells(tensor) == [[[0, 1, 2], [3, 4, 255]]])
    #expect(try cells(Folder().grid("a.pgm", "P2\r\n1\r\n1\r\n65535\r\n65535\r\n")) == [[[65_535]]])
  }

  @Test("Grey in bytes, one or two a sample, the higher first")
  func rawGrey() throws {
    #expect(
      try cells(Folder().grid("a.pgm", Array("P5 2 2 255\n".utf8) + [0, 10, 32, 255])) == [
        [[0, 10], [32, 255]]
      ])
    #expect(
      try cells(Folder().grid("a.PGM", Array("P5 2 1 65535\n".utf8) + [1, 0, 255, 254])) == [[[256, 65_534]]])
    #expect(try cells(Folder().grid("a.pgm", Array("P5\n1 1\n256\n".utf8) + [1, 0, 10])) == [[[256]]])
  }

  @Test("The maximum that the header gives is kept, in text and in bytes")
  func maximum() throws {
    #expect(try Folder().grid("a.pgm", "P2 2 1 255 3 40").statedMaximum == 255)
    #expect(try Folder().grid("a.pgm", Array("P5 2 1 100\n".utf8) + [3, 40]).statedMaximum == 100)
    #expect(try Folder().grid("a.ppm", "P3 1 1 1000 3 40 7").statedMaximum == 1_000)
    #expect(try Folder().grid("a.csv", "3,40").statedMaximum == nil)
  }

  @Test("Colours become three channels")
  func colours() throws {
    let expected: [[[Number]]] = [[[1, 4]], [[2, 5]], [[3, 6]]]
    #expect(try cells(Folder().grid("a.ppm", "P3\n2 1\n6\n1 2 3  4 5 6\n")) == expected)
    #expect(try cells(Folder().grid("a.ppm", Array("P6 2 1 255 ".utf8) + [1, 2, 3, 4, 5, 6])) == expected)
    let wide = Array("P6 1 1 1000\n".utf8) + [0, 1, 3, 0, 0, 3]
    #expect(try cells(Folder().grid("a.ppm", wide)) == [[[1]], [[768]], [[3]]])
  }

  @Test(
    "Another kind of picture, or none",
    arguments: [
      ("a.pgm", "P1 1 1 1", "is a P1 picture; expected P2 or P5"),
      ("a.pgm", "P4 1 1 1", "is a P4 picture; expected P2 or P5"),
      ("a.pgm", "P7 1 1 1", "is a P7 picture; expected P2 or P5"),
      ("a.pgm", "P3 1 1 9 1 2 3", "is a P3 picture; expected P2 or P5"),
      ("a.ppm", "P2 1 1 9 1", "is a P2 picture; expected P3 or P6"),
      ("a.ppm", "", "is no such picture; expected P3 or P6"),
      ("a.pgm", "P", "is no such picture; expected P2 or P5"),
      ("a.pgm", "\u{1B}[2J", "is no such picture; expected P2 or P5"),
    ])
  func kinds(name: String, text: String, problem: String) throws {
    #expect(try Folder().gridFault(name, text) == "\(name) \(problem)")
  }

  @Test(
    "Headers that cannot be",
    arguments: [
      ("P2", "nothing parts P2 from the width; expected a space or a line end"),
      ("P21 1 9 1", "nothing parts P2 from the width; expected a space or a line end"),
      ("P2 0 1 255", "the width is 0; expected 1 to 67108864"),
      ("P2 1 0 255", "the height is 0; expected 1 to 67108864"),
      ("P2 -3 1 255", "the width is '-3 1 255'; expected a whole number from 1"),
      ("P2 3", "the height is ''; expected a whole number from 1"),
      ("P2 1.5 1 255", "the height is '.5 1 255'; expected a whole number from 1"),
      ("P2 999999999 1 255", "the width is 999999999; expected 1 to 67108864"),
      ("P2 9999999999 1 255", "the width is '9 1 255'; expected a whole number from 1"),
      ("P2 1 1 0 0", "the maximum is 0; expected 1 to 65535"),
      ("P2 1 1 65536 0", "the maximum is 65536; expected 1 to 65535"),
      ("P2 2 1 9 1 x", "sample 1 is 'x'; expected a whole number"),
      ("P2 1 1 9 -1", "sample 0 is '-1'; expected a whole number"),
      ("P2 2 1 9 3 10", "a sample is 10, above the maximum 9 that the header gives"),
      ("P5 1 1 9 \u{14}", "a sample is 20, above the maximum 9 that the header gives"),
    ])
  func headers(text: String, problem: String) throws {
    #expect(try Folder().gridFault("a.pgm", text) == "a.pgm: \(problem)")
  }

  @Test(
    "Too few samples, or too many",
    arguments: [
      ("P2 2 2 9 1 2 3", "has 3 of its 4 samples; the file is cut off"),
      ("P2 8192 8192 9 1", "has 0 of its 67108864 samples; the file is cut off"),
      ("P2 2 1 9 1 2 3", "has more than its 2 samples; expected nothing behind them"),
      ("P5 2 2 255\nabc", "has 3 of its 4 samples; the file is cut off"),
      ("P5 2 2 65535\nabcdefg", "has 3 of its 4 samples; the file is cut off"),
      ("P5 2 2 255", "has 0 of its 4 samples; the file is cut off"),
      ("P5 2 2 255\nabcdef", "has 2 bytes behind its 4 samples; expected nothing there"),
      ("P2 8193 8192 9", "is 8193 × 8192; there may be 67108864 cells at most"),
    ])
  func counts(text: String, problem: String) throws {
    #expect(try Folder().gridFault("a.pgm", text) == "a.pgm \(problem)")
  }

  @Test("A picture is no signal")
  func signal() throws {
    let folder = try Folder()
    let path = try folder.file("a.pgm", "P2 1 1 9 1")
    #expect(
      message { try GridFile.read(path, dimensions: .one) }?.replacing(folder.path, with: "")
        == "a.pgm is a picture, and dimensions is 1; leave dimensions out")
  }
}
