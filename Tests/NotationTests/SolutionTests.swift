import ConvEngine
import Foundation
import Notation
import Testing

@Suite("Whole solutions")
struct SolutionTests {
  /// A signal, stride 2, a fraction for a bias.
  private var signal: Scene {
    var convolution = Convolution(Kernel(signal: [1, -1]))
    convolution.stride = Pair(2)
    convolution.bias = .same(number("1/2"))
    return Scene(.values(Tensor(signal: [1, 2, 3, 4])), [.convolution(convolution)])
  }

  /// A grid, padding on one side, the kernel turned.
  private var flipped: Scene {
    var convolution = Convolution(Kernel(rows: [[1, 0], [0, -1]]))
    convolution.padding = .sides(Sides(right: 1))
    convolution.flip = true
    return Scene(.values(Tensor(rows: [[1, 2], [3, 4]])), [.convolution(convolution)])
  }

  /// Two channels, two filters with biases of their own, and a second layer.
  private var channels: Scene {
    let input = Tensor(channels: [[[1, 2]], [[3, 4]]])
    let weights = ["1", "2", "0.5", "-1"].map(number)
    var first = Convolution(
      Kernel(form: .filters, filters: 2, channels: 2, rows: 1, columns: 1, weights: .numbers(weights)))
    first.bias = .perFilter([0, 10])
    let second = Convolution(
      Kernel(form: .filter, channels: 2, rows: 1, columns: 2, weights: .numbers([1, 1, 0, number("1/3")])))
    return Scene(.values(input), [.convolution(first), .convolution(second)])
  }

  /// Two kernels by turns, each with its bias.
  private var tiles: Scene {
    var convolution = Convolution(
      Kernel(form: .rows, rows: 1, columns: 1, dimensions: .one, tileColumns: 2, weights: .numbers([1, 10])))
    convolution.bias = .perTile([1, 2])
    return Scene(.values(Tensor(signal: [1, 2, 3])), [.convolution(convolution)])
  }

  private var symbols: Scene {
    func row(_ letters: String) -> [Number] { letters.map { number(String($0)) } }
    return Scene(
      .values(Tensor(rows: [row("ab"), row("cd")])),
      [.convolution(Convolution(Kernel(rows: [row("wx"), row("yz")])))])
  }

  private var shapes: Scene {
    var convolution = Convolution(Kernel(form: .size, filters: 96, rows: 11, columns: 11, weights: .unknown))
    convolution.stride = Pair(4)
    return Scene(.shape(Shape(channels: 3, rows: 227, columns: 227)), [.convolution(convolution)])
  }

  private func written(
    _ scene: Scene, _ arithmetic: Arithmetic = .exact, by write: (Solution, inout ByteWriter) throws -> Void
  ) throws -> String {
    var text: [UInt8] = []
    var writer = ByteWriter { text += $0 }
    try write(try scene.solved(arithmetic: arithmetic), &writer)
    try writer.flush()
    return String(decoding: text, as: UTF8.self)
  }

  private func text(_ scene: Scene) throws -> String {
    try written(scene) { try SolutionText.write($0, to: &$1) }
  }
  private func csv(_ scene: Scene, _ arithmetic: Arithmetic = .exact) throws -> String {
    try written(scene, arithmetic) { try SolutionCSV.write($0, to: &$1) }
  }
  private func json(_ scene: Scene, _ arithmetic: Arithmetic = .exact) throws -> String {
    let text = try written(scene, arithmetic) { try SolutionJSON.write($0, to: &$1) }
    // Whatever is written must be JSON to others too.
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
    return text
  }

  @Test("A signal as text")
  func signalText() throws {
    let expected = """
      Input, 1 × 4 (channels × length)
        1 2 3 4

      Layer 0: conv, kernel 2, stride 2, padding 0

      Kernel, bias 0.5
         1 −1

      Output size = ⌊(n + before + after − e)/s⌋ + 1
        length   ⌊(4 + 0 + 0 − 2)/2⌋ + 1 = ⌊1⌋ + 1 = 2
      Parameters: 3; multiplications: 4

      Sums, by output [filter, position]
        [0, 0] = 1·1 + 2·(−1) + 0.5 = −0.5
        [0, 1] = 3·1 + 4·(−1) + 0.5 = −0.5

      Output, 1 × 2
        −0.5 −0.5

      """
    #expect(try text(signal) == expected)
  }

  @Test("A turned kernel as text")
  func flippedText() throws {
    let expected = """
      Input, 1 × 2 × 2 (channels × rows × columns)
        1 2
        3 4

      Layer 0: conv, kernel 2 × 2, stride 1, padding top 0, bottom 0, left 0, right 1, flip

      Kernel (it is turned by half a turn before it is applied)
         1  0
         0 −1

      Output size = ⌊(n + before + after − e)/s⌋ + 1
        rows     ⌊(2 + 0 + 0 − 2)/1⌋ + 1 = ⌊0⌋ + 1 = 1
        columns  ⌊(2 + 0 + 1 − 2)/1⌋ + 1 = ⌊1⌋ + 1 = 2
      Parameters: 4; multiplications: 8

      Sums, by output [filter, row, column]
        [0, 0, 0] = 1·(−1) + 2·0 + 3·0 + 4·1 = 3
        [0, 0, 1] = 2·(−1) + 0·0 + 4·0 + 0·1 = −2

      Output, 1 × 1 × 2
         3 −2

      """
    #expect(try text(flipped) == expected)
  }

