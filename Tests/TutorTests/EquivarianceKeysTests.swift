import ConvEngine
import Foundation
import Lessons
import Notation
import Pictures
import Screen
import Testing
import Views

@testable import Tutor

/// What keys do while equivariance shows: the transformation, the picked cell, and undoing both.
@Suite struct EquivarianceKeysTests {
  private func script(_ lab: String = "") throws -> Script {
    try Script(
      page: """
        ```scene
        input: [[0, 0, 0, 0, 0], [0, 3, 7, 0, 0], [0, 5, 1, 0, 0], [0, 0, 4, 0, 0], [0, 0, 0, 0, 0]]
        layers: [{conv: {kernel: vertical, padding: 1}}]
        view: equivariance
        \(lab)
        ```
        """)
  }

  private func transformation(_ script: Script) -> Transformation? {
    script.state.presentation.lab?.transformation
  }

  private func picked(_ script: Script) -> [Int] {
    let cell = script.state.picking?.cell ?? script.state.cell
    return [cell.row, cell.column]
  }

  private func screen(_ script: Script) -> String {
    view(script.model, Size(rows: 24, columns: 80)).lines.joined(separator: "\n")
  }

  @Test func theArrowsPickACellOfTheAnswer() throws {
    var script = try script()
    #expect(picked(script) == [0, 0])
    script.press("right right .")
    #expect(picked(script) == [1, 2])
    // Another focus, as n and N need it, leaves the pick where it is.
    script.press("tab")
    #expect(picked(script) == [1, 2])
    // And down into its terms, of both ways at once.
    script.press("down right")
    #expect(script.state.place.level == .term && screen(script).contains("›") && picked(script) == [1, 2])
  }

  @Test func anAnswerOfAnotherSizeHasCellsOfItsOwn() throws {
    var script = try script("lab: {scale: 2}")
    script.press("right right .")
    #expect(picked(script) == [1, 2] && script.state.place.cell == 0)
    // Down into the terms of both ways, which stay in the picked cell: the walk of the layer has fewer cells.
    script.press("down right right")
    #expect(script.state.picking?.isPart == true && script.state.picking?.index == 2 && script.message == nil)
    #expect(screen(script).contains("cell 13 of 100 · term 3 of 10"))
    #expect(screen(script).contains(" f(g(x))") && screen(script).contains(" g(f(x))"))
    script.press("end right")
    #expect(script.message == "this is the last term; → again ends the lesson")
    script.press("down")
    #expect(script.message == "this term is as deep as it goes; ↑ comes back out")
    script.press("up")
    #expect(picked(script) == [1, 2] && script.state.place.level == .cell)
  }

  @Test func tGoesThroughTransformationsAndUndoTakesThemBack() throws {
    var script = try script()
    script.press("right t")
    #expect(transformation(script) == .shift(rows: 0, columns: 2))
    script.press("t right")
    #expect(transformation(script) == .shift(rows: 0, columns: 3) && picked(script) == [0, 2])
    #expect(screen(script).contains("in 5 of 25 cells, all in column 4: the border breaks it."))
    script.press("u")
    #expect(transformation(script) == .shift(rows: 0, columns: 2) && picked(script) == [0, 1])
    script.press("U")
    #expect(transformation(script) == .shift(rows: 0, columns: 3) && picked(script) == [0, 2])
    script.press("u u")
    #expect(transformation(script) == nil)
    script.press("T")
    #expect(transformation(script) == .scale(2))
    script.press("r")
    #expect(transformation(script) == nil)
  }

  @Test func whatBreaksItIsMendedByAKey() throws {
    var script = try script("lab: {shift: [0, 3]}")
    #expect(screen(script).contains("the border breaks it"))
    script.press("m m m")
    #expect(screen(script).contains("f(g(x)) = g(f(x)) in all 25 cells"))
    script.press("r s t t t")
    script.press("r")
    #expect(transformation(script) == .shift(rows: 0, columns: 3))
  }

  private func script(_ input: String, _ layers: String, _ lab: String) throws -> Script {
    try Script(
      page:
        "```scene\ninput: \(input)\nlayers: [\(layers)]\nview: equivariance\nlab: \(lab)\n```\n")
  }

  private static let grid = "[[0, 2, 1, 5], [3, 7, 4, 2], [5, 1, 6, 3], [2, 8, 4, 1]]"

