import ConvEngine
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
    script.press("down")
    #expect(
      script.message
        == "here the answer has other cells than the layer, which has the terms; o shows a picture with them")
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
