import ConvEngine
import GoldenFrames
import Lessons
import Pictures
import Screen
import Testing
import Views

@testable import Tutor

/// Inputs of different sizes through the same layers, as they were looked at and kept.
@Suite struct SizesTests {
  private static let grid = """
    input: [[3, 1, 4, 1, 5, 9, 2], [6, 5, 3, 5, 8, 9, 7], [9, 3, 2, 3, 8, 4, 6], [2, 6, 4, 3, 3, 8, 3],
            [2, 7, 9, 5, 0, 2, 8], [8, 4, 1, 9, 7, 1, 6], [9, 3, 9, 9, 3, 7, 5]]
    layers:
      - conv: {kernel: [[1, 0], [0, -1]]}
      - relu
      - adaptive_max_pool: {output_size: 3}
      - flatten
      - linear: {weight: [[1, 0, 0, 0, 1, 0, 0, 0, 1], [0, 1, 0, 1, 0, 1, 0, 1, 0], [1, -1, 1, -1, 1, -1, 1, -1, 1]]}
    """

  private static func script(
    _ scene: String, start: String = "start: {layer: 2, cell: [0, 1, 1]}", _ keys: String = ""
  )
    throws -> Script
  {
    var script = try Script(
      page: """
        ```scene
        \(scene)
        view: sizes
        \(start)
        ```
        """)
    script.press(keys)
    return script
  }

