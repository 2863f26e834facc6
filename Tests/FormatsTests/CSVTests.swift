import ConvEngine
import Formats
import ReadingFiles
import Testing

@Suite("Comma- and tab-separated grids")
struct CSVTests {
  @Test(
    "Rows of cells, with or without spaces, quotes and line ends of any kind",
    arguments: [
      "1,2\n3,4\n", "1,2\n3,4", "1,2\r\n3,4\r\n", "1,2\r3,4\r", "\u{FEFF}1,2\n3,4\n", " 1 ,\t2 \n3, 4  \n",
      "\"1\",\"2\"\n\"3\", \"4\"\n", "\n\n1,2\n3,4\n\n\n", "1,2\n3,4\n  \n", "+1,02\n3.0,4e0", "1,2\r\n3,4\n",
    ])
  func rows(text: String) throws {
    let tensor = try Folder().grid("a.csv", text)
    #expect(tensor.shape == Shape(channels: 1, rows: 2, columns: 2))
    #expect(cells(tensor) == [[[1, 2], [3, 4]]])
  }

  @Test("An empty line begins the next channel")
  func channels() throws {
    #expect(
      try cells(Folder().grid("a.csv", "1,2\n3,4\n\n5,6\n7,8\n")) == [
        [[1, 2], [3, 4]], [[5, 6], [7, 8]],
      ])
    #expect(try cells(Folder().grid("a.csv", "1\r\n\r\n \r\n2\r\n\r\n")) == [[[1]], [[2]]])
  }

  @Test("With one dimension rows are channels")
  func signals() throws {
    let folder = try Folder()
    #expect(try folder.grid("a.csv", "1,2,3\n4,5,6\n", .one).shape == Shape(channels: 2, length: 3))
    let path = try folder.file("b.csv", "1\n\n2\n")
    #expect(
      message { try GridFile.read(path, dimensions: .one) }?.replacing(folder.path, with: "")
        == "b.csv has 2 channels of rows; expected one row a channel, as dimensions is 1")
  }

  @Test("Fractions, symbols and numbers beyond a word are exact")
  func exact() throws {
    #expect(
      try cells(Folder().grid("a.csv", "1,0.1,-1/3,x3,−2,9223372036854775808"))
        == [
          [
            [
              1, Number(1, over: 10), Number(-1, over: 3), .symbolic(Polynomial(Symbol("x", 3))), -2,
              .exact(Rational(digits: "9223372036854775808", exponent: 0)),
            ]
          ]
        ])
  }

  @Test("Tabs part the cells of a .tsv, whatever the case of its name")
  func tabs() throws {
    #expect(try cells(Folder().grid("a.TSV", "1\t 2\n3\t4\n")) == [[[1, 2], [3, 4]]])
    let folder = try Folder()
    #expect(
      try folder.gridFault("a.tsv", "1\t\n") == "a.tsv, line 1, cell 1: an empty cell; expected a number")
    #expect(
      try folder.gridFault("a.tsv", "\t\n") == "a.tsv, line 1, cell 0: an empty cell; expected a number")
  }

  @Test("What is no grid is refused, with its line and cell")
  func refusals() throws {
    let folder = try Folder()
    let expected = "expected one like 12, -0.5, 1e3 or 7/4, or a symbol like x3"
    func fault(_ text: String) throws -> String? { try folder.gridFault("a.csv", text) }
    #expect(try fault("") == "a.csv has no numbers; expected rows of them")
    #expect(try fault("\n\n \n") == "a.csv has no numbers; expected rows of them")
    #expect(try fault("1,2\n\n3,4,5") == "a.csv, line 3: a row of 3 where the first has 2; make them as long")
    #expect(try fault("1,2\r3\r") == "a.csv, line 2: a row of 1 where the first has 2; make them as long")
    #expect(try fault("1\n2\n\n3") == "a.csv has channels of 2 and 1 rows; make them as long")
    #expect(try fault("1,,3") == "a.csv, line 1, cell 1: an empty cell; expected a number")
    #expect(try fault("1,2,") == "a.csv, line 1, cell 2: an empty cell; expected a number")
    #expect(try fault("1,\"\"") == "a.csv, line 1, cell 1: an empty cell; expected a number")
    #expect(try fault("1;2") == "a.csv, line 1, cell 0: '1;2' is no number; \(expected)")
    #expect(try fault("1,\"2,3\"") == "a.csv, line 1, cell 1: '\"2' is no number; \(expected)")
    #expect(try fault("1\n\u{1B}[2J") == #"a.csv, line 2, cell 0: '\u{1B}[2J' is no number; \#(expected)"#)
    #expect(
      try fault(String(repeating: "9", count: 100_000))
        == "a.csv, line 1, cell 0: a number of 100000 digits; expected 1000 at most")
  }

  @Test("Bytes that are no text are named where they stand")
  func bytes() throws {
    let folder = try Folder()
    func fault(_ bytes: [UInt8]) throws -> String? { try folder.gridFault("a.csv", bytes) }
    let noUTF8 = "is not UTF-8; save the file as UTF-8"
    #expect(try fault([0x31, 0x0A, 0x00]) == "a.csv, line 2: a NUL byte; expected text in UTF-8")
    #expect(try fault([0x31, 0x0D, 0xE9, 0x20, 0x61]) == "a.csv, line 2: byte 0xE9 \(noUTF8)")
    #expect(try fault([0x31, 0x0D, 0x0A, 0xC0, 0xAF]) == "a.csv, line 2: byte 0xC0 \(noUTF8)")
    #expect(try fault([0xED, 0xA0, 0x80]) == "a.csv, line 1: byte 0xED \(noUTF8)")
    #expect(try fault([0x31, 0x0A, 0xE2, 0x88]) == "a.csv, line 2: byte 0xE2 \(noUTF8)")
    #expect(try fault([0x80]) == "a.csv, line 1: byte 0x80 \(noUTF8)")
    #expect(try fault([0xFF, 0xFE, 0x31, 0x00]) == "a.csv is UTF-16; save it as UTF-8")
    #expect(try fault([0xFE, 0xFF, 0x00, 0x31]) == "a.csv is UTF-16; save it as UTF-8")
  }

  @Test("A long row, and many of them")
  func large() throws {
    #expect(
      try Folder().grid("a.csv", String(repeating: "7,", count: 200_000) + "7").shape
        == Shape(channels: 1, rows: 1, columns: 200_001))
    #expect(
      try Folder().grid("a.csv", String(repeating: "7\r\n", count: 200_000)).shape
        == Shape(channels: 1, rows: 200_000, columns: 1))
  }
}
