import ConvEngine
import GoldenFrames
import Lessons
import Screen
import Testing
import Views

@testable import Tutor

/// Walking and changing the layers that are neither convolution nor pooling, and whole networks.
@Suite struct LayerTests {
  private let size = Size(rows: 24, columns: 80)

  private static func script(_ layers: String, input: String = "[[3, -1, 2], [0, 4, -2]]") throws -> Script {
    Script(try SceneFile.scene("{input: \(input), layers: \(layers)}", source: "test"))
  }

  private static let stamps = "[[0, 1], [2, 3]]"
  private static let linear =
    "[flatten, {linear: {weight: [[1, 0, 2, 0, -1, 1/2], [0, 3, 0, 0, 1, 0]], bias: [1, -2]}}]"

  @Test(arguments: [
    ("relu", "[relu]", "right"), ("leaky-relu", "[{leaky_relu: {negative_slope: 0.1}}]", "end"),
    ("sigmoid", "[sigmoid]", "right right"), ("tanh", "[tanh]", "end"), ("softmax", "[softmax]", "right"),
    ("softmax-term", "[{softmax: {dim: 1}}]", "right down right"),
    ("softmax-sum", "[softmax]", "right down end left"),
    ("softmax-quotient", "[softmax]", "down end"), ("flatten", "[flatten]", "right right right right"),
    ("linear", linear, "up right down right"),
    ("linear-term", linear, "up right down right down right right"),
    ("linear-bias", linear, "up right down down end left"),
    ("layer-without-steps", "[relu]", "down"), ("help", "[sigmoid]", "? pagedown pagedown pagedown pagedown"),
  ])
  func frames(name: String, layers: String, keys: String) throws {
    var script = try Self.script(layers)
    script.press(keys)
    try expectGolden(view(script.model, size), "layer-\(name)")
  }

  @Test(arguments: [
    ("stamp", "{kernel: [[0, 1], [2, 3]]}", "right"),
    ("stamp-term", "{kernel: [[0, 1], [2, 3]]}", "end down right"),
    ("stamp-stride", "{kernel: [[0, 1], [2, 3]], stride: 2, output_padding: 1}", "right down end"),
    ("stamp-cut-off", "{kernel: [[0, 1], [2, 3]], padding: {top: 1, left: 1}}", "down"),
    ("stamp-symbols", "{kernel: [[0, 1], [2, 3]]}", "end v v"),
    ("stamp-channels", "{kernel: [[[[1, 2]], [[3, 4]]]], bias: [1, -1]}", "right x"),
    ("stamp-cannot-run", "{kernel: [[0, 1], [2, 3]], output_size: 9}", ""),
  ])
  func stamping(name: String, settings: String, keys: String) throws {
    var script = try Self.script("[{conv_transpose: \(settings)}]", input: Self.stamps)
    script.press(keys)
    try expectGolden(view(script.model, size), "layer-\(name)")
  }

  @Test func aSignalIsStampedToo() throws {
    var script = try Self.script(
      "[{conv_transpose: {kernel: [1, 2, 1], stride: 2, padding: 1}}]", input: "[3, -1, 2]")
    script.press("right down right")
    try expectGolden(view(script.model, size), "layer-stamp-signal")
  }

  @Test func farNumbersAreShiftedAndSaySo() throws {
    var script = try Self.script("[softmax]", input: "[1000, 998, -3]")
    script.press("down right")
    try expectGolden(view(script.model, Size(rows: 24, columns: 100)), "layer-softmax-far")
  }

  @Test(arguments: [
    ("sigmoid", "[sigmoid]"), ("stamp", "[{conv_transpose: {kernel: [[0, 1], [2, 3]]}}]"), ("linear", linear),
  ])
  func onASmallScreen(name: String, layers: String) throws {
    var script = try Self.script(layers)
    script.press("end up end down right")
    try expectGolden(view(script.model, Size(rows: 12, columns: 40)), "layer-\(name)-small")
  }

  @Test func asASCII() throws {
    var script = try Self.script("[tanh]")
    script.press("right")
    let frame = view(script.model, size).inASCII
    #expect(frame.cells.allSatisfy { $0.glyph.isASCII })
    try expectGolden(frame, "layer-tanh-ascii")
  }

  // A network

