import ConvEngine
import Notation

/// One network on an input of one size: what comes out of its layers and what they count, up to the first that does not
/// fit; no number of the scene.
struct NetworkColumn: Sendable {
  /// One of its layers.
  struct Row: Sendable {
    /// What it can be called, the longest first: "adaptive_max_pool 3×3", "adaptive 3×3".
    var names: [String]
    /// What comes out; nil where that is asked for, or does not come to be.
    var output: Shape?
    var parameters: Int?
    var multiplications: Int?
    /// On how much of the input a cell depends: "26×26", "all of it".
    var field: String?
    /// Its place in a convolutional layer of several stages.
    var stage: StagedLayer?
    /// Whether it does not fit, and whether the page asks for its size.
    var isFault = false
    var isAsked = false
    /// What is typed in the place of its shape.
    var typed: AskedShapes?
  }

  /// What it is called; empty where it is the only one.
  let name: String
  let input: Shape
  var rows: [Row]
  /// Why it stops; nil where everything fits.
  var fault: SceneFault?
  /// The layers with their sizes, as far as they fit.
  let sized: [SizedLayer]
  /// Which sizes it takes once it is made for this one.
  var taken: [SizeTaken]
  /// The shapes that are typed in the place of being shown.
  var asked: AskedShapes?
  private let layers: [Layer]

  /// Which lengths of one side, or of a square.
  struct SizeTaken: Hashable, Sendable {
    let side: LengthsTaken.Side
    let lengths: LengthsTaken?
  }

  /// The network of some layers on their input.
  init(_ name: String, _ scene: Scene, isSizeAsked: Bool) {
    let solved = SolvedScene(Scene(.shape(scene.input.shape), scene.layers))
    (self.name, input, layers) = (name, scene.input.shape, scene.layers)
    (fault, sized) = (solved.fault, solved.layers)
    let (stages, input, sized) = (scene.layers.stages, input, sized)
    rows = scene.layers.indices.map { index in
      guard sized.indices.contains(index) else {
        let isFault = index == solved.fault?.layer
        return Row(names: [scene.layers[index].kind], stage: stages[index], isFault: isFault)
      }
      let layer = sized[index]
      let isAsked = isSizeAsked && index == scene.layers.count - 1
      return Row(
        names: Self.names(layer), output: isAsked ? nil : layer.outputShape,
        parameters: layer.parameterCount, multiplications: isAsked ? nil : layer.multiplicationCount,
        field: Self.field(sized.receptiveField(ofLayer: index), of: input), stage: stages[index],
        isAsked: isAsked)
    }
    let built = Scene(.shape(input), Scene(.shape(input), scene.layers).builtLayers)
    let sides: [LengthsTaken.Side] =
      input.isList
      ? []
      : input.dimensions == .one ? [.columns] : input.rows == input.columns ? [.both] : [.rows, .columns]
    taken = sides.map { SizeTaken(side: $0, lengths: LengthsTaken(built, $0)) }
  }

  /// All its weights and biases; nil where a layer does not fit.
  var parameters: Int? { total(\.parameters) }
  /// All its multiplications.
  var multiplications: Int? { total(\.multiplications) }

  private func total(_ count: (Row) -> Int?) -> Int? {
    rows.reduce(0) { sum, row in
      guard let sum, let count = count(row) else { return nil }
      return sum + count
    }
  }

  /// Why it stops, in a sentence without the name of the network.
  var faultText: String? {
    guard let fault else { return nil }
    guard case .inputs(let weights, let input) = fault.fault else {
      return "layer \(fault.layer), \(layers[fault.layer].kind), does not fit: \(FaultText.line(fault.fault))"
    }
    let before = fault.layer > 0 ? sized[fault.layer - 1] : nil
    var given = "\(input)"
    if case .flatten(let layer)? = before {
      given = layer.inputShape.lengths.map { "\($0)" }.joined(separator: "·") + " = " + given
    }
    return "\(before?.kind ?? "the input") gives \(given) numbers, the matrix was made for \(weights)."
  }

  private static func names(_ layer: SizedLayer) -> [String] {
    let full = LayerText.name(layer)
    if full.contains("→") { return [full, layer.kind] }
    if case .adaptive = layer.columns {
      if layer.kind.hasPrefix("global") { return [full, full.replacingSuffix("_pool")] }
      let size = layer.outputShape.lengths.dropFirst().map { "\($0)" }.joined(separator: "×")
      return ["\(full) \(size)", "adaptive \(size)"]
    }
    let window = String(full.prefix { $0 != "," })
    return full == window ? [full] : [full, window]
  }

  private static func field(_ field: ReceptiveField, of input: Shape) -> String {
    if field.covers(input) { return "all of it" }
    let (rows, columns) = (min(field.size.rows, input.rows), min(field.size.columns, input.columns))
    return input.dimensions == .one ? "\(columns)" : "\(rows)×\(columns)"
  }
}

extension String {
  /// Without an ending that it has.
  fileprivate func replacingSuffix(_ ending: String) -> String {
    hasSuffix(ending) ? String(dropLast(ending.count)) : self
  }
}

extension Shape {
  /// "64×256×256", "1000" of a list.
  var timesText: String { lengths.map { "\($0)" }.joined(separator: "×") }
}

extension FigureScene {
  /// The scene's network, or the networks it stands among.
  static func networks(_ solved: SolvedScene, _ covering: Covering, _ lab: Lab?) -> [NetworkColumn] {
    let isAsked = covering.contains(.size)
    guard let networks = lab?.networks else {
      return [NetworkColumn("", solved.scene, isSizeAsked: isAsked)]
    }
    return zip(networks.all, networks.scenes(with: solved.scene)).map {
      NetworkColumn($0.name, $1, isSizeAsked: isAsked)
    }
  }
}
