import ConvEngine
import Lessons
import Pictures
import Screen
import Testing
import Views

@testable import Tutor

/// An answer is typed where it belongs, and the figure stands still meanwhile.
@Suite struct AnswerInPlaceTests {
  private static let size = Size(rows: 24, columns: 80)

  /// 19 25; 37 43, of which some are asked for.
  static func page(_ question: String, scene: String = "", hide: String = "output") throws -> Script {
    var script = try Script.byHand(
      asking: "ask: What is it?\n\(question)\nhint: Four products.", scene: scene, hide: hide)
    script.send(.resize(size))
    return script
  }

  private func frame(_ script: Script, _ size: Size = size) -> Frame { view(script.model, size) }

  /// The row on which the cursor stands, and what stands before it there.
  private func cursor(_ script: Script, _ size: Size = size) throws -> (row: Int, before: String) {
    let frame = frame(script, size)
    let place = try #require(frame.cursor)
    let line = (0..<place.column).map { String(frame[place.row, $0].glyph) }.joined()
    return (place.row, line)
  }

  @Test func aCellIsTypedIntoTheCell() throws {
    var script = try Self.page("cell: [0, 0, 1]")
    let before = frame(script).lines
    script.press("a 2")
    #expect(try cursor(script).before.hasSuffix("[2"))
    #expect(script.state.place.cell == 1, "the window lies on what the cell is made from")
    script.press("5")
    #expect(frame(script).lines.contains { $0.hasPrefix(" 0  0 [1  2]") && $0.contains("[25  ]") })
    #expect(!frame(script).lines.joined().contains("answer:"))
    // Nothing moves: input and kernel stand on the rows on which they stood.
    let input = try #require(before.firstIndex { $0.contains("input 3×3") })
    #expect(frame(script).lines.firstIndex { $0.contains("input 3×3") } == input)
    script.press("enter")
    #expect(script.message == "right: 1·0 + 2·1 + 4·2 + 5·3 = 25")
    #expect(frame(script).lines.contains { $0.contains("✓25") })
    script.press("right")
    #expect(!frame(script).lines.joined().contains("✓"))
  }

  @Test func severalCellsAreTypedOneAfterTheOther() throws {
    var script = try Self.page("cells: [[0, 0, 0], [0, 0, 1], [0, 1, 1]]")
    script.press("a 19 tab")
    #expect(script.model.field?.texts == ["19", "", ""] && script.model.field?.current == 1)
    #expect(frame(script).lines.contains { $0.contains(" 19   [    ]") })
    script.press("down 43 up")
    #expect(script.model.field?.texts == ["19", "", "43"] && script.model.field?.current == 1)
    #expect(script.state.place.cell == 1)
    script.press("2 4 enter")
    // Of three numbers the two that are right stay, and the other is typed anew.
    #expect(script.message == "2 of 3 are right; [0, 0, 1] is not; the hint may help: Tab")
    #expect(frame(script).lines.contains { $0.contains(" 19   [24≠ ]") })
    script.press("25")
    #expect(script.model.field?.texts == ["19", "25", "43"])
    script.press("enter")
    #expect(script.model.notice?.kind == .praise)
  }

  /// As it may be pasted, or typed without looking.
  @Test(arguments: ["19 25", "19, 25", "19;25"]) func severalNumbersMayStandInALine(text: String) throws {
    var script = try Self.page("cells: [[0, 0, 0], [0, 0, 1]]")
    script.press("a")
    script.send(.paste(text))
    #expect(script.model.field?.texts == ["19", "25"])
    script.press("enter")
    #expect(script.model.notice?.kind == .praise, "\(script.message ?? "")")
  }

  @Test func aSizeIsTypedBehindTheHeading() throws {
    var script = try Self.page("size: true")
    #expect(frame(script).lines.contains { $0.contains("output: how large?") })
    script.press("a 2")
    #expect(frame(script).lines.contains { $0.contains("output [2  ]×[   ]") })
    #expect(try cursor(script).before.hasSuffix("output [2"))
    script.press("x 3 enter")
    #expect(frame(script).lines.contains { $0.contains("output [2  ]×[3≠ ]") })
    script.press("2 enter")
    #expect(script.message == "right: 2 × 2")
  }

