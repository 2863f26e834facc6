import ConvEngine
import Formats
import GoldenFrames
import Lessons
import Screen
import Testing
import Views

@testable import Tutor

/// Walking and changing pooling layers.
@Suite struct PoolingTests {
  private let size = Size(rows: 24, columns: 80)

  private func script(
    _ layers: String, input: String = "[[1, 3, 5, 3], [6, 2, 0, 8], [4, 6, 1, 4], [2, 8, 0, 3]]"
  )
    throws -> Script
  {
    Script(try SceneFile.scene("{input: \(input), layers: \(layers)}", source: "test"))
  }

  @Test(arguments: [
    ("pool-max", "[{max_pool: {kernel_size: 2}}]", "right"),
    (
      "pool-max-term", "[{max_pool: {kernel_size: 3, stride: 2, padding: 1}}]",
      "right down end left left left"
    ),
    ("pool-max-padding", "[{max_pool: {kernel_size: 3, stride: 2, padding: 1}}]", "down"),
    ("pool-average", "[{average_pool: {kernel_size: 3, stride: 2, ceil_mode: true}}]", "right"),
    ("pool-average-divided", "[{average_pool: {kernel_size: 2, padding: 1}}]", "right down end"),
    (
      "pool-average-term", "[{average_pool: {kernel_size: 2, padding: 1, count_include_pad: false}}]",
      "down right"
    ),
    ("pool-adaptive", "[{adaptive_average_pool: {output_size: 3}}]", "right down right"),
    ("pool-global", "[global_max_pool]", "down end"),
    ("pool-cannot-run", "[{max_pool: {kernel_size: 5}}]", ""),
    ("pool-help", "[{max_pool: {kernel_size: 2}}]", "?"),
  ])
  func frames(name: String, layers: String, keys: String) throws {
    var script = try script(layers)
    script.press(keys)
    try expectGolden(view(script.model, size), name)
  }

  @Test func onASmallScreen() throws {
    var script = try script("[{average_pool: {kernel_size: 2}}]")
    script.press("right down right right")
    try expectGolden(view(script.model, Size(rows: 12, columns: 40)), "pool-average-small")
  }

