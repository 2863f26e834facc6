import GoldenFrames
import Screen
import Testing
import Views

@testable import Tutor

/// A question being answered, and a wrong answer whose slip is named, as they were looked at and kept; the files lie in
/// `Golden`.
@Suite struct AnswerScreenTests {
  private static let cell = """
    ask: Which number stands in row 0, column 1 of the output?
    cell: [0, 0, 1]
    hint: Four products. The window covers 1 2 above 4 5.
    """
  private static let cells = "ask: Which numbers stand in row 1?\ncells: [[0, 1, 0], [0, 1, 1]]"
  private static let questions = [
    "cell": cell, "cells": cells, "size": "ask: How large is the output?\nsize: true",
    "number": "ask: How many weights has the kernel?\nnumber: 4",
    "choice": "ask: Is the kernel turned?\nchoose: {options: [it is turned, it is not turned], right: 1}",
  ]

  private func script(_ question: String, _ rows: Int, _ columns: Int, _ keys: String) throws -> Script {
    var script = try Script.byHand(
      asking: try #require(Self.questions[question]),
      below: """
        Work it out on paper, type it, and press Enter. The kernel slides over the input, and at each place the products
        are added up.
        """)
    script.send(.resize(Size(rows: rows, columns: columns)))
    script.pressAndWork(keys)
    return script
  }

  @Test(arguments: [
    ("answer-cell", "cell", "a 1"), ("answer-turned", "cell", "a 11 enter"),
    ("answer-turned-walked", "cell", "a 11 enter down right"),
    ("answer-turned-hint", "cell", "a 11 enter tab"), ("answer-right", "cell", "a 25 enter"),
    ("answer-neighbour", "cell", "a 19 enter"), ("answer-nothing", "cell", "a enter"),
    ("answer-cells", "cells", "a 37 tab 4"), ("answer-cells-wrong", "cells", "a 37 tab 31 enter"),
    ("answer-size", "size", "a 2 x"), ("answer-size-wrong", "size", "a 2 x 3 enter"),
    ("answer-number", "number", "a 4"), ("answer-number-wrong", "number", "a 5 enter"),
    ("answer-choice-wrong", "choice", "a enter down"),
  ])
  func screen(name: String, question: String, keys: String) throws {
    try expectGolden(view(script(question, 24, 80, keys).model, Size(rows: 24, columns: 80)), name)
  }

  @Test(arguments: [(40, 120), (12, 40)], ["a 1", "a 11 enter", "a 11 enter tab", "a 25 enter"])
  func onOtherSizes(size: (rows: Int, columns: Int), keys: String) throws {
    let name = "answer-\(size.columns)x\(size.rows)-\(keys.filter { $0 != " " })"
    let script = try script("cell", size.rows, size.columns, keys)
    try expectGolden(view(script.model, Size(rows: size.rows, columns: size.columns)), name)
  }

  @Test(arguments: [Palette.eightColours, .monochrome])
  func onOtherTerminals(palette: Palette) throws {
    let frame = view(try script("cell", 24, 80, "a 11 enter down right").model, Size(rows: 24, columns: 80))
    try expectGolden(frame, "answer-turned-\(palette)", palette: palette)
  }
}
