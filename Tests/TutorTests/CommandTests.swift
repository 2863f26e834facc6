import ConvEngine
import Formats
import Lessons
import Screen
import Testing

@testable import Tutor

/// The command field: the scene's flags, typed behind `:`.
@Suite struct CommandTests {
  /// Types a command and carries out what it asks for, as the loop does.
  private func run(_ command: String, on script: inout Script) throws {
    script.press(":")
    for character in command { script.send(.key(.character(character))) }
    script.press("enter")
    guard case .change(let scene, let flags, let layer) = script.effects.last else { return }
    do { script.send(.scene(try flags.scene(changing: scene, layer: layer))) } catch {
      script.send(.failed(error.message))
    }
  }

  private func result(_ script: Script) -> [[Number]] {
    guard let walk = script.state.walk else { return [] }
    let shape = walk.layer.outputShape
    return (0..<shape.rows).map { row in
      (0..<shape.columns).map { walk.result(Position(channel: 0, row: row, column: $0)) }
    }
  }

  @Test func settingsChangeTheWalkedLayer() throws {
    var script = Script()
    try run("stride 2", on: &script)
    #expect(script.state.settings.stride == Pair(2))
    #expect(script.model.field == nil)
    try run("kernel 0 1; 1 0 --stride 1 --padding same --padding_mode reflect", on: &script)
    #expect(script.state.settings.paddingMode == .reflect)
    #expect(script.state.walk?.layer.outputShape.rows == 4)
    try run("--input '1 2; 3 4' --padding 0", on: &script)
    #expect(result(script) == [[5]])
    try run("input gradient --kernel vertical", on: &script)
    #expect(result(script) == Array(repeating: [-6, -6, -6, -6], count: 4))
    script.press("u u u u")
    #expect(script.state.settings.stride == Pair(1))
    try run("kernel gaussian", on: &script)
    #expect(script.state.settings.kernel == Kernel(rows: Preset.gaussian.rows))
    try run("flip", on: &script)
    #expect(script.state.settings.flip)
    try run("flip false", on: &script)
    #expect(!script.state.settings.flip)
  }

  @Test func aSecondLayerIsChangedWhereItIsWalked() throws {
    var script = Script(
      try Script.scene("1 2 3; 4 5 6; 7 8 9", kernel: "1 0; 0 1", layers: "[{conv: {kernel: [[1, 1]]}}]"))
    script.press("up right")
    try run("bias 5", on: &script)
    #expect(script.state.place.layer == 1)
    // Layer 0 gives [[6, 8], [12, 14]].
    #expect(result(script) == [[19], [31]])
  }

  @Test(arguments: [
    ("strid 2", "no setting is called 'strid'; did you mean 'stride'?"),
    ("stride", "stride needs a value, as on the command line: stride 2"),
    ("stride x", "--stride 'x' is a symbol; expected a whole number"),
    ("flip 2", "flip is '2'; expected true or false"),
  ])
  func whatIsWrongIsSaidAndTheFieldStaysOpen(command: String, problem: String) throws {
    var script = Script()
    try run(command, on: &script)
    #expect(script.model.field?.text == command)
    if command != "stride x" { #expect(script.message == problem) } else { #expect(script.message != nil) }
    script.press("escape")
    #expect(script.model.field == nil)
    #expect(!script.state.history.canUndo)
  }

  @Test func nothingTypedClosesTheField() throws {
    var script = Script()
    try run("  ", on: &script)
    #expect(script.model.field == nil)
    #expect(script.message == nil)
  }
}
