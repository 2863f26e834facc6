import ConvEngine

/// A variation in the making, a slice of work at a time.
struct VariationRun: Sendable {
  let variation: Variation
  /// The scene up to the rearrangement, then the layers behind it.
  private(set) var solved: SolvedScene
  private var isRearranged: Bool

  init(_ variation: Variation) {
    self.variation = variation
    solved = SolvedScene(variation.scene)
    isRearranged = variation.rearrangement == nil
  }

  /// Whether it cannot run.
  var hasFault: Bool { solved.fault != nil }

  /// Whether there is nothing more to do.
  var isDone: Bool { hasFault || isRearranged && !isPending }

  /// What comes out; nil while it is not done, and where it cannot run.
  var output: Tensor? { isDone && !hasFault ? solved.output : nil }

  /// One slice of the work.
  mutating func advance() {
    guard !hasFault else { return }
    if isPending { return solved.advance(through: solved.layers.count - 1) }
    guard !isRearranged, let rearrangement = variation.rearrangement, let output = solved.output else {
      return
    }
    solved = SolvedScene(Scene(.values(rearrangement(output)), variation.rest))
    isRearranged = true
  }

  private var isPending: Bool { solved.isPending(through: solved.layers.count - 1) }
}

extension Variation {
  /// The shape of what comes out; nil where it cannot run.
  ///
  /// - Complexity: O(layers).
  var shape: Shape? {
    let first = SolvedScene(scene)
    guard first.fault == nil else { return nil }
    guard let rearrangement else { return first.lastShape }
    let second = SolvedScene(Scene(.shape(rearrangement.shape(of: first.lastShape)), rest))
    return second.fault == nil ? second.lastShape : nil
  }

  /// A cell of what comes out, where it can be told without computing the rest: one layer, and activations behind it.
  ///
  /// - Complexity: O(terms of the cell).
  func sample(_ cell: Position) -> Number? {
    var layers = scene.layers[...]
    var functions: [Activation] = []
    for layer in rest.reversed() {
      guard case .activation(let function) = layer else { return nil }
      functions.append(function)
    }
    if rearrangement == nil {
      while layers.count > 1, case .activation(let function)? = layers.last {
        functions.append(function)
        layers.removeLast()
      }
    }
    guard layers.count == 1, let walk = SolvedScene(Scene(scene.input, Array(layers))).walk(ofLayer: 0) else {
      return nil
    }
    return functions.reversed().reduce(walk.result(source(of: cell))) { $1($0) }
  }

  private func source(of cell: Position) -> Position {
    switch rearrangement {
    case nil: cell
    case .picked(let rows, let columns):
      Position(channel: cell.channel, row: rows[cell.row], column: columns[cell.column])
    case .transposed: Position(channel: cell.channel, row: cell.column, column: cell.row)
    }
  }
}
