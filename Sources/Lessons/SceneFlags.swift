import ConvEngine
import Formats
import Notation

/// The scene's own settings as flags of a command, and as lines of the command field:
/// `--input '1 2 3; 4 5 6' --kernel '1 0' --stride 2 --padding same --flip`.
///
/// Spaces part cells and `;` rows; one row without `;` is 1-D. Flags change the first layer of a scene, or make
/// one convolution; no YAML is read unless a flag holds some.
public struct SceneFlags: Equatable, Sendable {
  /// A grid of numbers, the name of a picture or a file, or `{shape: [3, 227, 227], seed: 1}`.
  public var input: String?
  /// A whole number, from which numbers are drawn for what has a size only: the input, and weights.
  public var seed: String?
  /// A grid of numbers, the name of a preset, or of a file.
  public var kernel: String?
  /// One number or two: rows and columns.
  public var stride, padding, dilation: String?
  /// `zeros`, `reflect`, `replicate` or `circular`.
  public var paddingMode: String?
  /// A number.
  public var groups: String?
  /// One number, or one a filter.
  public var bias: String?
  /// Whether the kernel is turned by 180°; nil leaves it as it is.
  public var flip: Bool?
  /// Layers in YAML, added behind.
  public var layers: String?
  /// Layers in YAML, in the place of all.
  public var network: String?
  /// 1 or 2.
  public var dimensions: Int?

  /// No flags.
  public init() {}

  /// A scene with these flags applied to one of its layers, or the scene they make alone.
  ///
  /// - Precondition: the scene has that layer.
  /// - Throws: ``InputFault`` that names the flag.
  public func scene(changing scene: Scene?, layer index: Int = 0) throws(InputFault) -> Scene {
    let (input, inputSeed) = try input(of: scene)
    let shape = input.shape
    let seed = try drawingSeed(inputSeed)
    var layers = scene?.layers ?? []
    if let network {
      layers = try read(network, as: "--network", shape.dimensions, seed: seed ?? scene?.seed, firstLayer: 0)
    }
    let index = min(index, max(0, layers.count - 1))
    if let layer = try changed(layers.isEmpty ? nil : layers[index], shape.dimensions) {
      layers.replaceSubrange(index..<min(index + 1, layers.count), with: [layer])
    }
    if let yaml = self.layers {
      layers += try read(
        yaml, as: "--layers", shape.dimensions, seed: seed ?? scene?.seed, firstLayer: layers.count)
    }
    guard !layers.isEmpty else {
      throw .badData(
        "there is no layer; give a scene with layers, or --kernel (a preset's name or '1 0; 0 1')")
    }
    let changed = Scene(input, layers)
    guard let seed else { return changed }
    guard let drawn = changed.drawn(from: seed) else {
      throw .badData("--seed has nothing to draw: all numbers are given")
    }
    return drawn
  }

  /// Layers that are written in YAML.
  private func read(
    _ yaml: String, as source: String, _ dimensions: Dimensions, seed: UInt64?, firstLayer: Int
  ) throws(InputFault) -> [Layer] {
    guard let node = try YAMLText.node(yaml, source: source) else {
      throw .badData("\(source) is empty; expected a list: '[{conv: {kernel: vertical}}]'")
    }
    return try SceneFile.layers(
      node, NodeReader(source: source), dimensions, seed: seed, firstLayer: firstLayer)
  }

  /// The input, and the seed that it brings for the weights too.
  private func input(of scene: Scene?) throws(InputFault) -> (Scene.Input, seed: UInt64?) {
    let wanted = try dimensions.map { number throws(InputFault) in
      guard let dimensions = Dimensions(rawValue: number) else {
        throw .badData("--dimensions is \(number); expected 1 or 2")
      }
      return dimensions
    }
    if let input {
      if let node = try shapeNode(input) {
        return try InputReader(nodes: NodeReader(source: "--input"), folder: "", dimensions: wanted).input(
          node)
      }
      let grid = GridFlag(name: "--input", text: input)
      guard grid.isGrid else {
        let tensor = try InputFile.read(input, in: "", dimensions: wanted) { .badData("--input: \($0)") }
        return (.values(tensor), nil)
      }
      return (.values(try grid.tensor(dimensions: wanted)), nil)
    }
    guard let scene else {
      throw .badData("there is no input; give a scene file, or --input (a file, or '1 2 3; 4 5 6; 7 8 9')")
    }
    guard wanted == nil || wanted == scene.input.shape.dimensions else {
      throw .badData(
        "--dimensions says how --input is read; give --input too, or write dimensions into the scene")
    }
    return (scene.input, nil)
  }

