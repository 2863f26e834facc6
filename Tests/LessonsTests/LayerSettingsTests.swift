import ConvEngine
import Formats
import Lessons
import Testing

@Suite("The settings of transposed convolutions, detectors and linear layers, in every form they may have")
struct LayerSettingsTests {
  private func layer(_ text: String, input: String = "[[1]]") throws -> Layer {
    try SceneFile.scene("{input: \(input), layers: [\(text)]}", source: "scene.yaml").layers[0]
  }

  private func problem(_ text: String, input: String = "[[1]]") -> String? {
    do throws(InputFault) {
      _ = try SceneFile.scene("{input: \(input), layers: [\(text)]}", source: "scene.yaml")
      return nil
    } catch { return error.message }
  }

  @Test("Names alone, and with nothing behind them")
  func names() throws {
    for form in ["relu", "{relu: {}}", "{relu: }"] { #expect(try layer(form) == .activation(.relu)) }
    for form in ["flatten", "{flatten: {}}", "flatten: "] { #expect(try layer(form) == .flatten) }
    #expect(try layer("sigmoid") == .activation(.sigmoid))
    #expect(try layer("{tanh: {}}") == .activation(.tanh))
    for form in ["leaky_relu", "{leaky_relu: {}}", "{leaky_relu: {negative_slope: 1/100}}"] {
      #expect(try layer(form) == .activation(.leakyReLU(slope: Rational(1, 100))))
    }
    #expect(
      try layer("{leaky_relu: {negative_slope: -0.5}}") == .activation(.leakyReLU(slope: Rational(-1, 2))))
    #expect(try layer("softmax") == .softmax(Softmax()))
    #expect(try layer("{softmax: {dim: -1}}") == .softmax(Softmax(dim: -1)))
  }

  /// The least settings of the kinds that need some.
  private static let settings = [
    "conv": "{kernel: [[1]]}", "conv_transpose": "{kernel: [[1]]}", "linear": "{weight: [[1]]}",
    "max_pool": "{kernel_size: 1}", "average_pool": "{kernel_size: 1}",
    "adaptive_max_pool": "{output_size: 1}", "adaptive_average_pool": "{output_size: 1}",
  ]

  @Test("Every kind that the engine knows can be read", arguments: Layer.all)
  func everyKind(usual: Layer) throws {
    let kind = usual.kind
    if let settings = Self.settings[kind] {
      #expect(try layer("{\(kind): \(settings)}") == usual)
      #expect(problem(kind)?.hasPrefix("scene.yaml, line 1: \(kind) has no ") == true)
    } else {
      for form in [kind, "{\(kind): }", "{\(kind): {}}"] { #expect(try layer(form) == usual) }
    }
    #expect(problem("{\(kind): {nonsense: 1}}")?.contains("nonsense") == true)
  }

  @Test("Every activation takes its setting and no other")
  func activationSettings() throws {
    for var activation in Activation.all {
      guard let setting = activation.setting else { continue }
      activation.setting?.value = Rational(-2, 3)
      #expect(
        try layer("{\(activation.kind): {\(setting.name): -2/3}}") == .activation(activation))
      #expect(
        problem("{\(activation.kind): {\(setting.name): x}}")
          == "scene.yaml, line 1: \(setting.name) is a symbol; expected a number such as 0.01")
    }
  }

  @Test("A transposed convolution with everything")
  func transposed() throws {
    var expected = TransposedConvolution(Kernel(rows: [[1, 2], [3, 4]]))
    #expect(try layer("{conv_transpose: {kernel: [[1, 2], [3, 4]]}}") == .transposed(expected))
    expected.stride = Pair(2, 3)
    expected.padding = Sides(top: 1, left: 2)
    expected.dilation = Pair(2)
    expected.bias = .same(Number(1, over: 2))
    expected.ending = .padding(Pair(1, 0))
    let settings =
      "kernel: [[1, 2], [3, 4]], stride: [2, 3], padding: {top: 1, left: 2}, dilation: 2, bias: 0.5, output_padding: [1, 0]"
    #expect(try layer("{conv_transpose: {\(settings)}}") == .transposed(expected))
    let layer = try layer("{conv_transpose: {out_channels: 6, kernel_size: 4, stride: 2}}")
    let sized = try layer.sized(on: Shape(channels: 8, rows: 5, columns: 5))
    #expect(sized.outputShape.lengths == [6, 12, 12])
    #expect(sized.parameterCount == 8 * 6 * 4 * 4)
  }

