import ConvEngine
import Formats
import ReadingFiles
import Testing

@Suite("Grids in JSON")
struct JSONGridTests {
  @Test("A list is a signal, lists of lists are rows, one level more are channels")
  func depths() throws {
    let folder = try Folder()
    #expect(try folder.grid("a.json", "[1, 2, 3]").shape == Shape(channels: 1, length: 3))
    #expect(try folder.grid("a.json", "[1, 2, 3]", .two).shape == Shape(channels: 1, rows: 1, columns: 3))
    #expect(try cells(folder.grid("a.json", "[[1,2],[3,4]]")) == [[[1, 2], [3, 4]]])
    #expect(try folder.grid("a.json", "[[1,2],[3,4]]", .one).shape == Shape(channels: 2, length: 2))
    #expect(try cells(folder.grid("a.json", "[[[1],[2]],[[3],[4]]]")) == [[[1], [2]], [[3], [4]]])
    let path = try folder.file("b.json", "[[[1]]]")
    #expect(
      message { try GridFile.read(path, dimensions: .one) }?.replacing(folder.path, with: "")
        == "b.json has 3 levels of lists; expected 1 to 3, and 1 or 2 where dimensions is 1")
  }

  @Test("Numbers are exact, and strings hold fractions and symbols")
  func exact() throws {
    #expect(
      try cells(
        Folder().grid("a.json", "\u{FEFF} [-0.1,1E2, 2e-1 ,\r\n\t\"1/3\",\"x3\",\"+1\", 0, -0, 10]\r\n"))
        == [
          [
            [
              Number(-1, over: 10), 100, Number(1, over: 5), Number(1, over: 3),
              .symbolic(Polynomial(Symbol("x", 3))), 1, 0, 0, 10,
            ]
          ]
        ])
  }

  @Test(
    "Numbers that JSON does not know need quotation marks",
    arguments: ["01", "+1", "-01", "1/3", "x3", "a", "−1", "1e−3", "00"])
  func notJSON(text: String) throws {
    #expect(
      try Folder().gridFault("a.json", "[7, \(text)]")
        == "a.json, line 1, column 5: '\(text)' is no number of JSON; put it between quotation marks")
  }

  @Test(
    "What is no number at all",
    arguments: [
      (".5", "expected 0.5"), ("1.", "expected 1.0"), ("NaN", nil), ("Infinity", nil), ("-", nil),
      ("null", nil),
      ("true", nil), ("0x10", "expected it in decimal: 16"), ("1e", nil), ("--1", nil),
      ("1_000", "expected it without _: 1000"), ("'1'", nil),
    ] as [(String, String?)])
  func notNumbers(text: String, advice: String?) throws {
    #expect(
      try Folder().gridFault("a.json", "[\n  \(text)]")
        == "a.json, line 2, column 3: '\(text)' is no number; "
        + (advice ?? "expected one like 12, -0.5, 1e3 or 7/4, or a symbol like x3"))
  }

  @Test(
    "What is no list of numbers, with its line and column",
    arguments: [
      ("", "1, column 1: the end; expected a list, ["), (" \n", "2, column 1: the end; expected a list, ["),
      ("5", "1, column 1: found '5'; expected a list, ["),
      (#"{"a": [1], "a": [2]}"#, #"1, column 1: found '{"a": [1], "'; expected a list, ["#),
      (#"[{"a": 1}]"#, #"1, column 2: found '{"a": 1}]'; expected a number"#),
      ("[]", "1, column 1: an empty list; expected numbers"),
      ("[[1], [ ]]", "1, column 7: an empty list; expected numbers"),
      ("[[[[1]]]]", "1, column 4: more than 3 levels of lists"),
      ("[[1, 2],\n [3]]", "2, column 4: a list of 1 where the first has 2; make them as long"),
      ("[[[1]], [[2], [3]]]", "1, column 18: a list of 2 where the first has 1; make them as long"),
      ("[1, [2]]", "1, column 5: a list where its other cells are numbers"),
      ("[[1], 2]", "1, column 7: a number where its other parts are lists"),
      ("[1, 2,]", "1, column 7: found ']'; expected a number"),
      ("[1,, 2]", "1, column 4: found ', 2]'; expected a number"),
      ("[1 2]", "1, column 4: found '2]'; expected , or ]"),
      ("[[1] [2]]", "1, column 6: found '[2]]'; expected , or ]"),
      ("[1", "1, column 3: the end; expected , or ]"), ("[1,", "1, column 4: the end; expected a number"),
      ("[1] [2]", "1, column 5: found '[2]'; expected nothing behind the list"),
      ("[1]]", "1, column 4: found ']'; expected nothing behind the list"),
      ("[1}", "1, column 3: found '}'; expected , or ]"),
      (#"["1"#, "1, column 4: a string without an end"),
      (
        #"["−1", ½½½½½½½½½½½½½½x"#,
        "1, column 8: '½½½½½½½½½½½½½½x' is no number; "
          + "expected the digits 0 to 9, and fractions like 1/2"
      ),
      ("[1]\u{1B}漢漢漢漢漢漢漢漢漢漢漢漢", #"1, column 4: found '\u{1B}漢漢漢漢漢漢漢漢漢漢漢'; expected nothing behind the list"#),
    ])
  func refusals(text: String, fault: String) throws {
    #expect(try Folder().gridFault("a.json", text) == "a.json, line \(fault)")
  }

  @Test(
    "Strings are cells too: escapes and blanks make no number",
    arguments: [(#"["\u001b"]"#, #"\u001b"#), (#"["\u0031"]"#, #"\u0031"#), (#"[" 1"]"#, " 1")])
  func strings(text: String, cell: String) throws {
    #expect(
      try Folder().gridFault("a.json", text)
        == "a.json, line 1, column 2: '\(cell)' is no number; expected one like 12, -0.5, 1e3 or 7/4, "
        + "or a symbol like x3")
  }

  @Test("200,000 brackets, and 200,000 cells")
  func large() throws {
    #expect(
      try Folder().gridFault("a.json", String(repeating: "[", count: 200_000))
        == "a.json, line 1, column 4: more than 3 levels of lists")
    let row = "[" + String(repeating: "1,", count: 200_000) + "2]"
    #expect(try Folder().grid("a.json", row).shape == Shape(channels: 1, length: 200_001))
  }
}
