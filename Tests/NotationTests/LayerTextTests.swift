import ConvEngine
import Notation
import Testing

@Suite("A layer in words")
struct LayerTextTests {
  private let grid = Shape(channels: 1, rows: 6, columns: 6)
  private let signal = Shape(channels: 1, length: 6)

  /// The settings of a layer on a screen with room, on a narrow one, and in text.
  private func forms(_ layer: Layer, on input: Shape) throws -> [String] {
    let sized = try layer.sized(on: input)
    let settings = LayerText.settings(sized, .screen(on: input, style: .decimals))
    return [
      settings.map(\.onScreen).joined(separator: "  "), settings.map(\.onNarrowScreen).joined(separator: " "),
      LayerText.settings(sized),
    ]
  }

  @Test("Of a convolution the screen names what keys change, and text what is not the default")
  func convolution() throws {
    var convolution = Convolution(Kernel(rows: [[1, 2], [3, 4]]))
    #expect(
      try forms(.convolution(convolution), on: grid) == [
        "kernel 2×2  stride 1  padding 0  dilation 1  padding_mode zeros", "w2×2 s1 p0 d1 zeros",
        "kernel 2 × 2, stride 1, padding 0",
      ])
    (convolution.stride, convolution.padding) = (Pair(1, 2), .same)
    (convolution.dilation, convolution.paddingMode, convolution.flip) = (Pair(2), .reflect, true)
    #expect(
      try forms(.convolution(convolution), on: grid) == [
        "kernel 2×2  stride 1×2  padding same (top 1, bottom 1, left 0, right 1)  dilation 2  "
          + "padding_mode reflect  flip true",
        "w2×2 s1×2 p same (top 1, bottom 1, left 0, right 1) d2 reflect flip true",
        "kernel 2 × 2, stride 1 × 2, padding same (top 1, bottom 1, left 0, right 1), padding_mode reflect, "
          + "dilation 2, flip",
      ])
  }

  @Test("A 1-D layer has one number for each setting")
  func oneDimension() throws {
    var convolution = Convolution(Kernel(signal: [1, 2]))
    convolution.padding = .sides(Sides(left: 2))
    #expect(
      try forms(.convolution(convolution), on: signal) == [
        "kernel 2  stride 1  padding left 2, right 0  dilation 1  padding_mode zeros",
        "w2 s1 p left 2, right 0 d1 zeros", "kernel 2, stride 1, padding left 2, right 0",
      ])
  }

  @Test("Pooling, with what is switched on by its name alone in text")
  func pooling() throws {
    var windows = Pooling.Windows(size: Pair(3, 2))
    (windows.ceilMode, windows.countsPadding, windows.padding) = (true, false, .around(rows: 1, columns: 0))
    #expect(
      try forms(.pooling(Pooling(.average, .sliding(windows))), on: grid) == [
        "kernel_size 3×2  stride 3×2  padding 1×0  dilation 1  ceil_mode true  count_include_pad false",
        "w3×2 s3×2 p1×0 d1 ceil true count false",
        "kernel_size 3 × 2, stride 3 × 2, padding 1 × 0, ceil_mode, count_include_pad false",
      ])
    #expect(
      try forms(.pooling(Pooling(.max, .adaptive(outputSize: Pair(2)))), on: grid) == [
        "output_size 2×2", "o2×2", "output_size 2 × 2",
      ])
    #expect(
      try forms(.pooling(Pooling(.max, .global)), on: grid) == [
        "window the whole input", "w the whole input", "one window over the whole input",
      ])
  }

  @Test("A transposed convolution with an output size, or with padding at its end")
  func transposed() throws {
    var transposed = TransposedConvolution(Kernel(rows: [[1, 2], [3, 4]]))
    (transposed.stride, transposed.ending) = (Pair(2), .padding(Pair(1)))
    #expect(
      try forms(.transposed(transposed), on: grid) == [
        "kernel 2×2  stride 2  padding 0  dilation 1  output_padding 1", "w2×2 s2 p0 d1 o1",
        "kernel 2 × 2, stride 2, padding 0, output_padding 1",
      ])
    transposed.ending = .size(Pair(12, 13))
    #expect(
      try forms(.transposed(transposed), on: grid) == [
        "kernel 2×2  stride 2  padding 0  dilation 1  output_size 12×13", "w2×2 s2 p0 d1 o12×13",
        "kernel 2 × 2, stride 2, padding 0, output_size 12 × 13",
      ])
  }

  @Test("Layers with one setting, or none")
  func others() throws {
    #expect(
      try forms(.activation(.leakyReLU(slope: Rational(1, 4))), on: grid) == [
        "negative_slope 0.25", "slope 0.25", "negative_slope 0.25",
      ])
    for activation in [Activation.relu, .sigmoid, .tanh] {
      #expect(try forms(.activation(activation), on: grid)[2] == "")
      #expect(try forms(.activation(activation), on: grid)[0].hasPrefix("each cell by itself"))
    }
    #expect(try forms(.flatten, on: grid)[0].hasPrefix("channel by channel, row by row"))
    #expect(try forms(.flatten, on: grid)[2] == "")
    #expect(
      try forms(.softmax(Softmax(dim: -2)), on: grid) == ["dim 1 (rows)", "dim1 (rows)", "dim 1 (rows)"])
    let linear = Linear(weight: [[1, 2, 3], [4, 5, 6]])
    #expect(
      try forms(.linear(linear), on: Shape(list: 3)) == [
        "in_features 3  out_features 2", "in3 out2", "in_features 3, out_features 2",
      ])
  }

  @Test("A layer that cannot run has the settings that it was given")
  func unsized() {
    func settings(_ layer: Layer, on input: Shape) -> String {
      #expect(throws: LayerFault.self) { try layer.sized(on: input) }
      return LayerText.settings(layer, .screen(on: input, style: .decimals)).map(\.onScreen)
        .joined(separator: "  ")
    }
    var convolution = Convolution(Kernel(signal: Array(repeating: 1, count: 9)))
    convolution.padding = .around(rows: 1, columns: 1)
    #expect(
      settings(.convolution(convolution), on: signal)
        == "kernel 9  stride 1  padding 1  dilation 1  padding_mode zeros")
    var windows = Pooling.Windows(size: Pair(9))
    windows.padding = .valid
    #expect(
      settings(.pooling(Pooling(.max, .sliding(windows))), on: grid)
        == "kernel_size 9×9  stride 9  padding valid  dilation 1")
    #expect(settings(.softmax(Softmax(dim: 7)), on: grid) == "dim 7")
    #expect(
      settings(.linear(Linear(weight: [[1, 2]])), on: Shape(list: 3)) == "in_features 2  out_features 1")
    #expect(settings(.linear(Linear(outFeatures: 4, weights: .unknown)), on: grid) == "out_features 4")
  }

  @Test("Names in a few words, for tables")
  func names() throws {
    var convolution = Convolution(Kernel(rows: [[1, 2, 3], [3, 4, 5]]))
    func name(_ layer: Layer, _ input: Shape) throws -> String { LayerText.name(try layer.sized(on: input)) }
    #expect(try name(.convolution(convolution), grid) == "conv 2×3")
    convolution.stride = Pair(2, 1)
    #expect(try name(.convolution(convolution), grid) == "conv 2×3, stride 2×1")
    let windows = Pooling.Windows(size: Pair(2))
    #expect(try name(.pooling(Pooling(.max, .sliding(windows))), grid) == "max_pool 2×2")
    #expect(try name(.pooling(Pooling(.average, .global)), grid) == "global_average_pool")
    #expect(try name(.linear(Linear(weight: [[1, 2, 3]])), Shape(list: 3)) == "linear 3 → 1")
    #expect(try name(.activation(.tanh), grid) == "tanh")
  }
}
