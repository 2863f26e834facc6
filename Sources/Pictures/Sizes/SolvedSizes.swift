import ConvEngine
import Notation
import Screen

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

  /// The passages of a scene's input, of the page's other one, and of one more; nil where they are too large.
  init?(_ solved: SolvedScene, layer: Int, _ lab: Lab?, _ showing: Showing) {
    guard Self.isSmall(solved.scene), case .values = solved.scene.input else { return nil }
    let other = Self.other(solved.scene, lab)
    let layers = solved.scene.builtLayers
    let inputs =
      [solved.scene.input] + [other, OtherInput(beside: other.shape)].map { .values($0.tensor) }
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

/// Passages as a picture may know them: sizes, and numbers that are shown or covered.
struct SizesFigure {
  private let solved: SolvedSizes
  private let covering: Covering

  init(_ solved: SolvedSizes, _ covering: Covering) { (self.solved, self.covering) = (solved, covering) }

  /// How many inputs there are.
  var count: Int { solved.passages.count }
  /// Columns of a number that is read, of one that is given, and of one that leaves at the end.
  var inputWidth: Int { covering.contains(.input) ? NumberWidths.covered : solved.inputWidth }
  var outputWidth: Int { covering.contains(.output) ? NumberWidths.covered : solved.outputWidth }
  var lastWidth: Int { covering.contains(.output) ? NumberWidths.covered : solved.lastWidth }

  /// How large an input is, and why its way ends.
  func input(_ index: Int) -> Shape { solved.passages[index].input }
  func fault(_ index: Int) -> String? { solved.passages[index].fault }
  /// The walked layer on an input.
  func layer(_ index: Int) -> SizedLayer? { solved.passages[index].layer }
  /// The last layer's name, and how many numbers it gives.
  func last(_ index: Int) -> (name: String, count: Int)? {
    solved.passages[index].last.map { ($0.name, $0.output.shape.count) }
  }

  /// A number that the walked layer reads, one that it gives, and one that leaves at the end.
  func read(_ index: Int, _ cell: Position) -> ShownNumber {
    ShownNumber(solved.passages[index].read?[cell], isCovered: covering.contains(.input))
  }
  func output(_ index: Int, _ cell: Position) -> ShownNumber {
    ShownNumber(solved.passages[index].output?[cell], isCovered: covering.contains(.output))
  }
  func last(_ index: Int, _ place: Int) -> ShownNumber {
    ShownNumber(solved.passages[index].last?.output[place], isCovered: covering.contains(.output))
  }

  /// The paint of a number that is read, and of one that is given.
  func paint(read number: ShownNumber) -> Shade? {
    number.number.flatMap { solved.inputScale.paint($0) }.map { .whole($0) }
  }
  func paint(output number: ShownNumber) -> Shade? {
    number.number.flatMap { solved.outputScale.paint($0) }.map { .whole($0) }
  }

  /// Which cell is the largest of a window; nil of an average, and where that is covered.
  func winner(_ index: Int, of cell: Position) -> Position? {
    guard covering.isDisjoint(with: [.input, .output]), let read = solved.passages[index].read,
      case .pooling(let layer)? = solved.passages[index].layer, layer.settings.operation == .max
    else { return nil }
    return PoolingWalk(layer, on: read).best(cell, layer.tapCount(of: cell))?.place
  }
}
