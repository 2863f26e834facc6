import ConvEngine
import Lessons
import ReadingFiles
import Testing

/// `--seed`, and `--input` with a shape: numbers for a scene that has sizes only.
@Suite struct SeedFlagTests {
  private static let network = """
    layers: [{conv: {out_channels: 2, kernel_size: 3}}, {conv_transpose: {out_channels: 1, kernel_size: 2}}, flatten,
    {linear: {out_features: 3}}]
    """

  private func network(_ input: String) throws -> Scene { try scene("input: \(input)\n\(Self.network)") }

  private func made(changing scene: Scene? = nil, _ flags: (inout SceneFlags) -> Void) throws -> Scene {
    var set = SceneFlags()
    flags(&set)
    return try set.scene(changing: scene)
  }

  private func problem(changing scene: Scene? = nil, _ flags: (inout SceneFlags) -> Void) -> String? {
    message { try made(changing: scene, flags) }
  }

  @Test func aSeedDrawsWhatASceneFileWithItWouldDraw() throws {
    let shapes = try network("{shape: [1, 5, 5]}")
    #expect(!shapes.hasValues)
    let drawn = try network("{shape: [1, 5, 5], seed: 3}")
    for flags: (inout SceneFlags) -> Void in [
      { $0.seed = "3" }, { $0.input = " {shape: [1, 5, 5], seed: 3}" },
    ] {
      let changed = try made(changing: shapes, flags)
      #expect(changed.layers == drawn.layers)
      #expect(cells(changed.input) == cells(drawn.input))
    }
    let other = try made(changing: drawn) { $0.seed = "4" }
    #expect(try other.layers == network("{shape: [1, 5, 5], seed: 4}").layers)
    #expect(try cells(other.input) == cells(network("{shape: [1, 5, 5], seed: 4}").input))
  }

  @Test func numbersThatAreGivenStay() throws {
    let given = try scene(
      "{input: [[1, 2], [3, 4]], layers: [{conv: {out_channels: 1, kernel_size: 2}}, {conv: {kernel: [[5]]}}]}"
    )
    let changed = try made(changing: given) { $0.seed = "1" }
    #expect(cells(changed.input) == [[[1, 2], [3, 4]]])
    #expect(changed.layers[1] == given.layers[1])
    #expect(changed.layers[0] != given.layers[0])
    #expect(changed.hasValues)
  }

  @Test func aShapeWithoutASeedHasNoNumbers() throws {
    let changed = try made { ($0.input, $0.kernel) = ("{shape: [2, 4, 5]}", "1 2; 3 4") }
    #expect(cells(changed.input) == nil)
    #expect(changed.input.shape == Shape(channels: 2, rows: 4, columns: 5))
    let signal = try made { ($0.input, $0.kernel) = ("{shape: [1, 5], seed: 0}", "1 2") }
    #expect(signal.input.shape == Shape(channels: 1, length: 5))
    #expect(signal.hasValues)
  }

  /// Weights that are added to a drawn scene are drawn with it, as if they had stood in its file.
  @Test func layersThatAreAddedAreDrawnToo() throws {
    let base = try scene("{input: {shape: [1, 5, 5], seed: 3}, layers: [relu]}")
    let changed = try made(changing: base) { $0.layers = "[{conv: {out_channels: 2, kernel_size: 3}}]" }
    #expect(
      try changed.layers
        == scene(
          "{input: {shape: [1, 5, 5], seed: 3}, layers: [relu, {conv: {out_channels: 2, kernel_size: 3}}]}"
        )
        .layers)
    #expect(changed.hasValues)
  }

  @Test func whatCannotBeDrawnIsSaid() throws {
    let given = try scene("{input: [[1, 2]], layers: [{conv: {kernel: [[5]]}}]}")
    #expect(
      problem(changing: given) { $0.seed = "1" }
        == "--seed has nothing to draw: all numbers are given")
    #expect(
      problem(changing: given) { ($0.input, $0.seed) = ("{shape: [1, 2, 2], seed: 1}", "2") }
        == "--input has a seed of its own; leave it out, or --seed")
    let shapes = try network("{shape: [1, 5, 5]}")
    #expect(problem(changing: shapes) { $0.seed = "-1" } == "--seed is '-1'; expected a whole number from 0")
    #expect(problem(changing: shapes) { $0.seed = "1 2" } == "--seed has 2 numbers; expected one")
    #expect(
      problem(changing: shapes) { $0.input = "{shape: [0, 5, 5]}" }?.hasPrefix(
        "--input, line 1: shape is 0 × 5 × 5")
        == true)
    #expect(
      problem(changing: shapes) { $0.input = "{size: 3}" }?.hasPrefix(
        "--input, line 1: input has no key 'size'")
        == true)
  }

  @Test func theAdviceIsTrueOfEveryPublishedNetwork() throws {
    let networks = try WorkedExample.all.map { ($0.name, try $0.read()) }.filter { !$0.1.hasValues }
    #expect(networks.count > 5)
    var tooLarge = 0
    for (name, network) in networks {
      let drawn = try made(changing: network) { $0.seed = "1" }
      #expect(drawn.hasValues, "\(name)")
      let runs = (try? drawn.sized()) != nil
      if !runs { tooLarge += 1 }
      #expect(network.adviceOnNumbers.contains(":seed 1") == runs, "\(name)")
    }
    let dense = try scene("{input: {shape: [1, 99, 99]}, layers: [flatten, {linear: {out_features: 9999}}]}")
    #expect(
      dense.adviceOnNumbers == "layer 1 has too many weights to draw")
    #expect(tooLarge < networks.count)
  }
}
