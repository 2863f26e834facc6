/// Two ways from an input x to an output: moving first, f(g(x)), and moving afterwards, g(f(x)).
///
/// f are the layers of a scene up to one of them. Shifting [0, 3, 7, 0] by 1 and then taking [1, −1] of it gives the
/// same as taking it first and shifting that. Both ways are computed, and compared cell by cell.
///
/// Source: Goodfellow et al., *Deep Learning*, 9.2: f is equivariant to g where f(g(x)) = g(f(x)).
public struct CommutingSquare: Sendable {
  /// What moves x.
  public let transformation: Transformation
  /// What moves f(x): the same, or a shift by as many cells as the strides leave of it, rounded down.
  public let onOutput: Transformation
  /// Whether the output has a shift that is as long: by 1 it has none behind a stride of 2.
  public let isWholeStep: Bool
  /// Whether a shift brings in at one edge what leaves at the other, as circular padding does.
  public let wraps: Bool
  /// The layers of f on x, and on g(x).
  public let layers, movedLayers: [SizedLayer]
  /// What goes in, and the same moved: g(x).
  public let x, gx: Tensor
  /// f(x), and both ways: f(g(x)) and g(f(x)).
  public let fx, fgx, gfx: Tensor

  /// Cells that are read to compute both ways, at most: what takes one slice of work.
  public static let mostReadings = SolvedScene.readingsPerSlice

  /// Both ways through a scene's first layers.
  ///
  /// - Parameter count: how many layers f has.
  /// - Throws: ``CommutingSquareFault`` where there is no square to compute.
  /// - Complexity: O(multiplications of both ways).
  public init(_ transformation: Transformation, _ scene: Scene, layers count: Int)
    throws(CommutingSquareFault)
  {
    let sizes = try Self.sizes(transformation, scene, layers: count)
    guard case .values(let input) = scene.input else { throw .noNumbers }
    (self.transformation, x, layers, movedLayers) = (transformation, input, sizes.layers, sizes.moved)
    wraps = Self.wraps(transformation, layers)
    (onOutput, isWholeStep) = Self.onOutput(transformation, layers)
    gx = transformation.moved(x, wraps: wraps)
    fx = Self.run(layers, on: x)
    fgx = Self.run(movedLayers, on: gx)
    gfx = onOutput.moved(fx, wraps: wraps)
  }

  /// The scene whose input is g(x).
  ///
  /// - Throws: ``CommutingSquareFault`` where there is no square to compute.
  /// - Complexity: O(cells of the input).
  public static func moved(_ transformation: Transformation, _ scene: Scene, layers count: Int)
    throws(CommutingSquareFault) -> Scene
  {
    let layers = try sizes(transformation, scene, layers: count).layers
    guard case .values(let input) = scene.input else { throw .noNumbers }
    return Scene(.values(transformation.moved(input, wraps: wraps(transformation, layers))), scene.layers)
  }

  private static func run(_ layers: [SizedLayer], on input: Tensor) -> Tensor {
    layers.reduce(input) { $1.output(of: $0) }
  }

  /// The layers with their sizes on x and on g(x), without a number computed.
  ///
  /// - Throws: what keeps the square from being computed.
  /// - Complexity: O(layers).
  @discardableResult
  public static func sizes(_ transformation: Transformation, _ scene: Scene, layers count: Int)
    throws(CommutingSquareFault) -> (layers: [SizedLayer], moved: [SizedLayer])
  {
    let shape = scene.input.shape
    guard !shape.isList else { throw .list }
    guard transformation.suits(shape.dimensions) else { throw .signal }
    guard scene.hasValues else { throw .noNumbers }
    var moved = Scene(.shape(transformation.shape(of: shape)), Array(scene.layers.prefix(count)))
    let sizes: ([SizedLayer], [SizedLayer])
    do throws(SceneFault) {
      let plain = Scene(.shape(shape), moved.layers)
      let layers = try plain.sized()
      // What was given by its size alone belongs to the channels that it has on x.
      for (index, layer) in layers.enumerated() where moved.layers[index].kernel?.form == .size {
        moved.layers[index].kernel = layer.kernel
      }
      sizes = (layers, try moved.sized())
    } catch {
      throw .cannotRun(error)
    }
    guard sizes.0.allSatisfy({ !$0.outputShape.isList }) else { throw .list }
    let readings = (sizes.0 + sizes.1).reduce(0) { sum, layer in
      sum.addingReportingOverflow(layer.readingCount).overflow ? .max : sum + layer.readingCount
    }
    let cells = (sizes.0 + sizes.1).map { max($0.inputShape.count, $0.outputShape.count) }.max() ?? 0
    guard readings <= mostReadings, cells <= mostReadings else { throw .tooLarge }
    return sizes
  }

