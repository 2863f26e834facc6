import ConvEngine
import Notation

/// Inputs of different sizes that went through the same layers, and what the walked pooling made of each: what stays the
/// same while its cells are picked.
struct SolvedSizes: Sendable {
  /// One of the inputs on its way.
  struct Passage: Sendable {
    /// How large the scene's input is.
    let input: Shape
    /// The walked layer with its sizes; nil where it does not fit, or the way ends before it.
    let layer: SizedLayer?
    /// What the walked layer reads and gives.
    let read, output: Tensor?
    /// What leaves at the end, where layers follow.
    let last: Last?
    /// Why the way ends; nil where it does not.
    let fault: String?
  }

  /// What the last layer gives.
  struct Last: Sendable {
    /// "linear 9 → 3".
    let name: String
    let output: Tensor
  }

  /// The scene's own input first.
  let passages: [Passage]
  let inputWidth, outputWidth, lastWidth: Int
  let inputScale, outputScale: PaintScale

  /// How many cells all layers may read together, for each of the inputs.
  private static let mostReadings = SolvedScene.readingsPerSlice / 4

  /// The passages of a scene's input, of the page's other one, and of one that is a row and a column larger than that;
  /// nil where they are too large.
  init?(_ solved: SolvedScene, layer: Int, _ lab: Lab?, _ showing: Showing) {
    guard Self.isSmall(solved.scene), case .values = solved.scene.input else { return nil }
    let other = Self.other(solved.scene, lab)
    let layers = solved.scene.builtLayers
    let inputs =
      [solved.scene.input] + [other, other.larger].map { .values($0.tensor) }
    passages = inputs.filter { Self.isSmall(Scene($0, layers)) }.map {
      Self.passage(Scene($0, layers), layer)
    }
    let style = Presentation.style(showing)
    func width(_ tensors: [Tensor?]) -> Int {
      min(
        NumberWidths.widest,
        tensors.compactMap { $0 }.flatMap { $0.numbers.prefix(NumberWidths.examined) }.reduce(1) {
          max($0, NumberText($1, style: style).width)
        })
    }
    inputWidth = width(passages.map(\.read))
    outputWidth = width(passages.map(\.output))
    lastWidth = width(passages.map(\.last?.output))
    func extent(_ tensors: [Tensor?]) -> Extent {
      tensors.compactMap { $0 }.reduce(Extent()) { Extent(joining: $0, Extent($1)) }
    }
    inputScale = PaintScale(extent(passages.map(\.read)))
    outputScale = PaintScale(extent(passages.map(\.output)))
  }

  /// The page's other input, or one that is drawn.
  static func other(_ scene: Scene, _ lab: Lab?) -> OtherInput {
    lab?.other ?? OtherInput(beside: scene.input.shape)
  }

  /// Whether a scene is small enough to be computed for each key; one that stops is as small as it gets.
  static func isSmall(_ scene: Scene) -> Bool {
    SolvedScene(scene).layers.reduce(0) { $0 + $1.readingCount } <= mostReadings
  }

  private static func passage(_ scene: Scene, _ layer: Int) -> Passage {
    var solved = SolvedScene(scene)
    let last = solved.layers.count - 1
    while solved.isPending(through: last) { solved.advance(through: last) }
    let fault = NetworkColumn("", scene, isSizeAsked: false).faultText
    let end =
      solved.fault == nil && last > layer
      ? solved.output.map { Last(name: LayerText.name(solved.layers[last]), output: $0) } : nil
    return Passage(
      input: scene.input.shape, layer: solved.layers.indices.contains(layer) ? solved.layers[layer] : nil,
      read: solved.input(ofLayer: layer),
      output: solved.outputs.indices.contains(layer) ? solved.outputs[layer] : nil, last: end, fault: fault)
  }
}
