import ConvEngine
import Lessons
import Pictures
import Screen
import Testing
import Views

@testable import Tutor

/// Whatever is pressed, and however large the screen is: no trap, a frame of the right size, and undo all the way
/// back to the scene as it was opened.
@Suite struct RandomKeysTests {
  private static let scenes = [
    "{input: [[3, 0, 1, 2], [1, 5, 8, 9], [2, 7, 2, 5], [0, 1, 3, 1]], layers: [{conv: {kernel: vertical}}]}",
    "{input: [1, 2, -1, 1, -3], layers: [{conv: {kernel: [1, 0, -1], padding: 1, stride: 2}}]}",
    "{input: {shape: [3, 9, 11], seed: 4}, layers: [{conv: {out_channels: 2, kernel_size: [2, 3]}}, "
      + "{conv: {kernel: [[[1, 2]], [[3, 4]]], bias: 1/3, padding: same}}]}",
    "{input: {shape: [4, 40, 60], seed: 5}, layers: [{conv: {kernel: sobel_vertical, groups: 4, bias: [1, 2, 3, 4]}}]}",
    "{input: [[a, b, c, d], [e, f, g, h], [i, j, k, l]], layers: [{conv: {kernel: [[w, x], [y, z]]}}]}",
    "{input: [[1, 2, 3], [4, 5, 6], [7, 8, 9]], layers: [{conv: {kernels: [[[[1, 2]], [[3, 4]]]], padding: 1, "
      + "padding_mode: circular, bias: [[1, 2]]}}]}",
    "{input: {shape: [2, 7, 9], seed: 6}, layers: [{max_pool: {kernel_size: 3, stride: 2, padding: 1, ceil_mode: true}}, "
      + "{conv: {kernel: [[1, 2], [3, 4]], groups: 2}}, {average_pool: {kernel_size: 2, count_include_pad: false}}]}",
    "{input: [1, 5, 2, 2, 9, 0, -3], layers: [{adaptive_average_pool: {output_size: 3}}, "
      + "{adaptive_max_pool: {output_size: 5}}, global_average_pool]}",
    "{input: {shape: [2, 3, 4], seed: 7}, layers: [{conv_transpose: {kernel: [[[[1, 2], [3, 4]], [[0, 1], [1, 0]]], "
      + "[[[1, 0], [2, 1]], [[1, 1], [0, 2]]]], stride: 2, bias: [1, -1]}}, {leaky_relu: {negative_slope: 1/3}}, "
      + "{softmax: {dim: 1}}, {average_pool: {kernel_size: 3}}, flatten, {linear: {out_features: 3, bias: 1}}, tanh]}",
    "{input: [3, -1, 4], layers: [{conv_transpose: {kernel: [1, 2], padding: 1}}, sigmoid, softmax, flatten, flatten]}",
  ]

  private static let keys: [Key] =
    KeyBinding.bindings(.scene).flatMap(\.keys) + [
      .right, .right, .down, .escape, .enter, .backspace, .delete,
    ]
    + "0123456789-+./eax,;éß".map { .character($0) }

  @Test(arguments: scenes.indices)
  func nothingTraps(scene: Int) throws {
    var generator = SeededGenerator(seed: UInt64(scene + 1))
    var script = Script(try SceneFile.scene(Self.scenes[scene], source: "test"))
    let first = view(script.model, Size(rows: 40, columns: 120)).lines
    for _ in 0..<1_200 {
      let key = Self.keys.randomElement(using: &generator) ?? .right
      script.send(.key(key))
      let size = Size(
        rows: .random(in: 0...60, using: &generator), columns: .random(in: 0...200, using: &generator))
      let frame = view(script.model, size)
      #expect(frame.size == size)
      #expect(frame.cells.count == size.rows * size.columns)
      if let cursor = frame.cursor { #expect(cursor.row < size.rows && cursor.column < size.columns) }
    }
    script.press("escape escape escape")
    // An answer that is being checked waits while the walk goes to a step of it, and no scene changes meanwhile.
    if script.state.check != nil { script.press("c escape escape escape") }
    #expect(script.state.check == nil)
    while script.state.history.canUndo { script.press("u") }
    script.press("r home up up up home")
    while script.state.place != WalkPlace() {
      script.press(script.state.place.level == .layer ? "down" : "up")
    }
    while script.state.presentation.focus != .input { script.press("tab") }
    while script.state.presentation.showing != .decimals { script.press("v") }
    while PictureRegistry.name(of: script.state.figure) != PictureRegistry.usual { script.press("o") }
    if script.state.presentation.formula == .hidden { script.press("=") }
    script.press("x")
    while script.state.presentation.channel != 0, script.state.figure.channelCount > 1 { script.press("x") }
    script.press("z")  // a key without a meaning takes the message away
    #expect(view(script.model, Size(rows: 40, columns: 120)).lines == first)
  }
}

/// A generator that gives the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var draws: Draw
  private var index = 0

  init(seed: UInt64) { draws = Draw(seed: seed, from: 0, to: Int(UInt32.max)) }

  mutating func next() -> UInt64 {
    index += 2
    return UInt64(draws[index]) << 32 | UInt64(draws[index + 1])
  }
}