  /// A shift goes round where the padding does: what is called circular is meant to have no edge.
  private static func wraps(_ transformation: Transformation, _ layers: [SizedLayer]) -> Bool {
    guard case .shift = transformation else { return false }
    return layers.contains(where: \.padsInACircle)
  }

  /// How far the output moves when the input is shifted, and whether that is a whole number of cells.
  private static func onOutput(_ transformation: Transformation, _ layers: [SizedLayer])
    -> (Transformation, isWhole: Bool)
  {
    guard case .shift(let rows, let columns) = transformation else { return (transformation, true) }
    let (down, across) = (Pace(layers.map(\.rows)), Pace(layers.map(\.columns)))
    return (
      .shift(rows: down.floor(of: rows), columns: across.floor(of: columns)),
      down.isWhole(rows) && across.isWhole(columns)
    )
  }
}

extension CommutingSquare {
  /// Whether both ways give the same size, so that they can be compared cell by cell.
  public var hasOneSize: Bool { fgx.shape == gfx.shape }

  /// Whether a cell comes out the same both ways; no cell does where the sizes differ.
  ///
  /// Exact numbers and sums of symbols are compared exactly, and approximate ones up to their rounding.
  public func agrees(at cell: Position) -> Bool {
    hasOneSize && fgx[cell].isSame(as: gfx[cell])
  }

  /// The cells that differ, in row-major order; all of them where the sizes differ.
  public var differing: [Position] {
    (0..<fgx.shape.count).map { fgx.shape.position(at: $0) }.filter { !agrees(at: $0) }
  }

  /// Whether both ways give the same everywhere.
  public var commutes: Bool { hasOneSize && differing.isEmpty }

  /// The shortest shifts along rows and columns that are a whole step of the output; nil of what is no shift.
  public var wholeStep: Pair? {
    guard case .shift = transformation else { return nil }
    return Pair(Pace(layers.map(\.rows)).denominator, Pace(layers.map(\.columns)).denominator)
  }

  /// The cells of x or of g(x) that a cell of the output depends on.
  public func field(of cell: Position, moved: Bool) -> ReceptiveField {
    let layers = moved ? movedLayers : layers
    return layers.receptiveField(of: cell, ofLayer: layers.count - 1)
  }

  /// Where g brings a cell of the answer from, in f(x); nil where it comes in from outside.
  public func source(of cell: Position) -> Position? {
    onOutput.source(of: cell, in: fx.shape, wraps: wraps)
  }

  /// Whether the window below holds what the window above holds, cell for cell; of shifts only.
  public func windowsAgree(at cell: Position) -> Bool {
    guard case .shift = transformation, let above = source(of: cell) else { return false }
    let (one, two) = (field(of: cell, moved: true), field(of: above, moved: false))
    guard one.size == two.size, one.rows.count * one.columns.count <= Self.mostReadings else { return false }
    func held(_ tensor: Tensor, _ channel: Int, _ row: Int, _ column: Int) -> Number? {
      let place = Position(channel: channel, row: row, column: column)
      return tensor.shape.contains(place) ? tensor[place] : nil
    }
    return (0..<x.shape.channels).allSatisfy { channel in
      zip(one.rows, two.rows).allSatisfy { lower, upper in
        zip(one.columns, two.columns).allSatisfy { left, right in
          held(gx, channel, lower, left) == held(x, channel, upper, right)
        }
      }
    }
  }
}

/// Why there is no square to compute.
public enum CommutingSquareFault: Error, Hashable, Sendable {
  /// A plain list goes in or comes out, which has no places to move.
  case list
  /// A signal has no rows to flip or shift, and no turns.
  case signal
  /// The scene has shapes only.
  case noNumbers
  /// The layers cannot run on g(x), or on x.
  case cannotRun(SceneFault)
  /// It would take more than ``CommutingSquare/mostReadings``.
  case tooLarge
}
