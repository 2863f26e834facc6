import ConvEngine
import Lessons
import Screen
import Testing
import Tutor
import Views

/// The real program in a real terminal emulator: what is on the screen is the frame of the model.
@Suite(.serialized) struct TerminalTests {
  @Test func showsTheFirstFrameAndWalks() throws {
    let terminal = try Tmux("play")
    try terminal.expect(ExpectedScreen.lines())
    try terminal.press("Right", "Down", "Right", "p", "s", ".")
    try terminal.expect(
      ExpectedScreen.lines(after: [.right, .down, .right, .character("p"), .character("s"), .character(".")])
    )
  }

  @Test func editsACell() throws {
    let terminal = try Tmux("play")
    try terminal.expect(ExpectedScreen.lines())
    try terminal.press("Tab", "e", "-", "7", "/", "4", "Enter")
    try terminal.expect(
      ExpectedScreen.lines(after: [
        .tab, .character("e"), .character("-"), .character("7"), .character("/"), .character("4"), .enter,
      ])
    )
  }

  @Test func followsTheSizeOfTheTerminal() throws {
    let terminal = try Tmux("play")
    try terminal.expect(ExpectedScreen.lines())
    for (columns, rows) in [(120, 40), (40, 12), (20, 5), (200, 60), (80, 24)] {
      try terminal.resize(columns: columns, rows: rows)
      try terminal.expect(ExpectedScreen.lines(columns: columns, rows: rows), "\(columns) × \(rows)")
    }
  }

  @Test func drawsInASCIIWhereTheLocaleHasNoMore() throws {
    let terminal = try Tmux("play", environment: "LC_ALL=C")
    var model = Model(SceneState(.example))
    model.write(in: .ascii)
    try terminal.expect(view(model, Size(rows: 24, columns: 80)).inASCII.lines)
    try terminal.press("Down")
    _ = update(&model, .key(.down))
    try terminal.expect(view(model, Size(rows: 24, columns: 80)).inASCII.lines)
  }

  @Test func readsTheSceneFromAPipeAndKeysFromTheTerminal() throws {
    let scene = "input: [[1, 2], [3, 4]]\nlayers: [{conv: {kernel: [[1]]}}]\n"
    let file = try Program.file(scene, ending: "yaml")
    let terminal = try Tmux("play - < '\(file.path)'")
    var model = Model(SceneState(try SceneFile.scene(scene, source: "test")))
    try terminal.expect(view(model, Size(rows: 24, columns: 80)).lines)
    try terminal.press("Right")
    _ = update(&model, .key(.right))
    try terminal.expect(view(model, Size(rows: 24, columns: 80)).lines)
  }
}
