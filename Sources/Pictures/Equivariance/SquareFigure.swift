import ConvEngine
import Notation
import Screen

/// A commuting square with its verdict, its widths and its paint: what stays the same while its cells are picked.
struct SolvedSquare: Sendable {
  let square: CommutingSquare
  let verdict: SquareVerdict
  let inputWidth, outputWidth, differenceWidth: Int
  let inputScale, outputScale, differenceScale: PaintScale
  /// A symbol in every cell of x, and the same moved, where f is one layer that shows in symbols.
  let letters: (x: Tensor, gx: Tensor)?

  /// What moves x until a page or a key says otherwise.
  static let first = Transformation.shift(rows: 0, columns: 1)

  /// The square of a scene's layers up to one of them; nil where it cannot be computed.
  ///
  /// - Parameter walk: the walk of the layer as it shows.
  init?(_ solved: SolvedScene, layer: Int, _ lab: Lab?, _ showing: Showing, _ walk: LayerWalk?) {
    let transformation = lab?.transformation ?? Self.first
    guard solved.layers.indices.contains(layer),
      let square = try? CommutingSquare(transformation, solved.scene, layers: layer + 1)
    else { return nil }
    self.square = square
    verdict = SquareVerdict(square, solved.scene)
    let style = Presentation.style(showing)
    let symbols = layer == 0 && showing == .symbols ? walk.map(\.input) : nil
    letters = symbols.map { ($0, transformation.moved($0, wraps: square.wraps)) }
    inputWidth = Self.width([symbols ?? square.x], style)
    outputWidth = Self.width([square.fx, square.fgx], style)
    inputScale = PaintScale(Extent(square.x))
    outputScale = PaintScale(Extent(joining: Extent(square.fx), Extent(square.fgx)))
    let differences =
      square.hasOneSize ? verdict.differing.map { square.fgx[$0] + square.gfx[$0] * -1 } : []
    differenceWidth = Self.width(differences, style)
    var extent = Extent()
    for difference in differences { extent.include(difference) }
    differenceScale = PaintScale(.signed, largest: extent.largest)
  }

  /// The walk on g(x) in the symbols of the walk on x; nil where f is more than that one layer.
  func symbols(_ moved: LayerWalk?, as walk: LayerWalk?, layer: Int) -> LayerWalk? {
    guard layer == 0, let moved, let walk else { return nil }
    return moved.inSymbols(of: walk, moved: square.transformation, wraps: square.wraps)
  }

  /// Why it cannot be computed; nil where it can.
  ///
  /// - Complexity: O(layers).
  static func fault(_ scene: Scene, layer: Int, _ lab: Lab?) -> CommutingSquareFault? {
    fault(scene, layer: layer, lab?.transformation ?? first)
  }

  private static func fault(_ scene: Scene, layer: Int, _ transformation: Transformation)
    -> CommutingSquareFault?
  {
    do throws(CommutingSquareFault) {
      try CommutingSquare.sizes(transformation, scene, layers: layer + 1)
      return nil
    } catch {
      return error
    }
  }

  /// What `t` goes through: those that the layers can be compared under.
  static func choices(_ scene: Scene, layer: Int) -> [Transformation] {
    let layers = (try? Scene(.shape(scene.input.shape), scene.layers).sized()) ?? []
    func step(_ axis: (SizedLayer) -> LayerAxis) -> Int {
      layers.prefix(layer + 1).compactMap { axis($0).sliding?.stride }
        .reduce(1) { min(Transformation.farthest, $0 * min($1, Transformation.farthest)) }
    }
    // A step of the output is a remedy against a stride, so that one of them is a step along either axis.
    let (down, across) = (step(\.rows), step(\.columns))
    let shifts = [1, 2, 3] + (across > 3 ? [across] : []) + [-1]
    let all: [Transformation] =
      shifts.map { .shift(rows: 0, columns: $0) }
      + (down > 1 ? [1, down] : [1]).map { .shift(rows: $0, columns: 0) } + [
        .flipColumns, .flipRows, .turn(quarters: 1), .turn(quarters: 2), .scale(2),
      ]
    return all.filter { fault(scene, layer: layer, $0) == nil }
  }

  private static func width(_ tensors: [Tensor], _ style: NumberStyle) -> Int {
    width(tensors.flatMap { $0.numbers.prefix(NumberWidths.examined) }, style)
  }

  private static func width(_ numbers: [Number], _ style: NumberStyle) -> Int {
    let widest = numbers.prefix(2 * NumberWidths.examined).reduce(2) {
      max($0, NumberText($1, style: style).width)
    }
    return min(widest, NumberWidths.widest)
  }
}