  /// The terms of the maximum of d2l's last window, with what each does to the best so far.
  @Test func eachElementIsComparedWithTheBestSoFar() throws {
    var script = try script("[{max_pool: {kernel_size: 2}}]", input: "[[4, 2], [4, 7]]")
    var lines: [String] = []
    script.press("down")
    for _ in 0..<4 {
      lines.append(view(script.model, size).lines.first { $0.contains("output[0, 0, 0]") } ?? "")
      script.press("right")
    }
    #expect(
      lines.map { $0.split(separator: " ").joined(separator: " ") } == [
        "output[0, 0, 0]: input[0, 0, 0] = 4, the first number; largest = 4",
        "output[0, 0, 0]: input[0, 0, 1] = 2 < 4; largest = 4",
        "output[0, 0, 0]: input[0, 1, 0] = 4, a tie: the first stays; largest = 4",
        "output[0, 0, 0]: input[0, 1, 1] = 7 > 4; largest = 7",
      ])
  }

  @Test func settingsChangeAsTheirKeysSay() throws {
    var script = try script("[{average_pool: {kernel_size: 2}}]")
    script.press("w")
    #expect(script.state.layer.windowSize == Pair(3))
    #expect(script.state.layer.stride == Pair(3))
    script.press("S d p")
    #expect(script.state.layer.stride == Pair(2))
    #expect(script.state.layer.dilation == Pair(2))
    #expect(script.state.layer.padding == .around(rows: 1, columns: 1))
    script.press("M M")
    #expect(script.state.layer.padding == .same)
    script.press("u u u u u u")
    #expect(script.state.layer == script.state.original.layers[0])
  }

  @Test(arguments: [
    ("[{max_pool: {kernel_size: 2}}]", "f", "max_pool has no kernel to turn"),
    ("[{max_pool: {kernel_size: 2}}]", "m", "max_pool pads with −∞; padding_mode is for conv"),
    ("[{average_pool: {kernel_size: 2}}]", "m", "average_pool pads with zeros; padding_mode is for conv"),
    ("[relu]", "n", "relu has no kernel"),
    ("[{max_pool: {kernel_size: 1}}]", "W", "kernel_size is 1, and 1 is the least it may be"),
    ("[global_average_pool]", "w", "global_average_pool has no kernel_size"),
    ("[global_average_pool]", "s", "global_average_pool has no stride"),
    ("[global_average_pool]", "p", "global_average_pool has no padding"),
    ("[{adaptive_max_pool: {output_size: 2}}]", "d", "adaptive_max_pool has no dilation"),
    ("[{adaptive_max_pool: {output_size: 2}}]", "M", "adaptive_max_pool has no padding"),
    (
      "[{max_pool: {kernel_size: 2}}]", "down down",
      "an element of the window is as deep as it goes; ↑ comes back out"
    ),
  ])
  func keysThatCannotActSayWhy(layers: String, keys: String, message: String) throws {
    var script = try script(layers)
    script.press(keys)
    #expect(script.message == message)
  }

  @Test func theFocusPassesTheKernelBy() throws {
    var script = try script("[{conv: {kernel: [[1]]}}, {max_pool: {kernel_size: 2}}]")
    script.press("tab up right")
    #expect(script.state.presentation.focus == .input)
    script.press("tab")
    #expect(script.state.presentation.focus == .settings)
    script.press("backtab backtab")
    #expect(script.state.presentation.focus == .output)
  }

  @Test func averagesShowInSymbolsAndMaximaDoNot() throws {
    var script = try script("[{average_pool: {kernel_size: 2}}, {max_pool: {kernel_size: 2}}]")
    script.press("v v down")
    #expect(
      view(script.model, size).lines.contains {
        $0.contains("b + e + f") || $0.contains("b") && $0.contains("/4")
      })
    script.press("up up right")
    #expect(script.state.presentation.showing == .decimals)
    script.press("v v")
    #expect(script.state.presentation.showing == .decimals)
  }

  /// Windows of different lengths, forward through every step and back again.
  @Test func everyStepOfUnevenWindows() throws {
    for layer in ["adaptive_max_pool: {output_size: 3}", "average_pool: {kernel_size: 3, ceil_mode: true}"] {
      var script = try script("[{\(layer)}]", input: "[5, 1, 4, 2]")
      script.press("down")
      let first = view(script.model, size)
      let count = try #require(script.state.walk).stepCount
      var walks = [script.state.place]
      while script.message == nil {
        script.press("right")
        if script.message == nil { walks.append(script.state.place) }
      }
      #expect(walks.count == count)
      for _ in 1..<count { script.press("left") }
      #expect(view(script.model, size) == first)
    }
  }

  /// `r` from a layer that a command had added, and that the scene did not have when it was opened.
  @Test func aLayerThatIsTakenAwayIsLeft() throws {
    var script = try script("[{conv: {kernel: [[1]]}}]")
    var flags = SceneFlags()
    flags.layers = "[{max_pool: {kernel_size: 2}}]"
    script.send(.scene(try flags.scene(changing: script.state.scene)))
    script.press("up right down r")
    #expect(script.state.place.layer == 0)
    #expect(script.state.scene.layers.count == 1)
    script.press("u")
    #expect(script.state.layer.kind == "max_pool")
  }

  @Test func commandsChangeWhatALayerHas() throws {
    let scene = try SceneFile.scene(
      "{input: [[1, 2], [3, 4]], layers: [{max_pool: {kernel_size: 2}}]}", source: "t")
    var flags = SceneFlags()
    (flags.stride, flags.padding) = ("1", "same")
    let changed = try flags.scene(changing: scene)
    #expect(changed.layers[0].stride == Pair(1))
    #expect(changed.layers[0].padding == .same)
    flags.kernel = "vertical"
    #expect(throws: InputFault.badData("--kernel: max_pool has no kernel")) {
      try flags.scene(changing: scene)
    }
  }
}