  /// `{shape: […]}`, which is YAML; nil for anything else.
  private func shapeNode(_ text: String) throws(InputFault) -> YAMLNode? {
    text.drop { $0.isWhitespace }.hasPrefix("{") ? try YAMLText.node(text, source: "--input") : nil
  }

  var hasSettings: Bool {
    flip != nil || [stride, padding, dilation, paddingMode, groups, bias].contains { $0 != nil }
  }

  func apply(to convolution: inout Convolution, _ dimensions: Dimensions) throws(InputFault) {
    if let stride { convolution.stride = try GridFlag(name: "--stride", text: stride).pair(dimensions) }
    if let dilation {
      convolution.dilation = try GridFlag(name: "--dilation", text: dilation).pair(dimensions)
    }
    if let groups { convolution.groups = try GridFlag(name: "--groups", text: groups).integer() }
    if let bias { convolution.bias = try readBias(bias) }
    if let padding { convolution.padding = try readPadding(padding, dimensions) }
    if let flip { convolution.flip = flip }
    if let paddingMode {
      guard let mode = PaddingMode(rawValue: paddingMode) else {
        let names = PaddingMode.allCases.map(\.rawValue)
        throw .badData(
          "--padding-mode is \(Quote.of(paddingMode)); \(NearestName.hint(paddingMode, among: names))")
      }
      convolution.paddingMode = mode
    }
  }

  func readKernel(_ text: String, _ dimensions: Dimensions) throws(InputFault) -> Kernel {
    let grid = GridFlag(name: "--kernel", text: text)
    if grid.isGrid {
      let tensor = try grid.tensor(dimensions: nil)
      return Kernel(
        form: .rows, rows: tensor.shape.rows, columns: tensor.shape.columns,
        dimensions: tensor.shape.dimensions, weights: .numbers(Array(tensor.numbers))
      )
    }
    if let preset = Preset(rawValue: text) { return Kernel(rows: preset.rows) }
    guard text.contains(".") || text.contains("/") else {
      let names = Preset.allCases.map(\.rawValue)
      throw .badData("no kernel is called \(Quote.of(text)); \(NearestName.hint(text, among: names))")
    }
    return try kernelFile(text, dimensions)
  }

  private func kernelFile(_ path: String, _ dimensions: Dimensions) throws(InputFault) -> Kernel {
    let shape: Shape
    let tensor = try GridFile.read(path, dimensions: dimensions == .one ? .one : nil)
    shape = tensor.shape
    guard shape.count <= Limits.kernelWeights else {
      throw .badData("--kernel has \(shape.count) weights; expected \(Limits.kernelWeights) at most")
    }
    return Kernel(
      form: shape.channels == 1 ? .rows : .filter, channels: shape.channels, rows: shape.rows,
      columns: shape.columns, dimensions: shape.dimensions, weights: .numbers(Array(tensor.numbers))
    )
  }

  func readBias(_ text: String) throws(InputFault) -> Bias {
    let numbers = try GridFlag(name: "--bias", text: text).row()
    return numbers.count == 1 ? .same(numbers[0]) : .perFilter(numbers)
  }

  func readPadding(_ text: String, _ dimensions: Dimensions) throws(InputFault) -> Padding {
    let grid = GridFlag(name: "--padding", text: text)
    if grid.isGrid {
      let amount = try grid.pair(dimensions)
      return .around(rows: dimensions == .one ? 0 : amount.rows, columns: amount.columns)
    }
    let nodes = NodeReader(source: "--padding")
    guard let node = try YAMLText.node(text, source: "--padding") else {
      throw .badData("--padding is empty; expected a number, valid, same, same_lower or full")
    }
    return try PaddingReader(nodes: nodes, dimensions: dimensions).padding(node)
  }
}