/// The commuting square as a picture may know it: numbers that are shown or covered, and a verdict only where all that
/// it follows from shows.
struct SquareFigure {
  /// A grid of the square.
  enum Grid {
    case x, gx, fx, fgx, gfx

    /// Whether it is one of those that f reads.
    var isInput: Bool { self == .x || self == .gx }
  }

  private let solved: SolvedSquare
  private let covering: Covering

  init(_ solved: SolvedSquare, _ covering: Covering) { (self.solved, self.covering) = (solved, covering) }

  /// The square, for its sizes and places.
  private var square: CommutingSquare { solved.square }
  /// What moves x, and what moves f(x).
  var transformation: Transformation { square.transformation }
  var onOutput: Transformation { square.onOutput }
  var isWholeStep: Bool { square.isWholeStep }
  var wholeStep: Pair? { square.wholeStep }
  var wraps: Bool { square.wraps }
  var hasOneSize: Bool { square.hasOneSize }
  /// How many layers f has.
  var layerCount: Int { square.layers.count }

  /// How large a grid is.
  func shape(_ grid: Grid) -> Shape { tensor(grid).shape }

  /// Columns of a number.
  func width(_ grid: Grid) -> Int {
    if isCovered(grid) { return NumberWidths.covered }
    return grid.isInput ? solved.inputWidth : hidesAnswer ? NumberWidths.covered : solved.outputWidth
  }

  /// A cell of a grid; of what goes in, in symbols where these show.
  func number(_ grid: Grid, _ cell: Position) -> ShownNumber {
    let letters = grid == .x ? solved.letters?.x : grid == .gx ? solved.letters?.gx : nil
    return ShownNumber((letters ?? tensor(grid))[cell], isCovered: isCovered(grid))
  }

  /// The paint of a number.
  func paint(_ grid: Grid, _ number: ShownNumber) -> Shade? {
    if grid.isInput ? solved.letters != nil : hidesAnswer { return nil }
    let scale = grid.isInput ? solved.inputScale : solved.outputScale
    return scale.shade(number)
  }

  /// The verdict; nil where something that it follows from is covered.
  var verdict: SquareVerdict? { hidesAnswer ? nil : solved.verdict }

  /// Whether a cell comes out the same both ways; nil where that is covered, or where the sizes differ.
  func agrees(at cell: Position) -> Bool? { hidesAnswer || !hasOneSize ? nil : square.agrees(at: cell) }

  /// Columns of the widest difference.
  var differenceWidth: Int { solved.differenceWidth }

  /// By how much f(g(x)) is larger than g(f(x)); nil where that is covered, or where the sizes differ.
  func difference(at cell: Position) -> Number? {
    hidesAnswer || !hasOneSize ? nil : square.fgx[cell] + square.gfx[cell] * -1
  }

  /// The paint of a difference, on the scale of the answers.
  func paintOfDifference(_ number: Number) -> Shade? {
    solved.differenceScale.shade(number)
  }

  /// Whether both windows hold the same; nil where they are covered.
  func windowsAgree(at cell: Position) -> Bool? {
    hidesAnswer ? nil : square.windowsAgree(at: cell)
  }

  /// Where g brings a cell of the answer from, in f(x).
  func source(of cell: Position) -> Position? { square.source(of: cell) }

  /// The same, nil too where g(f(x)) has no such cell.
  func sourceInBoth(of cell: Position) -> Position? {
    square.gfx.shape.contains(cell) ? source(of: cell) : nil
  }

  /// The cells of a grid that a cell of the answer is made from; nil where there are none.
  func field(_ grid: Grid, of cell: Position) -> ReceptiveField? {
    func alone(_ cell: Position) -> ReceptiveField {
      ReceptiveField(rows: cell.row...cell.row, columns: cell.column...cell.column)
    }
    switch grid {
    case .fgx, .gfx: return alone(cell)
    case .fx: return source(of: cell).map(alone)
    case .gx: return square.field(of: cell, moved: true)
    case .x: return source(of: cell).map { square.field(of: $0, moved: false) }
    }
  }

  /// Whether the answers, and all that tells them, are covered: with a factor hidden they would tell it.
  private var hidesAnswer: Bool { covering.contains(.output) || covering.hidesFactors }

  private func isCovered(_ grid: Grid) -> Bool {
    switch grid {
    case .x, .gx: covering.contains(.input)
    case .fx: covering.contains(.output)
    case .fgx, .gfx: hidesAnswer
    }
  }

  private func tensor(_ grid: Grid) -> Tensor {
    switch grid {
    case .x: square.x
    case .gx: square.gx
    case .fx: square.fx
    case .fgx: square.fgx
    case .gfx: square.gfx
    }
  }
}
