import ConvEngine
import ReadingFiles
import Testing

@testable import Lessons

@Suite("The sample images that the program carries")
struct SampleImageTests {
  @Test("Each reads by its name, in a scene and in a flag", arguments: SampleImage.all.map(\.name))
  func everyImage(name: String) throws {
    let image = try #require(SampleImage.named(name))
    let read = try scene("{input: \(name), layers: [{conv: {out_channels: 1, kernel_size: 1}}]}").input
    var flags = SceneFlags()
    (flags.input, flags.layers) = (name, "[{conv: {out_channels: 1, kernel_size: 1}}]")
    let flagged = try flags.scene(changing: nil).input
    #expect(read.shape == image.shape)
    #expect(cells(read) == cells(flagged))
    let isPicture = ["digit_28", "harbour"].contains(name)
    #expect(max(image.shape.rows, image.shape.columns) <= (isPicture ? 64 : 10))
    #expect(!image.summary.isEmpty && image.summary.utf8.allSatisfy { $0 < 128 })
    // A symbol or a preset of that name would be in its way.
    #expect(name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" })
    #expect(SampleImage.all.count { $0.name == name } == 1)
    #expect(Preset(rawValue: name) == nil)
  }

  @Test("They show what their lines say")
  func summaries() throws {
    func output(_ input: String, _ settings: String) throws -> [[[Number]]] {
      let scene = try scene("{input: \(input), layers: [{conv: \(settings)}]}")
      return cells(try scene.solved().outputs[0])
    }
    func zeros(_ rows: Int, _ columns: Int) -> [[[Number]]] {
      [Array(repeating: Array(repeating: 0, count: columns), count: rows)]
    }
    #expect(try output("vertical_edge", "{kernel: vertical}")[0][0] == [0, 30, 30, 0])
    #expect(try output("horizontal_edge", "{kernel: vertical}") == zeros(4, 4))
    #expect(try output("gradient", "{kernel: sobel_vertical}") == [Array(repeating: [8, 8, 8, 8], count: 4)])
    #expect(
      try output("dot", "{kernel: [[1, 2, 3], [4, 5, 6], [7, 8, 9]]}") == [
        [[9, 8, 7], [6, 5, 4], [3, 2, 1]]
      ])
    #expect(try output("impulse", "{kernel: [1, 2, 3]}") == [[[0, 3, 2, 1, 0]]])
    #expect(try output("stripes", "{kernel: vertical}") == zeros(4, 4))
    #expect(try output("checkerboard", "{kernel: [[1]], stride: 2}") == zeros(3, 3))
    #expect(try output("wave", "{kernel: [1, 1, 1, 1]}") == zeros(1, 5))
    #expect(try output("step", "{kernel: [-1, 1]}") == [[[0, 0, 0, 1, 0, 0, 0]]])
    #expect(
      try output("colour_edge", "{kernel: [[[1, -1]], [[1, -1]], [[1, -1]]]}") == zeros(4, 5))
    #expect(
      try output("colour_edge", "{kernel: [[[1, -1]], [[0, 0]], [[0, 0]]]}")[0][0] == [0, 0, 9, 0, 0])
  }

  @Test("Dimensions: a signal may be a grid of one row, an image is no signal")
  func dimensions() throws {
    func shape(_ name: String, _ dimensions: Int) throws -> Shape {
      let conv = "{conv: {out_channels: 1, kernel_size: 1}}"
      return try scene("{input: \(name), dimensions: \(dimensions), layers: [\(conv)]}").input.shape
    }
    #expect(try shape("step", 1) == Shape(channels: 1, length: 8))
    #expect(try shape("step", 2) == Shape(channels: 1, rows: 1, columns: 8))
    #expect(try shape("cross", 2) == Shape(channels: 1, rows: 7, columns: 7))
    #expect(
      message { try shape("cross", 1) }
        == "scene.yaml, line 1: cross is a sample image, and dimensions is 1; leave dimensions out")
    var flags = SceneFlags()
    (flags.input, flags.kernel, flags.dimensions) = ("cross", "1", 1)
    #expect(
      message { try flags.scene(changing: nil) }
        == "--input: cross is a sample image, and dimensions is 1; leave dimensions out")
  }
}
