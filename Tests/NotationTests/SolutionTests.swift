import ConvEngine
import Foundation
import Notation
import Testing

@Suite("Whole solutions")
struct SolutionTests {
  private func text(_ scene: Scene) throws -> String {
    try SampleScene.written(scene) { try SolutionText.write($0, to: &$1) }
  }
  private func csv(_ scene: Scene, _ arithmetic: Arithmetic = .exact) throws -> String {
    try SampleScene.written(scene, arithmetic) { try SolutionCSV.write($0, to: &$1) }
  }
  private func json(_ scene: Scene, _ arithmetic: Arithmetic = .exact) throws -> String {
    let text = try SampleScene.written(scene, arithmetic) { try SolutionJSON.write($0, to: &$1) }
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
    #expect(try text(SampleScene.signal) == expected)
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
    #expect(try text(SampleScene.flipped) == expected)
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
    #expect(try text(SampleScene.tiles) == tiled)
    let shaped = """
      Input, 3 × 227 × 227 (channels × rows × columns)

      Layer 0: conv, kernel 11 × 11, stride 4, padding 0

      Output size = ⌊(n + before + after − e)/s⌋ + 1
        rows     ⌊(227 + 0 + 0 − 11)/4⌋ + 1 = ⌊54⌋ + 1 = 55
        columns  ⌊(227 + 0 + 0 − 11)/4⌋ + 1 = ⌊54⌋ + 1 = 55
      Parameters: 34848; multiplications: 105415200

      Output, 96 × 55 × 55

      """
    #expect(try text(SampleScene.shapes) == shaped)
  }

  @Test("JSON, for programs")
  func jsons() throws {
    #expect(
      try json(SampleScene.signal)
        == #"{"input_shape":[1,4],"layers":[{"kind":"conv","output_shape":[1,2],"output":[[-0.5,-0.5]],"#
        + #""exact":[["-1/2","-1/2"]]}],"output_shape":[1,2],"output":[[-0.5,-0.5]]}"# + "\n")
    #expect(
      try json(SampleScene.channels)
        == #"{"input_shape":[2,1,2],"layers":[{"kind":"conv","output_shape":[2,1,2],"#
        + #""output":[[[7,10]],[[7.5,7]]],"exact":[[["7","10"]],[["15/2","7"]]]},"#
        + #"{"kind":"conv","output_shape":[1,1,1],"output":[[[19.333333333333332]]],"exact":[[["58/3"]]]}],"#
        + #""output_shape":[1,1,1],"output":[[[19.333333333333332]]]}"# + "\n")
    #expect(
      try json(SampleScene.symbols)
        == #"{"input_shape":[1,2,2],"layers":[{"kind":"conv","output_shape":[1,1,1],"#
        + #""output":[[["aw + bx + cy + dz"]]],"exact":[[["aw + bx + cy + dz"]]]}],"#
        + #""output_shape":[1,1,1],"output":[[["aw + bx + cy + dz"]]]}"# + "\n")
    #expect(
      try json(SampleScene.shapes)
        == #"{"input_shape":[3,227,227],"layers":[{"kind":"conv","output_shape":[96,55,55],"output":null,"#
        + #""exact":null}],"output_shape":[96,55,55],"output":null}"# + "\n")
  }

  @Test("JSON of floating point has no exact values; a double out of range is null")
  func approximateJSON() throws {
    #expect(
      try json(SampleScene.signal, .double)
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
    #expect(try csv(SampleScene.signal) == "-0.5,-0.5\n")
    #expect(try csv(SampleScene.channels) == "58/3\n")
    #expect(try csv(SampleScene.channels, .double) == "19.333333333333332\n")
    #expect(try csv(SampleScene.symbols) == "aw + bx + cy + dz\n")
    #expect(try csv(SampleScene.shapes) == "")
    var first = SampleScene.channels
    first.layers.removeLast()
    #expect(try csv(first) == "7,10\n\n7.5,7\n")
  }
}
