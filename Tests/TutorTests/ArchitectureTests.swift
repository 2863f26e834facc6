import ConvEngine
import GoldenFrames
import Lessons
import Notation
import Pictures
import Screen
import Testing
import Views

@testable import Tutor

/// Whole networks, alone and side by side, as they were looked at and kept, and what keys do to them.
@Suite struct ArchitectureTests {
  /// Figure 9.11 of the book.
  private static let beginning = """
    - conv: {out_channels: 64, kernel_size: 3, padding: same}
          - relu
          - max_pool: {kernel_size: 4}
          - conv: {out_channels: 64, kernel_size: 3, padding: same}
          - relu
    """

  private static func page(input: String = "{shape: [3, 256, 256]}") -> String {
    """
    ```scene
    input: \(input)
    networks:
      - name: one size only
        layers:
          \(beginning)
          - max_pool: {kernel_size: 4}
          - flatten
          - linear: {out_features: 1000}
          - softmax
      - name: "any size: 3×3 pools"
        layers:
          \(beginning)
          - adaptive_max_pool: {output_size: 3}
          - flatten
          - linear: {out_features: 1000}
          - softmax
      - name: "any size: no matrix"
        layers:
          \(beginning)
          - max_pool: {kernel_size: 4}
          - conv: {out_channels: 1000, kernel_size: 3, padding: same}
          - global_average_pool
          - softmax
    view: architecture
    ```
    """
  }

  private static func three(_ keys: String) throws -> Script {
    var script = try Script(page: page())
    script.press(keys)
    return script
  }

  private static func lenet(_ keys: String) throws -> Script {
    let scene = try #require(WorkedExample.named("lenet-5")).read()
    var state = SceneState(scene)
    try state.choosePicture(named: "architecture")
    var script = Script(Model(state, name: "lenet-5"))
    script.press(keys)
    return script
  }

