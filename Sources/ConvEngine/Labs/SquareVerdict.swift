/// Where both ways of a ``CommutingSquare`` agree, what keeps them from agreeing elsewhere, and what would mend it.
///
/// A shift by 1 with zeros for padding differs in the cells along one border, and the verdict names the border; with
/// circular padding it holds, which the verdict has computed too before it says so.
public struct SquareVerdict: Hashable, Sendable {
  /// What breaks the square.
  public enum Cause: Hashable, Sendable {
    /// The two ways give outputs of different sizes.
    case sizes(Shape, Shape)
    /// No step of the output is as small as the shift; or of a scaled picture it meets other cells.
    case stride
    /// Each output cell has weights or a bias of its own, which stay where they are.
    case unshared
    /// The kernel is another one when it is flipped or turned.
    case kernel
    /// The windows stand unevenly: what is left over, or added, at one side is not at the other.
    case uneven
    /// The window does not grow with the picture.
    case window
    /// Every differing cell sees the border, or what comes in or leaves there.
    case border
  }

  /// What would make it hold, found by trying; each is a key away.
  public enum Remedy: Hashable, Sendable {
    /// Circular padding in the layer that fails, with which the shift goes round.
    case circular
    /// The same in every layer that has padding.
    case circularEverywhere
    /// Circular padding round a layer that fails without any, as much as keeps the size.
    case paddedCircular
    /// A shift that is a whole step of the output, the shortest along its axis.
    case shift(Transformation)
    /// A kernel that flipping or turning leaves as it is.
    case kernel(Preset)
    /// Of a signal, the weights that are the same from both ends.
    case weights([Number])
    /// One more or one less of a setting of the layer that fails.
    case setting(Setting, by: Int)
  }

  /// A setting that a key changes by one.
  public enum Setting: Hashable, Sendable, CaseIterable {
    case padding, stride, window
  }

  /// The cells that differ.
  public let differing: [Position]
  /// How many cells there are.
  public let count: Int
  /// What breaks it; nil where it holds, and where nothing of the above fits.
  public let cause: Cause?
  /// The first layer behind which it fails; nil where it holds.
  public let layer: Int?
  /// What would mend it, if anything that was tried does.
  public let remedy: Remedy?

  /// Whether both ways give the same everywhere.
  public var holds: Bool { differing.isEmpty }

  /// The column or the row that all differing cells lie in; nil where there is no such line.
  public var line: (axis: Axis, index: Int)? {
    guard let first = differing.first else { return nil }
    if differing.allSatisfy({ $0.column == first.column }) { return (.columns, first.column) }
    return differing.allSatisfy { $0.row == first.row } ? (.rows, first.row) : nil
  }

  /// The verdict on a square of a scene's first layers.
  ///
  /// - Complexity: O(multiplications of both ways, times the layers).
  public init(_ square: CommutingSquare, _ scene: Scene) {
    (differing, count) = (square.differing, square.fgx.shape.count)
    let trial = SquareTrial(square, scene)
    guard !differing.isEmpty, let first = trial.firstFailing, let failing = trial.square(through: first)
    else {
      (layer, cause, remedy) = (nil, nil, nil)
      return
    }
    let found = SquareTrial(failing, scene).cause
    (layer, cause) = (first, found)
    remedy = found.flatMap { trial.remedy($0, layer: first) }
  }
}

/// Squares that are tried to find a cause or a remedy.
struct SquareTrial {
  let square: CommutingSquare
  let scene: Scene

  init(_ square: CommutingSquare, _ scene: Scene) { (self.square, self.scene) = (square, scene) }

  func square(through layer: Int) -> CommutingSquare? {
    if layer == square.layers.count - 1 { return square }
    return try? CommutingSquare(square.transformation, scene, layers: layer + 1)
  }

  /// The first layer behind which both ways differ.
  var firstFailing: Int? {
    square.layers.indices.first { square(through: $0)?.commutes == false }
  }

  /// What breaks a square whose last layer is the first to fail.
  var cause: SquareVerdict.Cause? {
    guard let layer = square.layers.last else { return nil }
    if !square.hasOneSize { return .sizes(square.fgx.shape, square.gfx.shape) }
    if !square.isWholeStep { return .stride }
    if isUnshared(layer) { return .unshared }
    if case .scale = square.transformation {
      if layer.rows.longestWindow > 1 || layer.columns.longestWindow > 1 { return .window }
      if layer.rows.isStrided || layer.columns.isStrided { return .stride }
    }
    if let kernel = layer.kernel, !square.transformation.keeps(kernel) { return .kernel }
    if !standsEvenly(layer) { return .uneven }
    return square.differing.allSatisfy(seesBorder) ? .border : nil
  }

  private func isUnshared(_ layer: SizedLayer) -> Bool {
    guard case .convolution(let sized) = layer else { return false }
    if case .perTile = sized.settings.bias { return true }
    return !sized.kernel.isShared
  }

  /// Whether a flip or a turn puts windows onto windows.
  private func standsEvenly(_ layer: SizedLayer) -> Bool {
    func isEven(_ axis: LayerAxis) -> Bool {
      guard case .sliding(let axis) = axis else { return true }
      return axis.size.before == axis.size.after - (axis.size.numerator - (axis.count - 1) * axis.size.stride)
    }
    switch square.transformation {
    case .flipRows: return isEven(layer.rows)
    case .flipColumns: return isEven(layer.columns)
    case .turn: return isEven(layer.rows) && isEven(layer.columns)
    case .shift, .scale: return true
    }
  }

  /// Whether a cell of either way depends on padding, or on what a shift brings in or takes away.
  private func seesBorder(_ cell: Position) -> Bool {
    guard let above = square.source(of: cell) else { return true }
    var moves = Pair(0)
    if case .shift(let rows, let columns) = square.transformation { moves = Pair(rows, columns) }
    let (lower, upper) = (square.field(of: cell, moved: true), square.field(of: above, moved: false))
    func leaves(_ range: ClosedRange<Int>, _ length: Int, _ move: Int) -> Bool {
      min(range.lowerBound, range.lowerBound + move) < 0
        || max(range.upperBound, range.upperBound + move) >= length
    }
    return leaves(lower.rows, square.gx.shape.rows, -moves.rows)
      || leaves(lower.columns, square.gx.shape.columns, -moves.columns)
      || leaves(upper.rows, square.x.shape.rows, moves.rows)
      || leaves(upper.columns, square.x.shape.columns, moves.columns)
  }
}

extension LayerAxis {
  /// Whether its windows skip places.
  fileprivate var isStrided: Bool {
    if case .sliding(let axis) = self { axis.size.stride > 1 } else { false }
  }
}
