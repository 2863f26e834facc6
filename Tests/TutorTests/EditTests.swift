import ConvEngine
import Screen
import Testing
import Views

@testable import Tutor

@Suite struct EditTests {
  @Test func typesIntoTheInputAndTheKernel() {
    var script = Script()
    script.press("e -1/2 right 7 enter escape")
    #expect(script.state.editing == nil)
    #expect(script.state.walk?.input[0, 0, 0] == Number(-1, over: 2))
    #expect(script.state.walk?.input[0, 0, 1] == 7)
    script.press("tab e down down 4 enter escape")
    #expect(script.state.settings.kernel[6] == 4)
    script.press("u u u")
    #expect(script.state.walk?.input[0, 0, 0] == 3)
    #expect(script.state.settings.kernel == Kernel(rows: Preset.vertical.rows))
  }

  @Test func lettersTypeWhileAFieldIsOpenAndActWhenItIsNot() {
    var script = Script()
    script.press("e s")
    #expect(script.state.settings.stride == Pair(1))
    #expect(script.state.editing?.text == "s")
    script.press("escape")
    #expect(script.state.editing?.text == nil)
    #expect(script.state.editing != nil, "the first Esc drops the cell")
    script.press("escape s")
    #expect(script.state.editing == nil, "the second ends editing")
    #expect(script.state.settings.stride == Pair(2))
  }

  @Test func whatIsNoNumberStaysOpenAndSaysSo() {
    var script = Script()
    script.press("e 1.2.3 right")
    #expect(script.state.editing?.target.cell == Position(channel: 0, row: 0, column: 0))
    #expect(script.message != nil)
    #expect(script.state.walk?.input[0, 0, 0] == 3)
    script.press("backspace backspace right")
    #expect(script.message == nil)
    #expect(script.state.walk?.input[0, 0, 0] == Number(12, over: 10))
  }

  @Test func movesWithinTheGridAndRoundItsEnd() {
    var script = Script()
    script.press("e left up")
    #expect(script.state.editing?.target.cell == Position(channel: 0, row: 0, column: 0))
    script.press("backtab")
    #expect(script.state.editing?.target.cell == Position(channel: 0, row: 3, column: 3))
    script.press("enter")
    #expect(script.state.editing?.target.cell == Position(channel: 0, row: 0, column: 0))
  }

  @Test func theOutputAndTheSettingsCannotBeTypedInto() {
    var script = Script()
    script.press("tab tab e")
    #expect(script.message == "settings change with their keys: s p d w f m; Tab moves to a grid")
    script.press("tab e")
    #expect(script.message == "the output is computed; Tab moves to the input or the kernel")
  }

  @Test func aPasteIsTypedOnlyIntoAnOpenField() {
    var script = Script()
    let before = script.state.scene
    script.send(.paste("sSpPq\n"))
    #expect(script.state.settings == SceneState(before).settings)
    #expect(script.effects.isEmpty)
    script.press("e")
    script.send(.paste("12\n"))
    #expect(script.state.editing?.text == "12")
  }

  /// Half of a number would be another number.
  @Test(arguments: ["5\n6", "1\u{200B}2", "1\u{1B}[31m", "1\u{FFFD}2", "１"])
  func aPasteIsTakenWholeOrNotAtAll(text: String) throws {
    var script = Script()
    script.press("e")
    script.send(.paste(text))
    script.press("enter")
    #expect(script.message != nil || script.state.editing?.text == nil)
    #expect(script.state.walk?.input[0, 0, 0] == 3, "the cell is as it was")
  }

  @Test func arrowsFollowTheKernelAsItIsDrawn() {
    var script = Script()
    script.press("f tab e")
    let first = script.state.editing?.target.cell
    #expect(first == Position(channel: 0, row: 2, column: 2), "a turned kernel begins with its last cell")
    script.press("right")
    #expect(script.state.editing?.target.cell == Position(channel: 0, row: 2, column: 1))
  }

  @Test func aLongNumberIsTakenWholeOrNotAtAll() throws {
    var script = Script()
    let nines = String(repeating: "9", count: 400)
    script.press("e \(nines) enter")
    #expect(script.state.walk?.input[0, 0, 0].exactValue?.description == nines)
    script.send(.paste(String(repeating: "1", count: 3_000)))
    #expect(script.state.editing?.text == nil)
    #expect(script.message == "that is longer than any number may be")
  }
}
