import Testing

@testable import Formats

/// Grids as they were written: their digits kept, blank cells among them.
@Suite struct WrittenGridTests {
  private func grid(_ text: String) throws -> WrittenGrid {
    try WrittenGrid.grid(Array(text.utf8), source: "answer")
  }

  @Test(arguments: [
    ("1,2\n3,\n", [2, 2], ["1", "2", "3", ""]), ("1,2\n\n3,0.50", [2, 1, 2], ["1", "2", "3", "0.50"]),
    ("\n\n 1 , \"2\" \r\n,_\n\n", [2, 2], ["1", "2", "", ""]), ("1\t2\n\t4", [2, 2], ["1", "2", "", "4"]),
    ("1 2\n3 4\n", [2, 2], ["1", "2", "3", "4"]), ("1\n2\n", [2, 1], ["1", "2"]), ("7", [1, 1], ["7"]),
    ("[[1, null], [\"1/3\", 0.50]]", [2, 2], ["1", "", "1/3", "0.50"]), (" [1e2, \"\"]", [2], ["1e2", ""]),
    ("[[[1]], [[2]]]", [2, 1, 1], ["1", "2"]), ("{\"output\": [1, 2]}", [2], ["1", "2"]),
    ("{\"layers\": [{\"exact\": [\"1/3\"]}], \"output\": [0.3333]}", [1], ["1/3"]),
    ("{\"layers\": [{\"exact\": null}], \"output\": [0.3333]}", [1], ["0.3333"]),
  ])
  func reads(text: String, lengths: [Int], cells: [String]) throws {
    #expect(try grid(text) == WrittenGrid(lengths: lengths, cells: cells))
  }

  @Test(arguments: [
    ("1 2; 3 4", [2, 2], ["1", "2", "3", "4"]), ("1 2", [2], ["1", "2"]), ("1 2;", [1, 2], ["1", "2"]),
    ("1 _;? 4;; 5 6; 7 8", [2, 2, 2], ["1", "", "", "4", "5", "6", "7", "8"]),
  ])
  func readsALine(text: String, lengths: [Int], cells: [String]) throws {
    #expect(try WrittenGrid.line(text, source: "--answer") == WrittenGrid(lengths: lengths, cells: cells))
  }

  @Test(arguments: [
    ("", "answer is empty; expected the numbers of an answer"),
    ("1,2\n3\n", "answer: row 1 has 1 where row 0 has 2; make them as long"),
    ("1\n2\n\n3", "answer has channels of 2 and 1 rows; make them as long"),
    ("[]", "answer has an empty list; expected numbers"),
    ("[1, [2]]", "answer has a list where its other cells are numbers"),
    ("[[1], 2]", "answer has a number where its other parts are lists"),
    ("[[1], [2, 3]]", "answer has a list of 2 where the first has 1; make them as long"),
    ("[true]", "answer has true for a cell; expected a number"),
    ("[{}]", "answer has an object for a cell; expected a number"),
    ("{}", "answer is an object without output; expected lists of numbers"),
    ("[[[[[1]]]]]", "answer has more than 4 levels of lists"),
  ])
  func refuses(text: String, message: String) {
    #expect(throws: InputFault.badData(message)) { try grid(text) }
  }

  @Test func aCommaInALineIsExplained() {
    #expect(throws: InputFault.badData("--answer: '1,2' has a comma; part cells with spaces, rows with ;")) {
      try WrittenGrid.line("1,2", source: "--answer")
    }
  }
}