  @Test(arguments: [(80, 24), (120, 40), (40, 12)])
  func aNetworkOfShapes(columns: Int, rows: Int) throws {
    var script = Script(try #require(WorkedExample.named("lenet-5")).read())
    script.press("right right right")
    try expectGolden(view(script.model, Size(rows: rows, columns: columns)), "network-\(columns)x\(rows)")
    script.press("down")
    #expect(script.message?.hasPrefix("shapes only") == true)
    script.press("end")
    #expect(script.state.place.layer == 11)
    #expect(script.state.solved.layers.receptiveField(ofLayer: 3).size == (14, 14))
  }

  private static let chain = """
    [{conv: {kernel: [[1, 0], [0, -1]], bias: 1}}, relu, {max_pool: {kernel_size: 2, stride: 1}}, flatten,
    {linear: {weight: [[1, 2], [0, 1]]}}, softmax]
    """

  @Test func aNetworkIsWalkedLayerByLayer() throws {
    var script = try Self.script(Self.chain, input: "[[3, 0, 1, 2], [1, 5, 8, 9], [2, 7, 2, 5]]")
    #expect(script.state.place == WalkPlace())
    script.press("up right right")
    try expectGolden(view(script.model, size), "network-chain")
    script.press("right right right down down")
    #expect((script.state.place.layer, script.state.place.level) == (5, .term))
    #expect(script.state.stepCount == 4)
    script.press("up up")
    #expect(script.state.place.level == .layer)
  }

  /// A kernel that grows beyond its input breaks the layers behind it: the table says which, and why.
  @Test func aNetworkThatDoesNotFitSaysWhere() throws {
    var script = try Self.script(Self.chain, input: "[[3, 0, 1, 2], [1, 5, 8, 9], [2, 7, 2, 5]]")
    script.press("up w")
    try expectGolden(view(script.model, size), "network-cannot-run")
    #expect(script.state.solved.fault?.layer == 2)
    script.press("u")
    #expect(script.state.solved.fault == nil)
  }

  // Keys

  @Test func settingsOfAStampChangeAsTheirKeysSay() throws {
    var script = try Self.script("[{conv_transpose: {kernel: [[0, 1], [2, 3]]}}]", input: Self.stamps)
    func shape() -> [Int]? { script.state.sizedLayer?.outputShape.lengths }
    #expect(shape() == [1, 3, 3])
    script.press("s")
    #expect(shape() == [1, 4, 4])
    script.press("p")
    #expect(shape() == [1, 2, 2])
    script.press("d w")
    #expect(shape() == [1, 5, 5])
    script.press("tab e 7 enter escape")
    #expect(script.state.layer.kernel?[0] == 7)
    script.press("u u u u u")
    #expect(script.state.scene.layers == script.state.original.layers)
    script.press(": stride enter")
    #expect(script.message != nil)
  }

  @Test func weightsOfALinearLayerAreEditedWhereTheyAreUsed() throws {
    var script = try Self.script(Self.linear)
    script.press("up right down right tab e right right 5 enter escape")
    #expect(script.state.layer.kernel?[6 + 2] == 5)
    // The second output reads it: 3 · (−1) + 5 · 2 + 4 − 2.
    let result = script.state.walk?.result(Position(channel: 0, row: 0, column: 1))
    #expect(result == Number(-3 + 10 + 4 - 2))
  }

  @Test(arguments: [
    ("[relu]", "down", "relu makes each cell in one step, with nothing inside"),
    ("[relu]", "s", "relu has no stride"),
    ("[relu]", "p", "relu has no padding"), ("[relu]", "w", "relu has no kernel_size"),
    ("[relu]", "f", "relu has no kernel to turn"), ("[relu]", "m", "relu has no padding"),
    ("[flatten]", "down", "flatten makes each cell in one step, with nothing inside"),
    ("[softmax]", "down down", "an exponential is as deep as it goes; ↑ comes back out"),
    ("[{conv_transpose: {kernel: [[1]]}}]", "M", "conv_transpose takes numbers for its padding: p and P"),
    (
      "[{conv_transpose: {kernel: [[1]]}}]", "m",
      "the padding of conv_transpose cuts cells off; padding_mode is for conv"
    ),
    ("[{conv_transpose: {kernel: [[1]]}}]", "f", "conv_transpose has no kernel to turn"),
    ("[{conv_transpose: {kernel: [[1]]}}]", ",", "this is the first input row"),
    ("[{conv_transpose: {kernel: [[1]]}}]", "left", "this is the first input cell"),
    ("[{conv_transpose: {kernel: [[1]]}}]", "x", "there is one channel only"),
  ])
  func keysThatCannotActSayWhy(layers: String, keys: String, reason: String) throws {
    var script = try Self.script(layers)
    script.press(keys)
    #expect(script.message == reason)
  }

  /// Letters take the place of numbers only where a layer adds and multiplies.
  @Test func symbolsShowWhereTheyCan() throws {
    var script = try Self.script("[flatten, {linear: {weight: [[1, 2, 3, 4, 5, 6]]}}, tanh]")
    script.press("v v")
    #expect(script.state.presentation.showing == .symbols)
    script.press("up right down")
    #expect(view(script.model, size).lines.contains { $0.contains("x0·w0 + x1·w1") || $0.contains("a·w0") })
    script.press("up right down")
    #expect(script.state.presentation.showing == .decimals)
  }
}
