import GoldenFrames
import Lessons
import Pictures
import Screen
import Testing
import Views

@testable import Tutor

/// The states of connections, equivariance, receptive fields and sizes at 120 × 40 that no other test keeps.
@Suite struct LargeIdeasTests {
  private static let five = """
    input: [3, 1, 4, 1, 5]
    layers: [{conv: {kernel: [1, 2, 3], padding: 1}}]
    """
  private static let halving = """
    input: [[0, 3, 7, 0], [5, 1, 0, 0], [0, 4, 0, 2], [1, 0, 0, 6]]
    layers: [{conv: {kernel: [[1, 0], [0, -1]], stride: 2}}]
    lab: {shift: [0, 1]}
    """
  private static let chain = """
    input: {shape: [1, 30], seed: 1}
    layers:
      - conv: {kernel: [1, 2, 1]}
      - max_pool: {kernel_size: 2}
      - conv: {kernel: [1, 0, 1], dilation: 2}
      - conv: {kernel: [1, 1, 1]}
    """
  private static let shapes = """
    input: {shape: [3, 64, 64]}
    layers:
      - conv: {out_channels: 8, kernel_size: 3, padding: 1}
      - max_pool: {kernel_size: 2}
      - conv: {out_channels: 16, kernel_size: 3, padding: 1}
      - max_pool: {kernel_size: 2}
      - flatten
      - linear: {out_features: 10}
    """

  static let states: [(name: String, scene: String, picture: String, keys: String)] = [
    ("connections-output", five, "connections", "right right"),
    ("connections-weight", five, "connections", "tab tab right"),
    ("connections-part", five, "connections", "right right down right"),
    ("connections-numbers", five, "connections", "right v"),
    ("equivariance-stride", halving, "equivariance", "right"),
    ("equivariance-stride-term", halving, "equivariance", "right down right"),
    ("receptive-down", chain, "receptive", "up end down down right"),
    ("receptive-values", chain, "receptive", "up end down v"),
    ("receptive-shapes", shapes, "receptive", "up right right down"),
    ("sizes-layers", shapes, "sizes", "end"),
  ]

  @Test(arguments: states) func at120By40(name: String, scene: String, picture: String, keys: String) throws {
    var script = try Script(page: "```scene\n\(scene)\nview: \(picture)\n```\n")
    script.press(keys)
    #expect(PictureRegistry.name(of: script.state.figure) == picture)
    try expectGolden(view(script.model, Size(rows: 40, columns: 120)), "\(name)-120")
  }
}