  private static func frame(_ script: Script, _ columns: Int = 80, _ rows: Int = 24) -> Frame {
    view(script.model, Size(rows: rows, columns: columns))
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 50), (40, 12)])
  func threeSideBySide(columns: Int, rows: Int) throws {
    let script = try Self.three("right right right right right")
    try expectGolden(Self.frame(script, columns, rows), "architecture-\(columns)x\(rows)")
  }

  @Test(arguments: [Palette.eightColours, .monochrome]) func inFewColours(palette: Palette) throws {
    let script = try Self.three("t t end left")
    try expectGolden(Self.frame(script), "architecture-stops-\(palette)", palette: palette)
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 12)]) func oneAlone(columns: Int, rows: Int) throws {
    let script = try Self.lenet("right right right")
    try expectGolden(Self.frame(script, columns, rows), "architecture-lenet-\(columns)x\(rows)")
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 12)]) func asBlocks(columns: Int, rows: Int) throws {
    let script = try Self.lenet("v right right right")
    try expectGolden(Self.frame(script, columns, rows), "architecture-blocks-\(columns)x\(rows)")
  }

  /// At 200 × 200 the matrix of the left one stops it, and nothing stands behind.
  @Test func whereASizeStopsFitting() throws {
    let script = try Self.three("t t end left")
    try expectGolden(Self.frame(script), "architecture-stops")
    let lines = Self.frame(script).lines.joined(separator: "\n")
    #expect(lines.contains("Left: flatten gives 64·12·12 = 9216 numbers, the matrix was made for 16384."))
    #expect(lines.contains("left 256×256 to 271×271, middle from 4×4, right from 16×16."))
  }

  /// The counts of the book's figure, from its shapes by hand: 64·3·3·3 + 64·64·3·3 and what each has behind.
  @Test func theCountsOfTheBook() throws {
    let lines = Self.frame(try Self.three("end"), 120, 40).lines
    let convolutions = 64 * 3 * 9 + 64 * 64 * 9
    let counts = [convolutions + 16_384 * 1_000, convolutions + 576 * 1_000, convolutions + 1_000 * 64 * 9]
    let line = try #require(lines.first { $0.contains("in all") })
    #expect(counts.allSatisfy { line.contains(CountText.of($0)) }, "\(line)")
  }

  // MARK: keys

  private func size(_ script: Script) -> [Int] { script.state.scene.input.shape.lengths }

  @Test func tGoesThroughSizesAndUndoTakesThemBack() throws {
    var script = try Self.three("right t")
    #expect(size(script) == [3, 224, 224] && script.state.place.layer == 1)
    script.press("t u")
    #expect(size(script) == [3, 224, 224] && script.state.solved.fault?.layer == 7)
    script.press("u")
    #expect(size(script) == [3, 256, 256] && script.state.solved.fault == nil)
    script.press("T")
    #expect(size(script) == [3, 28, 28])
    script.press("T t")
    #expect(size(script) == [3, 28, 28])
    script.press("r")
    #expect(size(script) == [3, 256, 256] && script.state.solved.fault == nil)
  }

  /// The matrices of all networks stay as they were made, also of those that are not walked.
  @Test func xWalksAnotherNetwork() throws {
    var script = try Self.three("right right right right right right right x")
    #expect(script.state.presentation.lab?.networks?.walked == 1)
    #expect(script.state.scene.layers[5].kind == "adaptive_max_pool" && script.state.place.layer == 7)
    script.press("t t")
    #expect(script.state.solved.fault == nil)
    script.press("X")
    #expect(script.state.solved.fault?.layer == 7)
    script.press("u")
    #expect(script.state.presentation.lab?.networks?.walked == 1 && script.state.solved.fault == nil)
    var one = try Self.lenet("x")
    #expect(one.message == "the scene has one network only")
    one.press("left")
    #expect(one.message == "this is the first layer")
  }

  /// What is changed of one network stays with it.
  @Test func changesStayWithTheirNetwork() throws {
    var script = try Self.three("s x")
    #expect(script.state.layer.stride == Pair(1))
    script.press("X")
    #expect(script.state.layer.stride == Pair(2))
    script.press("u u u")
    #expect(script.state.layer.stride == Pair(1) && script.state.isOriginal)
  }

  @Test func anySizeCanBeTyped() throws {
    var script = try Self.three("")
    let scene = script.state.scene
    script.send(.scene(Scene(.shape(Shape(channels: 3, rows: 180, columns: 240)), scene.layers)))
    #expect(size(script) == [3, 180, 240])
    #expect(script.state.solved.fault?.fault == .inputs(weights: 16_384, input: 64 * 11 * 15))
    script.press("t")
    #expect(size(script) == [3, 200, 200])
  }

  /// Numbers are walked below the layers, and the picture comes back above them.
  @Test func aNetworkOfNumbersIsWalkedInside() throws {
    let scene = try #require(WorkedExample.named("lenet-5-numbers")).read()
    var state = SceneState(scene)
    try state.choosePicture(named: "architecture")
    #expect(state.place.level == .layer)
    var script = Script(Model(state, name: "x"))
    script.press("right right right down down")
    #expect(PictureRegistry.name(of: script.state.figure) == "stencil" && script.state.place.level == .cell)
    script.press("up up")
    #expect(PictureRegistry.name(of: script.state.figure) == "architecture")
    script.press("t")
    #expect(script.state.scene.hasValues && size(script) == [1, 256, 256])
  }

  /// While the size is asked for, neither the shape nor what counts it shows.
  @Test func theSizeIsHiddenWhileItIsAskedFor() throws {
    for isAsked in [true, false] {
      var script = try Script(
        page: """
          ```scene
          input: {shape: [1, 31, 37]}
          layers: [relu, {conv: {out_channels: 7, kernel_size: 3}}]
          view: architecture
          \(isAsked ? "hide: [output]" : "")
          ```

          ```question
          ask: How large is it?
          \(isAsked ? "size: true" : "number: 3")
          ```
          """)
      script.press("end")
      var text = ""
      for keys in ["", "v", "v t", "v x"] {
        var script = script
        script.press(keys)
        if keys != "v t" { text += Self.frame(script, 120, 40).lines.joined(separator: "\n") }
      }
      #expect(text.contains("29×35") == !isAsked && text.contains("63,945") == !isAsked)
    }
  }
}
