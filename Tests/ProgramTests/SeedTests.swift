import ConvEngine
import Lessons
import Screen
import Testing
import Tutor
import Views

/// Numbers for a published network that has shapes only, in the real program.
@Suite(.serialized) struct SeedTests {
  private func lines(_ scene: Scene, name: String, _ keys: [Key]) -> [String] {
    var model = Model(SceneState(scene), name: name)
    for key in keys { _ = update(&model, .key(key)) }
    return view(model, Size(rows: 24, columns: 80)).lines
  }

  @Test func aSeedIsTypedAndTheFirstLayerWalked() throws {
    let shapes = try #require(WorkedExample.named("conv-arithmetic-no-padding")).read()
    let terminal = try Tmux("play conv-arithmetic-no-padding")
    try terminal.expect(lines(shapes, name: "conv-arithmetic-no-padding", []))
    try terminal.press("Down")
    try terminal.wait { $0.contains { $0.contains(":seed 1 draws numbers") } }
    try terminal.type(":seed 1")
    try terminal.press("Enter")
    try terminal.wait { $0.contains { $0.contains("conv") } && !$0.contains { $0.contains("seed") } }
    try terminal.press("Down")
    var flags = SceneFlags()
    flags.seed = "1"
    var place = WalkPlace()
    place.level = .cell
    let drawn = Model(SceneState(try flags.scene(changing: shapes), start: place))
    let grid = view(drawn, Size(rows: 24, columns: 80)).lines
    let screen = try terminal.wait { $0.contains { $0.contains("input 4×4") } }
    let isOfTheGrid: (String) -> Bool = { $0.contains("›") || $0.contains("output[") }
    #expect(screen.filter(isOfTheGrid) == grid.filter(isOfTheGrid))
    #expect(!grid.filter(isOfTheGrid).isEmpty)
  }

  @Test func theFlagDrawsWhatTheSceneFileDraws() throws {
    let scene = "input: {shape: [1, 4, 4], seed: 5}\nlayers: [{conv: {out_channels: 1, kernel_size: 3}}]\n"
    let fromFile = try Program.run(["solve", "-", "--format", "csv"], input: scene)
    #expect(fromFile.status == 0)
    #expect(
      try Program.run(["solve", "conv-arithmetic-no-padding", "--seed", "5", "--format", "csv"]) == fromFile)
    let network = try Program.run(["solve", "lenet-5", "--seed", "1", "--format", "csv"])
    #expect(network.status == 0)
    #expect(network.output.split(separator: ",").count == 10)
  }

  @Test func withoutASeedCSVNamesTheFlag() throws {
    let outcome = try Program.run(["solve", "lenet-5", "--format", "csv"])
    #expect(outcome.status == 65)
    #expect(
      outcome.error
        == "convwalk: the scene has shapes only, and csv holds values; draw them with --seed 1, or use --format json\n"
    )
  }
}