  @Test("Linear layers by their weights and by their number")
  func linear() throws {
    #expect(
      try layer("{linear: {weight: [[1, 2], [3, 1/2]], bias: [1, -1]}}")
        == .linear(Linear(weight: [[1, 2], [3, Number(1, over: 2)]], bias: .perFilter([1, -1]))))
    #expect(
      try layer("{linear: {out_features: 10}}") == .linear(Linear(outFeatures: 10, weights: .unknown)))
    // With a seed the weights are drawn, other ones in each layer.
    let scene = try SceneFile.scene(
      "{input: {shape: [1, 4], seed: 1}, layers: [flatten, {linear: {out_features: 4}}, {linear: {out_features: 4}}]}",
      source: "scene.yaml")
    #expect(scene.hasValues)
    #expect(scene.layers[1] != scene.layers[2])
    #expect(try scene.solved().outputs.last?.shape == Shape(list: 4))
  }

  @Test(
    "What is wrong is named, with what would be right",
    arguments: [
      ("{relu: {slope: 1}}", "relu has no key 'slope'; it has no settings"),
      ("{relu: 2}", "relu is '2'; it has no settings, expected {}"),
      ("{flatten: {dim: 1}}", "flatten has no key 'dim'; it has no settings"),
      ("{leaky_relu: {slope: 1}}", "leaky_relu has no key 'slope'; did you mean 'negative_slope'?"),
      ("{leaky_relu: {negative_slope: a}}", "negative_slope is a symbol; expected a number such as 0.01"),
      (
        "{softmax: {dim: rows}}",
        "dim: 'rows' is no number; expected one like 12, -0.5, 1e3 or 7/4, or a symbol like x3"
      ),
      ("{softmax: {dim: 1/2}}", "dim is '1/2'; expected a whole number"),
      ("linear", "linear has no settings; expected linear: {weight: [[1, 0], [0, 1]]}"),
      (
        "conv_transpose",
        "conv_transpose has no settings; expected conv_transpose: {kernel: [[1, 0], [0, 1]]}"
      ),
      ("{linear: {bias: 1}}", "linear has no weight; expected one of weight and out_features"),
      (
        "{linear: {weight: [[1]], out_features: 1}}",
        "linear has weight and out_features; expected one of weight and out_features"
      ),
      (
        "{linear: {weight: [1, 2]}}",
        "weight has 1 levels of lists; expected 2, a row for each output: [[1, 2], [3, 4]]"
      ),
      (
        "{linear: {weight: [[1], [1, 2]]}}", "weight has a list of 2 where the first has 1; make them as long"
      ),
      ("{linear: {out_features: 0}}", "out_features is 0; it must be a whole number from 1 to 2147483647"),
      (
        "{conv_transpose: {stride: 2}}",
        "conv_transpose has no kernel; expected one of kernel, or out_channels with kernel_size"
      ),
      (
        "{conv_transpose: {kernel: [[1]], padding: same}}",
        "padding is 'same'; conv_transpose takes numbers or sides: {top: 1, left: 2}"
      ),
      (
        "{conv_transpose: {kernel: [[1]], output_padding: 0, output_size: 1}}",
        "conv_transpose has output_padding and output_size; expected one of them"
      ),
      (
        "{conv_transpose: {kernel: [[[1]]]}}",
        "kernel has one level of lists too few, or too many; expected rows alone, or [in][out/groups][rows][columns]"
      ),
      (
        "{conv_transpose: {kernel: [[1]], flip: true}}",
        "conv_transpose has no key 'flip'; expected one of kernel, out_channels, kernel_size, stride, padding, dilation, groups, bias, output_padding, output_size"
      ),
    ])
  func faults(layer: String, problem: String) {
    #expect(self.problem(layer) == "scene.yaml, line 1: \(problem)")
  }

  @Test("Flags change what a layer has, and name what it has not")
  func flags() throws {
    func changed(_ layer: String, _ change: (inout SceneFlags) -> Void) throws(InputFault) -> Layer {
      var flags = SceneFlags()
      change(&flags)
      let scene = try SceneFile.scene("{input: [[1, 2], [3, 4]], layers: [\(layer)]}", source: "scene.yaml")
      return try flags.scene(changing: scene).layers[0]
    }
    func refusal(_ layer: String, _ change: (inout SceneFlags) -> Void) -> String? {
      do throws(InputFault) { _ = try changed(layer, change) } catch { return error.message }
      return nil
    }
    var expected = TransposedConvolution(Kernel(rows: [[5]]))
    expected.stride = Pair(2)
    expected.padding = Sides(top: 1, bottom: 1, left: 1, right: 1)
    expected.bias = .same(3)
    let stamped = try changed("{conv_transpose: {kernel: [[1]]}}") {
      ($0.kernel, $0.stride, $0.padding, $0.bias) = ("5;", "2", "1", "3")
    }
    #expect(stamped == .transposed(expected))
    #expect(
      refusal("{conv_transpose: {kernel: [[1]]}}") { $0.padding = "same" }
        == "--padding is 'same'; conv_transpose takes numbers or sides: '{top: 1, left: 2}'")
    #expect(
      refusal("{conv_transpose: {kernel: [[1]]}}") { $0.flip = true } == "--flip: conv_transpose has no flip")
    #expect(refusal("relu") { $0.kernel = "identity" } == "--kernel: relu has no kernel")
    #expect(refusal("softmax") { $0.stride = "2" } == "--stride: softmax has no stride")
    #expect(
      try changed("{linear: {weight: [[1]]}}") { $0.bias = "2" }
        == .linear(Linear(weight: [[1]], bias: .same(2))))
    #expect(refusal("{linear: {weight: [[1]]}}") { $0.padding = "2" } == "--padding: linear has no padding")
  }
}