  @Test(arguments: ["2 2", "2 × 2", "2x2", "2 by 2", "1 2 2"]) func aSizeIsReadAsItIsWritten(text: String)
    throws
  {
    var script = try Self.page("size: true")
    script.press("a")
    for key in text { script.send(.key(.character(key))) }
    script.press("enter")
    #expect(script.message == "right: 2 × 2")
  }

  @Test func aNumberIsTypedBehindTheQuestion() throws {
    var script = try Self.page("number: 7")
    script.press("a 7")
    let place = try cursor(script)
    #expect(place.before == " What is it?  [7" && place.row == 2)
  }

  /// In a picture that has no such cell, where what is asked shows anyway, and in another layer.
  @Test(arguments: [
    ("cell: [0, 0, 1]", "view: visits", "output", ""), ("cell: [0, 0, 1]", "", "kernel", ""),
    ("cell: [0, 0, 1]", "", "output", "o"),
  ])
  func elsewhereItIsTypedAtTheBottom(question: String, scene: String, hide: String, keys: String) throws {
    var script = try Self.page(question, scene: scene, hide: hide)
    script.press(keys + " a 7")
    #expect(try cursor(script).before == " answer: 7")
  }

  @Test func escapeKeepsWhatWasTyped() throws {
    var script = try Self.page("cells: [[0, 0, 0], [0, 0, 1]]")
    script.press("a 19 tab 2 escape")
    #expect(script.model.field == nil)
    script.press("a")
    #expect(script.model.field?.texts == ["19", "2"])
    script.press("5 enter")
    #expect(script.model.notice?.kind == .praise)
    script.press("a")
    #expect(script.model.field?.texts == ["", ""], "what was answered is asked anew")
    script.press("19 escape r a")
    #expect(script.model.field?.texts == ["", ""])
  }

  /// The hint comes with Tab and the answer with ! alone, and counts as shown.
  @Test func theAnswerComesWithItsOwnKey() throws {
    var script = try Self.page("cell: [0, 0, 1]")
    script.press("a 17 enter")
    script.work()
    script.press("tab")
    #expect(script.model.field?.showsHint == true)
    script.press("tab tab")
    #expect(script.message == "there is no other hint; ! shows the answer")
    #expect(script.model.reading?.page.outcomes == [.open])
    script.press("!")
    #expect(script.message == "the answer is 25: 1·0 + 2·1 + 4·2 + 5·3 = 25")
    #expect(script.model.reading?.page.outcomes == [.shown])
  }

  @Test func enterTriesAgainAndAnArrowWalksTheSum() throws {
    var script = try Self.page("cell: [0, 0, 1]")
    script.press("a 11 enter")
    script.work()
    #expect(script.model.field?.text == "11" && script.model.field?.isJudged == true)
    script.press("down right")
    #expect(script.state.place.level == .term && script.state.place.term == 1)
    #expect(frame(script).lines.contains { $0.contains("asked  1·0 +›2·1‹+ 4·2 + 5·3 = ?") })
    script.press("right right right right right right")
    #expect(script.state.place.cell == 1, "the walk stays in the sum that is asked")
    script.press("enter")
    #expect(script.model.field?.text == "")
    script.press("2 5 enter")
    #expect(script.model.notice?.kind == .praise)
  }

  /// Wherever it is typed there is one place to type, and it shows: on every size, in every picture.
  @Test(arguments: [(24, 80), (40, 120), (12, 40), (18, 60), (30, 46)])
  func thereIsAlwaysAPlaceToType(rows: Int, columns: Int) throws {
    let size = Size(rows: rows, columns: columns)
    for question in ["cell: [0, 0, 1]", "cells: [[0, 0, 0], [0, 1, 1]]", "size: true", "number: 4"] {
      for view in PictureRegistry.names {
        var script = try Self.page(question)
        script.send(.resize(size))
        try? script.changePicture(to: view)
        script.press("a 7")
        let before = try cursor(script, size).before
        #expect(before.hasSuffix("7"), "\(question) in \(view): '\(before)'")
      }
    }
  }
}

extension Script {
  /// Another picture, where it suits.
  fileprivate mutating func changePicture(to name: String) throws {
    press(":")
    for key in "view \(name)" { send(.key(.character(key))) }
    press("enter escape")
  }
}
