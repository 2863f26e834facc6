import ConvEngine
import Screen
import Testing
import Views

@testable import Tutor

@Suite struct ChangeTests {
  private let size = Size(rows: 24, columns: 80)

  @Test func everySettingGoesUpAndDownAndBack() {
    for (more, less) in [("s", "S"), ("p", "P"), ("d", "D"), ("w", "W")] {
      var script = Script()
      script.press("p p p")
      let before = view(script.model, size)
      script.press(more)
      #expect(view(script.model, size) != before, "\(more) changes something")
      script.press(less)
      let settings = script.state.settings
      script.press("u u")
      #expect(view(script.model, size).lines == before.lines, "undo after \(more) and \(less)")
      #expect(settings == script.state.settings || more == "w")
    }
  }

  @Test func aWiderWindowHasZerosAtTheBottomAndRight() {
    var script = Script()
    script.press("w")
    #expect(
      script.state.settings.kernel
        == Kernel(rows: [[1, 0, -1, 0], [1, 0, -1, 0], [1, 0, -1, 0], [0, 0, 0, 0]])
    )
    script.press("W W")
    #expect(script.state.settings.kernel == Kernel(rows: [[1, 0], [1, 0]]))
    script.press("u u u")
    #expect(script.state.settings.kernel == Kernel(rows: Preset.vertical.rows))
  }

  @Test func undoTakesBackAndRedoMakesAgainAndResetGoesHome() {
    var script = Script()
    let first = view(script.model, size)
    script.press("s p f m")
    let changed = script.state.settings
    script.press("u u u u")
    #expect(view(script.model, size).lines == first.lines)
    script.press("U U ctrl-r U")
    #expect(script.state.settings == changed)
    script.press("r")
    #expect(view(script.model, size).lines == first.lines)
    script.press("u")
    #expect(script.state.settings == changed)
  }

  @Test func aChangeKeepsTheOutputCellWhereItStillExists() {
    var script = Script()
    script.press("p end")
    #expect(script.state.cell == Position(channel: 0, row: 3, column: 3))
    script.press("s")
    #expect(script.state.cell == Position(channel: 0, row: 1, column: 1))
    script.press("home right S")
    #expect(script.state.cell == Position(channel: 0, row: 0, column: 1))
  }

  @Test func aSceneThatCannotRunSaysWhyAndComesBack() {
    var script = Script()
    let first = view(script.model, size)
    script.press("w w")
    #expect(script.state.walk == nil)
    #expect(script.state.solved.fault?.layer == 0)
    script.press("right")
    #expect(script.message == "the scene cannot run; u undoes the last change")
    script.press("p")
    #expect(script.state.walk != nil, "padding makes it fit")
    script.press("u u u")
    #expect(view(script.model, size).lines == first.lines)
  }

  @Test func presetsGoRoundBothWays() {
    var script = Script()
    script.press("tab n")
    #expect(script.state.settings.kernel == Kernel(rows: Preset.horizontal.rows))
    script.press("N N")
    #expect(script.state.settings.kernel == Kernel(rows: Preset.emboss.rows))
  }
}
