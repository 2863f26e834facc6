import ConvEngine
import Lessons
import Testing

@Suite("Layers as the text that they are read from")
struct LayersYAMLTests {
  private func read(_ scene: Scene) throws -> Scene {
    var flags = SceneFlags()
    flags.network = LayersYAML.text(of: scene)
    return try flags.scene(changing: scene)
  }

  @Test("Every worked example is read again as it was written", arguments: WorkedExample.all.map(\.name))
  func workedExamples(name: String) throws {
    let scene = try #require(WorkedExample.named(name)).read()
    #expect(try read(scene).layers == scene.layers, "\(LayersYAML.text(of: scene))")
  }

  @Test(
    "Every setting is written",
    arguments: [
      "[{conv: {kernel: [[1, 2], [3, 1/3]], stride: [2, 1], padding: {top: 1, right: 2}, flip: true}}]",
      "[{conv: {out_channels: 4, kernel_size: [3, 1], padding: same, groups: 2, bias: [1, 2, -3, 0.5]}}]",
      "[{conv: {kernels: [[[[1]], [[2]]], [[[3]], [[4]]]], bias: [[1, 2], [3, 4]]}}]",
      "[{conv: {kernel: sobel_vertical, padding_mode: reflect, padding: 1, dilation: 2}}]",
      "[{conv_transpose: {kernel: [[a, 1]], stride: 2, output_padding: [1, 0], bias: 1}}]",
      "[{average_pool: {kernel_size: 2, stride: 1, ceil_mode: true, count_include_pad: false}}]",
      "[{adaptive_max_pool: {output_size: [2, 3]}}, {leaky_relu: {negative_slope: 1/8}}, {softmax: {dim: 0}}]",
      "[flatten, {linear: {weight: [[1, 2]], bias: 2}}, global_max_pool, tanh]",
    ])
  func settings(layers: String) throws {
    let scene = try SceneFile.scene("{input: {shape: [2, 6, 7]}, layers: \(layers)}", source: "x")
    #expect(try read(scene).layers == scene.layers, "\(LayersYAML.text(of: scene))")
  }

  @Test("A signal's settings are single numbers")
  func signal() throws {
    let text = "[{conv: {kernel: [1, 0, -1], stride: 2, padding: 1}}, {max_pool: {kernel_size: 2}}]"
    let scene = try SceneFile.scene("{input: [1, 2, 3, 4, 5], layers: \(text)}", source: "x")
    #expect(LayersYAML.text(of: scene) == text)
    #expect(try read(scene).layers == scene.layers)
  }
}
