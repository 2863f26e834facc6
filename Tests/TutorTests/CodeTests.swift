import ConvEngine
import Lessons
import Screen
import Testing

@testable import Tutor

/// The PyTorch program of what is on the screen.
@Suite struct CodeTests {
  @Test func itIsTheProgramOfTheSceneAsItIsNow() {
    var script = Script()
    script.press("s p y")
    #expect(
      script.model.code?.contains("x = F.conv2d(x, weight, bias, stride=(2, 2), padding=(1, 1))") == true)
    #expect(script.model.code?.contains("print(x[0].tolist())") == true)
    script.press("down down up q")
    #expect(script.model.code == nil)
    #expect(script.effects.isEmpty)
  }

  @Test func itSaysWhyThereIsNone() throws {
    var script = Script(Model(.sample))
    script.press("] ] y")
    #expect(script.message == "a program would tell what the page asks; a answers")
    script = Script(try SceneFile.scene("{input: [[a]], layers: [{conv: {kernel: [[2]]}}]}", source: "test"))
    script.press("y")
    #expect(script.message == "a PyTorch program needs numbers, and the scene has symbols")
    script = Script()
    script.press("w w y")
    #expect(script.message == "the scene cannot run; u undoes the last change")
    #expect(script.model.code == nil)
  }
}
