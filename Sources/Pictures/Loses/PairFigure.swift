import ConvEngine
import Notation
import Screen

/// Two inputs of a pooling layer as a picture may know them: numbers that are shown or covered, and what differs only
/// where all that it follows from shows.
struct PairFigure {
  private let solved: SolvedPair
  private let covering: Covering
  private let compared: ComparedPair
  private var pair: PooledPair { compared.pair }

  init(_ solved: SolvedPair, _ covering: Covering) {
    (self.solved, self.covering, compared) = (solved, covering, solved.pair)
  }

  private init(_ solved: SolvedPair, _ covering: Covering, third: ComparedPair) {
    (self.solved, self.covering, compared) = (solved, covering, third)
  }

  /// A beside a third input that has its answer; nil where there is none, and where B is hidden.
  var third: PairFigure? {
    hidesOther ? nil : solved.third.map { PairFigure(solved, covering, third: $0) }
  }

  var layer: SizedPooling { pair.layer }
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
      (isOther ? pair.b : pair.a)[cell],
      isCovered: isOther ? hidesOther : covering.contains(.input))
  }

  /// What comes out of either; after a term what has come of it so far.
  func output(_ cell: Position, isOther: Bool, after term: Int? = nil) -> ShownNumber {
    guard !hidesPooled else { return .covered }
    guard let term else { return .number((isOther ? pair.pooledB : pair.pooledA)[cell]) }
    let isMax = layer.settings.operation == .max
    if !isMax, term < layer.tapCount(of: cell) { return .nothing }
    let value = pair.walk(isOther: isOther).step(cell, term).value
    return ShownNumber(value, isCovered: false, otherwise: isMax ? .minusInfinity : .nothing)
  }

  /// The walk over the layer as far as words need it, which cover what is hidden.
  func walk(isOther: Bool) -> LayerWalk {
    LayerWalk(.pooling(layer), on: isOther ? pair.b : pair.a)
  }

  /// The paint of what goes in, and of what comes out.
  func inputPaint(_ number: ShownNumber) -> Shade? { solved.inputScale.shade(number) }
  func outputPaint(_ number: ShownNumber) -> Shade? { solved.outputScale.shade(number) }

  /// How many differ of what goes in, and of what comes out; nil where that is covered.
  var inputs: Changes? { hidesOther ? nil : compared.inputs }
  var outputs: Changes? { hidesPooled ? nil : compared.outputs }
  /// How many inputs of digits have the answer of A; nil where that is covered, or where nobody can count them so.
  var digitInputs: [Number]? { hidesPooled ? nil : solved.digitInputs }
}
