import ConvEngine
import Notation
import ReadingFiles
import Testing

@testable import Formats

@Suite("How cells of a text are held")
struct CollectedCellsTests {
  @Test(
    "As machine integers over the least denominator, where one serves all",
    arguments: [
      (["1", "-2"], [1, -2], 1), (["0.5", "2.25"], [2, 9], 4), (["1/3", "0.50"], [2, 3], 6),
      (["1.0", "2.00"], [1, 2], 1), (["1", "1", "0.1"], [10, 10, 1], 10), (["0"], [0], 1),
      (["0", "0.00"], [0, 0], 1), (["1e3", "25e-3"], [40_000, 1], 40),
      (["999999999999999999"], [999_999_999_999_999_999], 1), (["9223372036854775807"], [.max], 1),
    ] as [([String], [Int], Int)])
  func integers(texts: [String], expected: [Int], denominator: Int) throws {
    guard case .integers(let integers, let found) = try collected(texts).cells() else {
      Issue.record("not held as integers")
      return
    }
    #expect(integers == expected)
    #expect(found == denominator)
  }

  @Test(
    "As numbers where none does, and none of them is changed",
    arguments: [
      ["1", "x3"], ["9223372036854775807", "0.5"], ["0.5", "9223372036854775807"],
      ["0.1", "-9223372036854775808"],
      ["1e30", "2"], ["1/3", "1/9223372036854775807"], ["1e-18", "10"],
    ])
  func numbers(texts: [String]) throws {
    guard case .numbers(let numbers) = try collected(texts).cells() else {
      Issue.record("not held as numbers")
      return
    }
    #expect(try numbers == texts.map { try NumberReader.number($0) })
  }

  @Test("Symbols and long numbers have a limit of their own")
  func limit() throws {
    var symbols = CellCollector(source: "a.csv", longNumberBytes: 600)
    try append("a", to: &symbols)
    try append("b", to: &symbols)
    try append("5", to: &symbols)
    #expect(
      message { try append("c", to: &symbols) }
        == "a.csv: its symbols and long numbers take more than 600 bytes, which is the limit")
    var numbers = CellCollector(source: "a.csv", longNumberBytes: 700)
    try append("1e100", to: &numbers)
    #expect(message { try append("1e1000", to: &numbers) } == nil)
    #expect(
      message { try append("1e1000", to: &numbers) }
        == "a.csv: its symbols and long numbers take more than 700 bytes, which is the limit")
  }

  private func collected(_ texts: [String]) throws -> CellCollector {
    var cells = CellCollector(source: "a.csv")
    for text in texts { try append(text, to: &cells) }
    return cells
  }

  private func append(_ text: String, to cells: inout CellCollector) throws {
    try Array(text.utf8).withUnsafeBufferPointer { try cells.append(text: $0) { "a cell" } }
  }
}
