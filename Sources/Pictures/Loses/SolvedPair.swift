import ConvEngine
import Notation
import Screen

/// Two inputs of a pooling layer with their widths and their paint: what stays the same while the cells are walked.
struct SolvedPair: Sendable {
  let pair: PooledPair
  /// Others that `t` goes through.
  let choices: [Lab]
  let inputs, outputs: Changes
  let digitInputs: [Number]?
  /// Whether the layer reads the scene's own input.
  let readsInput: Bool
  let wanted: [String]?
  let inputWidthA, inputWidth, outputWidth: Int
  let inputScale, outputScale: PaintScale

  /// The pair of a scene's layer; nil where it cannot be computed.
  init?(_ solved: SolvedScene, layer: Int, _ lab: Lab?, _ showing: Showing) {
    guard solved.layers.indices.contains(layer),
      let pair = try? PooledPair(solved.scene, layer: layer, other: lab?.twin)
    else { return nil }
    self.pair = pair
    choices = PoolingTwins(pair.a, pair.layer).tensors.map { tensor in
      var changed = lab ?? Lab()
      changed.twin = .detector(Array(tensor.numbers))
      return changed
    }
    (inputs, outputs, digitInputs) = (pair.inputs, pair.outputs, pair.digitInputs)
    (readsInput, wanted) = (layer == 0, lab?.wanted)
    let style = Presentation.style(showing)
    inputWidthA = NumberWidths.width([pair.a], style)
    inputWidth = max(inputWidthA, NumberWidths.width([pair.b], style))
    outputWidth = NumberWidths.width([pair.pooledA, pair.pooledB], style)
    inputScale = PaintScale(Extent(joining: Extent(pair.a), Extent(pair.b)))
    outputScale = PaintScale(Extent(joining: Extent(pair.pooledA), Extent(pair.pooledB)))
  }

  /// Why it cannot be computed; nil where it can.
  ///
  /// - Complexity: O(layers).
  static func fault(_ scene: Scene, layer: Int, _ lab: Lab?) -> PooledPairFault? {
    do throws(PooledPairFault) {
      try PooledPair.sizes(scene, layer: layer, other: lab?.twin)
      return nil
    } catch {
      return error
    }
  }
}

/// Two inputs of a pooling layer as a picture may know them: numbers that are shown or covered, and what differs only
/// where all that it follows from shows.
struct PairFigure {
  private let solved: SolvedPair
  private let covering: Covering

  init(_ solved: SolvedPair, _ covering: Covering) { (self.solved, self.covering) = (solved, covering) }

  var layer: SizedPooling { solved.pair.layer }
  var readsInput: Bool { solved.readsInput }
  var wanted: [String]? { solved.wanted }

  /// Whether B, which would tell what A holds, is hidden; and whether what comes out is.
  var hidesOther: Bool { covering.hidesFactors }
  var hidesPooled: Bool { covering.contains(.output) || covering.hidesFactors }

  /// Columns of a number of what goes in, and of what comes out.
  var inputWidth: Int {
    if covering.contains(.input) { return NumberWidths.covered }
    return hidesOther ? solved.inputWidthA : solved.inputWidth
  }
  var outputWidth: Int { hidesPooled ? NumberWidths.covered : solved.outputWidth }

  /// A number of A, or of B.
  func input(_ cell: Position, isOther: Bool) -> ShownNumber {
    ShownNumber(
      (isOther ? solved.pair.b : solved.pair.a)[cell],
      isCovered: isOther ? hidesOther : covering.contains(.input))
  }

  /// What comes out of either; after a term what has come of it so far.
  func output(_ cell: Position, isOther: Bool, after term: Int? = nil) -> ShownNumber {
    guard !hidesPooled else { return .covered }
    guard let term else { return .number((isOther ? solved.pair.pooledB : solved.pair.pooledA)[cell]) }
    let isMax = layer.settings.operation == .max
    if !isMax, term < layer.tapCount(of: cell) { return .nothing }
    let value = solved.pair.walk(isOther: isOther).step(cell, term).value
    return ShownNumber(value, isCovered: false, otherwise: isMax ? .minusInfinity : .nothing)
  }

  /// The walk over the layer as far as words need it, which cover what is hidden.
  func walk(isOther: Bool) -> LayerWalk {
    LayerWalk(.pooling(layer), on: isOther ? solved.pair.b : solved.pair.a)
  }

  /// The paint of what goes in, and of what comes out.
  func inputPaint(_ number: ShownNumber) -> Shade? { Self.shade(number, solved.inputScale) }
  func outputPaint(_ number: ShownNumber) -> Shade? { Self.shade(number, solved.outputScale) }

  private static func shade(_ number: ShownNumber, _ scale: PaintScale) -> Shade? {
    number.number.flatMap { scale.paint($0) }.map { .whole($0) }
  }

  /// How many differ of what goes in, and of what comes out; nil where that is covered.
  var inputs: Changes? { hidesOther ? nil : solved.inputs }
  var outputs: Changes? { hidesPooled ? nil : solved.outputs }
  /// How many inputs of digits have the answer of A; nil where that is covered, or where nobody can count them so.
  var digitInputs: [Number]? { hidesPooled ? nil : solved.digitInputs }
}