  private static func frame(_ script: Script, _ columns: Int = 80, _ rows: Int = 24) -> Frame {
    view(script.model, Size(rows: rows, columns: columns))
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 12)]) func windowsThatGrow(columns: Int, rows: Int) throws {
    // On the smallest screen the text gives way to the figure once one walks.
    let script = try Self.script(Self.grid, "right left")
    try expectGolden(Self.frame(script, columns, rows), "sizes-\(columns)x\(rows)")
  }

  @Test(arguments: [Palette.eightColours, .monochrome]) func inFewColours(palette: Palette) throws {
    try expectGolden(Self.frame(try Self.script(Self.grid)), "sizes-\(palette)", palette: palette)
  }

  @Test func aTerm() throws {
    try expectGolden(Self.frame(try Self.script(Self.grid, "down right")), "sizes-term")
  }

  /// Behind the window of the scene's own input that of the other one is walked, with its own maximum so far.
  @Test func theOtherInputIsWalkedBehindTheFirst() throws {
    var script = try Self.script(Self.grid, "down")
    // 2 × 2 of the one, 3 × 3 of the other.
    #expect(script.state.stepCount == 4 + 9)
    script.press("right right right")
    #expect(Self.frame(script).lines.contains { $0.contains("7×7  input[0, 3, 3] = 3 > 0; largest = 3") })
    script.press("right right")
    #expect(script.state.place.term == 3 && script.state.presentation.stepsBeyond == 2)
    let frame = Self.frame(script)
    #expect(frame.lines.contains { $0.contains("term 6 of 13") })
    try expectGolden(frame, "sizes-term-other")
    try expectGolden(Self.frame(script, 120, 40), "sizes-term-other-120x40")
    try expectGolden(Self.frame(script, 40, 12), "sizes-term-other-40x12")
    let before = frame.lines
    script.press("right left")
    #expect(Self.frame(script).lines == before)
    script.press("end right")
    #expect(script.state.place.cell == 5 && script.state.stepIndex == 0, "then the next window")
    script.press("left")
    #expect(script.state.place.cell == 4 && script.state.stepIndex == 12)
    script.press("up")
    #expect(script.state.place.level == .cell && script.state.presentation.stepsBeyond == 0)
  }

  /// Another picture, another size and an undo leave no step that there is not.
  @Test func stepsOfTheOtherInputEndWithIt() throws {
    var script = try Self.script(Self.grid, "down end o")
    #expect(script.state.presentation.stepsBeyond == 0 && script.state.stepIndex < script.state.stepCount)
    script = try Self.script(Self.grid, "down end T")
    #expect(script.state.stepIndex < script.state.stepCount)
    script.press("u n u")
    #expect(script.state.stepIndex < script.state.stepCount)
  }

  @Test func whatIsCoveredStaysCoveredOnTheOtherInput() throws {
    let start = "start: {layer: 2, cell: [0, 1, 1]}\nhide: [output]"
    let question = "\n```\n\n```question\nask: Which?\ncell: [0]"
    let script = try Self.script(Self.grid, start: start + question, "down end")
    let line = try #require(Self.frame(script).lines.first { $0.contains("8×10  input[0, 4, 5]") })
    #expect(!line.contains("largest = 0"), "\(line)")
    try expectGolden(Self.frame(script), "sizes-term-other-hidden")
  }

  @Test func ofASignal() throws {
    let scene = """
      input: [6, 2, 9, 1, 4]
      layers: [{adaptive_average_pool: {output_size: 2}}]
      other: [3, 1, 4, 1, 5, 9, 2]
      """
    try expectGolden(Self.frame(try Self.script(scene, start: "")), "sizes-signal")
  }

  /// Among the layers: every shape, and where the other input stops.
  @Test(arguments: [(80, 24), (40, 12)]) func amongTheLayers(columns: Int, rows: Int) throws {
    let scene = """
      input: {shape: [1, 28, 28]}
      layers:
        - conv: {out_channels: 6, kernel_size: 5}
        - max_pool: {kernel_size: 2}
        - flatten
        - linear: {out_features: 10}
      other: {shape: [1, 30, 33], seed: 1}
      """
    let script = try Self.script(scene, start: "", "end")
    let name = "sizes-layers-\(columns)x\(rows)"
    try expectGolden(Self.frame(script, columns, rows), name)
    let lines = Self.frame(script, 80, 24).lines.joined(separator: "\n")
    #expect(lines.contains("flatten gives 6·13·14 = 1092 numbers, the matrix was made for 864."))
  }

  /// Where the windows lie follows from ⌊i·n/o⌋ and ⌈(i + 1)·n/o⌉ alone, and as many leave from any size.
  @Test func theFormulasAreThoseOfTheWindows() throws {
    let lines = Self.frame(try Self.script(Self.grid)).lines.joined(separator: "\n")
    #expect(lines.contains("⌊1·6/3⌋ … ⌈2·6/3⌉−1 = 2 … 3"))
    #expect(lines.contains("⌊1·9/3⌋ … ⌈2·9/3⌉−1 = 3 … 5"))
    #expect(lines.contains("their number does not: 9 leave in both."))
  }

  // MARK: keys

  private func other(_ script: Script) -> [Int]? { script.state.presentation.lab?.other?.shape.lengths }

  @Test func tMakesTheOtherInputLargerAndUndoTakesItBack() throws {
    var script = try Self.script(Self.grid, "t")
    #expect(other(script) == [1, 9, 11])
    script.press("t")
    #expect(other(script) == [1, 10, 12])
    script.press("T u u")
    #expect(other(script) == [1, 9, 11])
    script.press("u")
    #expect(other(script) == nil)
    script.press("T")
    #expect(other(script) == [1, 7, 9])
    script.press("r")
    #expect(other(script) == nil)
  }

  /// w makes more windows of an adaptive pooling, n an average of a maximum.
  @Test func wAndNChangeThePooling() throws {
    var script = try Self.script(Self.grid, "W")
    #expect(script.state.layer.outputSize == Pair(2))
    script.press("n")
    #expect(script.state.layer.kind == "adaptive_average_pool")
    script.press("N u u")
    #expect(script.state.layer.kind == "adaptive_max_pool" && script.state.layer.outputSize == Pair(2))
    script.press("W W")
    #expect(script.message == "output_size is 1, and 1 is the least it may be")
  }

  /// Chosen at a cell that it cannot show, it goes out to the layers.
  @Test func itOpensAmongTheLayers() throws {
    var state = SceneState(try SceneFile.scene("{\(Self.flat)}", source: "x"))
    try state.choosePicture(named: "sizes")
    #expect(state.place.level == .layer && PictureRegistry.name(of: state.figure) == "sizes")
    var script = Script(Model(state, name: "x"))
    script.press("right down")
    #expect(PictureRegistry.name(of: script.state.figure) == "sizes" && script.state.place.level == .cell)
  }

  private static let flat =
    "input: [[1, 2], [3, 4]], layers: [{conv: {kernel: [[1]]}}, {adaptive_max_pool: {output_size: 1}}]"

  @Test func whatItCannotShow() throws {
    var script = Script(try SceneFile.scene("{\(Self.flat)}", source: "x"))
    script.press(": v i e w space s i z e s enter")
    #expect(script.message == nil && script.state.place.level == .layer)
    let list = try SceneFile.scene(
      "{input: {shape: [1, 300, 300], seed: 1}, layers: [global_max_pool]}", source: "x")
    var state = SceneState(list)
    #expect(throws: Never.self) { try state.choosePicture(named: "sizes") }
    #expect(state.place.level == .layer)
  }
}