  /// Every remedy that the screen names is pressed, and then it holds.
  @Test(
    arguments: [
      // What breaks it, what is said, and the keys: circular padding, with padding first where there is none.
      (
        grid, "{conv: {kernel: vertical, padding: 1}}", "{shift: [0, 1]}",
        "With circular padding it holds: m.", "m m m"
      ),
      (
        grid, "{conv: {kernel: vertical}}", "{shift: [0, 1]}",
        "With padding same and circular it holds: M and m.", "M M m m m"
      ),
      // A shift by the stride, along the columns and along the rows.
      (
        grid, "{conv: {kernel: [[1, 2], [3, 4]], stride: 2, padding_mode: circular}}", "{shift: [0, 1]}",
        "A shift right by 2 is a whole step: t.", "t"
      ),
      (
        grid, "{conv: {kernel: [[1, 2], [3, 4]], stride: 2, padding_mode: circular}}", "{shift: [1, 0]}",
        "A shift down by 2 is a whole step: t.", "t"
      ),
      // A kernel that the flip or the turn leaves as it is: the next of those with a name.
      (
        grid, "{conv: {kernel: vertical, padding: 1}}", "{flip: columns}",
        "With horizontal it holds: Tab and n.", "tab n"
      ),
      (
        grid, "{conv: {kernel: sharpen, padding: 1, stride: 1}}, {conv: {kernel: gaussian, padding: 1}}",
        "{turn: 1}", "f(g(x)) = g(f(x))", ""
      ),
      // Of a signal the weights that are the same from both ends, typed into the kernel.
      (
        "[1, 2, 3, 4, 5]", "{conv: {kernel: [1, 2, 3], padding: 1}}", "{flip: columns}",
        "With weights 1, 2, 1 it holds: Tab and e.", "tab e right right 1 enter escape"
      ),
    ])
  func theKeyThatTheScreenNamesMendsIt(
    _ input: String, _ layers: String, _ lab: String, _ said: String, _ keys: String
  ) throws {
    var script = try script(input, layers, lab)
    #expect(words(script).contains(said), "\(words(script))")
    guard !keys.isEmpty else { return }
    script.press(keys)
    #expect(words(script).contains("f(g(x)) = g(f(x)) in all"), "\(words(script))")
  }

  /// The screen in one line, as sentences are broken anywhere.
  private func words(_ script: Script) -> String {
    view(script.model, Size(rows: 24, columns: 80)).lines
      .map { line in line.split(separator: " ").joined(separator: " ") }.joined(separator: " ")
  }

  /// Windows that stand unevenly are mended by the setting that the screen names.
  @Test func aSettingMendsUnevenWindows() throws {
    var script = try script(Self.grid, "{max_pool: {kernel_size: 2, stride: 3}}", "{flip: columns}")
    let said = words(script)
    guard let range = said.range(of: "it holds: ") else {
      Issue.record("\(said)")
      return
    }
    script.press(String(said[range.upperBound...].prefix(1)))
    #expect(words(script).contains("f(g(x)) = g(f(x)) in all"), "\(said)")
  }

  /// In letters both sums have the same letters where the shift loses nothing, and 0 where it brings something in.
  @Test func inLettersTheSameTermsStandInBothSums() throws {
    var script = try script("[[1, 2, 3], [4, 5, 6]]", "{conv: {kernel: [[1, 2], [3, 4]]}}", "{shift: [0, 1]}")
    script.press("v v right down")
    let lines = view(script.model, Size(rows: 24, columns: 80)).lines
    let sums = lines.filter { $0.hasPrefix(" f(g(x)) ") && $0.contains("·") || $0.hasPrefix(" g(f(x)) ") }
      .filter { $0.contains("·") }.map { $0.dropFirst(9) }
    #expect(sums.count == 2 && sums[0] == sums[1] && sums[0].contains("›a·w‹+ b·x + d·y + e·z"), "\(sums)")
    script.press("up left down")
    #expect(words(script).contains("›0·w‹+ a·x + 0·y + d·z"))
  }

  @Test func anyTransformationCanBeTyped() throws {
    var script = try script()
    script.press(": l a b space s h i f t space 0 space 4 enter")
    #expect(transformation(script) == .shift(rows: 0, columns: 4))
    script.press(": l a b space t u r n space 7 enter")
    #expect(script.message == "lab, line 1: turn is 7; expected 1 to 3 quarter turns clockwise")
    script.press("escape u")
    #expect(transformation(script) == nil)
  }
}
