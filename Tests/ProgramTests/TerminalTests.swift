import ConvEngine
import Lessons
import Screen
import Testing
import Tutor
import Views

/// The real program in a real terminal emulator: what is on the screen is the frame of the model.
@Suite(.serialized) struct TerminalTests {
  /// The screen that the model shows after some keys.
  private func lines(_ keys: [Key] = [], columns: Int = 80, rows: Int = 24) -> [String] {
    var model = Model(Stepper(.example))
    for key in keys { _ = update(&model, .key(key)) }
    return view(model, Size(rows: rows, columns: columns)).lines
  }

  @Test func showsTheFirstFrameAndWalks() throws {
    let terminal = try Tmux("play")
    try terminal.expect(lines())
    try terminal.press("Right", "Down", "Right", "p", "s", ".")
    try terminal.expect(
      lines([.right, .down, .right, .character("p"), .character("s"), .character(".")])
    )
  }

  @Test func editsACell() throws {
    let terminal = try Tmux("play")
    try terminal.expect(lines())
    try terminal.press("Tab", "e", "-", "7", "/", "4", "Enter")
    try terminal.expect(
      lines([
        .tab, .character("e"), .character("-"), .character("7"), .character("/"), .character("4"), .enter,
      ])
    )
  }

  @Test func followsTheSizeOfTheTerminal() throws {
    let terminal = try Tmux("play")
    try terminal.expect(lines())
    for (columns, rows) in [(120, 40), (40, 12), (20, 5), (200, 60), (80, 24)] {
      try terminal.resize(columns: columns, rows: rows)
      try terminal.expect(lines(columns: columns, rows: rows), "\(columns) × \(rows)")
    }
  }

  @Test(arguments: ["q", "C-c"])
  func givesTheTerminalBackWhenItIsLeft(key: String) throws {
    let terminal = try Tmux("play")
    try terminal.expect(lines())
    try terminal.press(key)
    #expect(try terminal.modesAreRestored())
    #expect(try terminal.screen().filter { !$0.isEmpty } == ["ended with 0"])
  }

  @Test(arguments: [("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131)])
  func givesTheTerminalBackWhenASignalEndsIt(signal: String, status: Int) throws {
    let terminal = try Tmux("play")
    try terminal.expect(lines())
    try terminal.signal(signal)
    #expect(try terminal.modesAreRestored())
    let screen = try terminal.screen().filter { !$0.isEmpty }
    #expect(screen.last == "ended with \(status)")
    #expect(!screen.contains { $0.contains("kernel") }, "the picture is gone")
  }

  @Test(arguments: ["SEGV", "ABRT", "ILL"])
  func givesTheTerminalBackWhenItCrashes(signal: String) throws {
    let terminal = try Tmux("play", environment: "LC_ALL=C.UTF-8 SWIFT_BACKTRACE=enable=no")
    try terminal.expect(lines())
    try terminal.signal(signal)
    #expect(try terminal.modesAreRestored())
    #expect(!(try terminal.screen().contains { $0.contains("kernel") }), "the picture is gone")
  }

  @Test func drawsInASCIIWhereTheLocaleHasNoMore() throws {
    let terminal = try Tmux("play", environment: "LC_ALL=C")
    var model = Model(Stepper(.example))
    try terminal.expect(view(model, Size(rows: 24, columns: 80)).inASCII.lines)
    try terminal.press("Down")
    _ = update(&model, .key(.down))
    try terminal.expect(view(model, Size(rows: 24, columns: 80)).inASCII.lines)
  }

  @Test func readsTheSceneFromAPipeAndKeysFromTheTerminal() throws {
    let scene = "input: [[1, 2], [3, 4]]\nlayers: [{conv: {kernel: [[1]]}}]\n"
    let file = try Program.file(scene, ending: "yaml")
    let terminal = try Tmux("play - < '\(file.path)'")
    var model = Model(Stepper(try SceneFile.scene(scene, source: "test")))
    try terminal.expect(view(model, Size(rows: 24, columns: 80)).lines)
    try terminal.press("Right")
    _ = update(&model, .key(.right))
    try terminal.expect(view(model, Size(rows: 24, columns: 80)).lines)
  }
}
