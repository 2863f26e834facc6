import ConvEngine
import Lessons
import Notation
import Pictures
import Screen
import Testing
import Views

@testable import Tutor

/// What keys do while invariance shows: the shift, the kind of pooling, the walked window, and undoing all of it.
@Suite struct InvarianceKeysTests {
  private func script(_ lab: String = "lab: {shift: 1, enter: [0.3]}") throws -> Script {
    try Script(
      page: """
        ```scene
        input: [0.1, 1, 0.2, 0.1]
        layers: [{max_pool: {kernel_size: 3, stride: 1, padding: 1}}]
        view: invariance
        \(lab)
        ```
        """)
  }

  private func shift(_ script: Script) -> Transformation? { script.state.presentation.lab?.transformation }

  private func screen(_ script: Script) -> String {
    view(script.model, Size(rows: 24, columns: 80)).lines.joined(separator: "\n")
  }

  @Test func tShiftsFartherAndKeepsWhatEnters() throws {
    var script = try script()
    #expect(screen(script).contains("2 of 4 changed") && screen(script).contains("4 of 4 changed"))
    script.press("t")
    #expect(shift(script) == .shift(rows: 0, columns: 2))
    #expect(script.state.presentation.lab?.entering == [Number(3, over: 10)])
    #expect(screen(script).contains("3 of 4 changed"))
    script.press("u")
    #expect(shift(script) == .shift(rows: 0, columns: 1) && screen(script).contains("2 of 4 changed"))
    script.press("T")
    #expect(shift(script) == .shift(rows: 0, columns: -1))
    script.press("r")
    #expect(shift(script) == .shift(rows: 0, columns: 1))
  }

  @Test func nChangesTheKindOfPooling() throws {
    var script = try script()
    script.press("n")
    #expect(script.state.scene.layers[0].kind == "average_pool")
    #expect(screen(script).contains("3 of 4 changed") && screen(script).contains("by 0.3 at most"))
    script.press("N")
    #expect(script.state.scene.layers[0].kind == "max_pool")
    script.press("u u")
    #expect(script.state.isOriginal)
  }

  @Test func theWindowIsWalkedInBothRows() throws {
    var script = try script()
    script.press("right right down right")
    #expect(script.state.place.level == .term && script.state.place.term == 1)
    #expect(screen(script).contains("as it is  input[0, 2] = 0.2 < 1; largest = 1"))
    #expect(screen(script).contains("shifted   input[0, 2] = 1 > 0.1; largest = 1"))
    script.press("up")
    #expect(screen(script).contains("max(1, 0.2, 0.1) = 1; after the shift max(0.1, 1, 0.2) = 1"))
  }

  @Test func aShiftAndWhatEntersCanBeTyped() throws {
    var script = try script("")
    script.press(": l a b space e n t e r space 0 . 3 enter")
    #expect(script.state.presentation.lab?.entering == [Number(3, over: 10)])
    script.press(": l a b space s h i f t space 2 enter")
    #expect(shift(script) == .shift(rows: 0, columns: 2))
    #expect(script.state.presentation.lab?.entering == [Number(3, over: 10)], "one word leaves the others")
    script.press(": l a b space t u r n space 1 enter")
    #expect(
      script.message
        == "lab, line 1: lab turn is shown by the picture 'equivariance' alone; expected view: equivariance")
  }
}