  @Test("Tiles, and shapes alone, as text")
  func tilesAndShapesText() throws {
    let tiled = """
      Input, 1 × 3 (channels × length)
        1 2 3

      Layer 0: conv, kernel 1, stride 1, padding 0

      Kernel, tile [0, 0], bias 1
        1

      Kernel, tile [0, 1], bias 2
        10

      Output size = ⌊(n + before + after − e)/s⌋ + 1
        length   ⌊(3 + 0 + 0 − 1)/1⌋ + 1 = ⌊2⌋ + 1 = 3
      Parameters: 4; multiplications: 3

      Sums, by output [filter, position]
        [0, 0] = 1·1 + 1 = 2
        [0, 1] = 2·10 + 2 = 22
        [0, 2] = 3·1 + 1 = 4

      Output, 1 × 3
         2 22  4

      """
    #expect(try text(tiles) == tiled)
    let shaped = """
      Input, 3 × 227 × 227 (channels × rows × columns)

      Layer 0: conv, kernel 11 × 11, stride 4, padding 0

      Output size = ⌊(n + before + after − e)/s⌋ + 1
        rows     ⌊(227 + 0 + 0 − 11)/4⌋ + 1 = ⌊54⌋ + 1 = 55
        columns  ⌊(227 + 0 + 0 − 11)/4⌋ + 1 = ⌊54⌋ + 1 = 55
      Parameters: 34848; multiplications: 105415200

      Output, 96 × 55 × 55

      """
    #expect(try text(shapes) == shaped)
  }

  @Test("JSON, for programs")
  func jsons() throws {
    #expect(
      try json(signal)
        == #"{"input_shape":[1,4],"layers":[{"kind":"conv","output_shape":[1,2],"output":[[-0.5,-0.5]],"#
        + #""exact":[["-1/2","-1/2"]]}],"output_shape":[1,2],"output":[[-0.5,-0.5]]}"# + "\n")
    #expect(
      try json(channels)
        == #"{"input_shape":[2,1,2],"layers":[{"kind":"conv","output_shape":[2,1,2],"#
        + #""output":[[[7,10]],[[7.5,7]]],"exact":[[["7","10"]],[["15/2","7"]]]},"#
        + #"{"kind":"conv","output_shape":[1,1,1],"output":[[[19.333333333333332]]],"exact":[[["58/3"]]]}],"#
        + #""output_shape":[1,1,1],"output":[[[19.333333333333332]]]}"# + "\n")
    #expect(
      try json(symbols)
        == #"{"input_shape":[1,2,2],"layers":[{"kind":"conv","output_shape":[1,1,1],"#
        + #""output":[[["aw + bx + cy + dz"]]],"exact":[[["aw + bx + cy + dz"]]]}],"#
        + #""output_shape":[1,1,1],"output":[[["aw + bx + cy + dz"]]]}"# + "\n")
    #expect(
      try json(shapes)
        == #"{"input_shape":[3,227,227],"layers":[{"kind":"conv","output_shape":[96,55,55],"output":null,"#
        + #""exact":null}],"output_shape":[96,55,55],"output":null}"# + "\n")
  }

  @Test("JSON of floating point has no exact values; a double out of range is null")
  func approximateJSON() throws {
    #expect(
      try json(signal, .double)
        == #"{"input_shape":[1,4],"layers":[{"kind":"conv","output_shape":[1,2],"output":[[-0.5,-0.5]],"#
        + #""exact":null}],"output_shape":[1,2],"output":[[-0.5,-0.5]]}"# + "\n")
    let large = Scene(
      .values(Tensor(signal: [number("1e309"), number("9007199254740993"), number("-1e-400")])),
      [.convolution(Convolution(Kernel(signal: [1])))])
    #expect(
      try json(large)
        == #"{"input_shape":[1,3],"layers":[{"kind":"conv","output_shape":[1,3],"#
        + #""output":[[null,9007199254740992,0]],"#
        + #""exact":[["1\#(String(repeating: "0", count: 309))","9007199254740993","#
        + #""-1/1\#(String(repeating: "0", count: 400))"]]}],"output_shape":[1,3],"#
        + #""output":[[null,9007199254740992,0]]}"# + "\n")
  }

  @Test("CSV of the last layer, exact")
  func csvs() throws {
    #expect(try csv(signal) == "-0.5,-0.5\n")
    #expect(try csv(channels) == "58/3\n")
    #expect(try csv(channels, .double) == "19.333333333333332\n")
    #expect(try csv(symbols) == "aw + bx + cy + dz\n")
    #expect(try csv(shapes) == "")
    var first = channels
    first.layers.removeLast()
    #expect(try csv(first) == "7,10\n\n7.5,7\n")
  }
}
