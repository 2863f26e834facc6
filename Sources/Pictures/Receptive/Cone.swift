import ConvEngine
import Notation

/// What one cell depends on in every layer before it: no number of the scene, only places and how many ways lead from
/// them to the cell.
struct Cone {
  /// What comes out of one layer, or the input.
  struct Level {
    /// "input", "0 conv 3", "1 conv 3 s2 d2".
    let name: String
    let shape: Shape
    /// In how many ways each of its cells gets into the picked one.
    let ways: Ways
    /// The most rows and columns that a cell sees of it, and the columns of the largest number of ways, of whichever
    /// cell is picked: so that nothing moves when the pick does.
    let span: Pair
    fileprivate(set) var width: Int
  }

  /// A cell of the field that the walk has gone down to, and what its ways are the sum of.
  struct Part {
    let level: Int
    let cell: Position
    let sum: WaysSum
  }

  /// From the input to the layer of the picked cell.
  private(set) var levels: [Level]
  /// The cell that the walk has gone down to, if any.
  private(set) var part: Part?
  /// The numbers of the scene that stand in the place of the ways, where these are asked for.
  private(set) var values: ConeValues?
  /// Whether padding copies cells, so that what lies outside is no mere padding.
  let copiesCells: Bool
  /// The picked cell.
  let cell: Position
  /// How the field grows along both axes; nil where its size is no such sum.
  let growth: (rows: [ReceptiveGrowth], columns: [ReceptiveGrowth])?
  /// On how many rows and columns it depends, padding included.
  let field: ReceptiveField
  private let layers: [SizedLayer]

  /// The cone of a cell that comes out of the last of some layers.
  init(_ layers: [SizedLayer], cell: Position) {
    (self.layers, self.cell) = (layers, cell)
    let index = layers.count - 1
    let shape = layers[index].outputShape
    copiesCells = layers.contains(where: \.padsWithCopies)
    field = layers.receptiveField(of: cell, ofLayer: index)
    let ways = layers.ways(to: cell, ofLayer: index)
    let samples = [Self.middle(of: shape), Position(channel: 0, row: 0, column: 0), shape.last]
      .map { layers.ways(to: $0, ofLayer: index) }
    levels = ways.indices.map { level in
      let planes = samples.map { $0[level] } + [ways[level]]
      let most = planes.map { $0.rows.most * $0.columns.most }
      return Level(
        name: level == 0 ? "input" : "\(level - 1) " + Self.name(layers[level - 1]),
        shape: level == 0 ? layers[0].inputShape : layers[level - 1].outputShape, ways: ways[level],
        span: Pair(
          samples.map { $0[level].rows.counts.count }.max() ?? 1,
          samples.map { $0[level].columns.counts.count }.max() ?? 1),
        width: most.dropLast().map { NumberText($0).width }.max() ?? 1)
    }
    if let rows = layers.map(\.rows).growth, let columns = layers.map(\.columns).growth {
      growth = (rows, columns)
    } else {
      growth = nil
    }
  }

  /// Goes down so many layers to a cell of the field there, counted from the first row and column of it.
  mutating func goDown(_ depth: Int, to part: Position) {
    let level = levels.count - 1 - depth
    guard levels.indices.contains(level), let rows = levels[level].ways.rows.range,
      let columns = levels[level].ways.columns.range
    else { return }
    let cell = Position(
      channel: 0, row: rows.lowerBound + part.row, column: columns.lowerBound + part.column)
    self.part = Part(level: level, cell: cell, sum: layers[level].sum(of: cell, into: levels[level + 1].ways))
  }

  /// Puts the scene's numbers in the place of the ways.
  mutating func show(_ values: ConeValues) {
    self.values = values
    for level in levels.indices { levels[level].width = values.width(level) }
  }

  /// Where the middle of what a column sees lies, in halves of an input cell.
  func middle(ofColumn column: Int, level: Int) -> Int {
    guard level > 0 else { return 2 * column }
    let field = layers.receptiveField(
      of: Position(channel: 0, row: 0, column: column), ofLayer: level - 1)
    return field.columns.lowerBound + field.columns.upperBound
  }

  /// The cell in the middle of a plane.
  static func middle(of shape: Shape) -> Position {
    Position(channel: 0, row: shape.rows / 2, column: shape.columns / 2)
  }

  /// "conv 3 s2 d2": its kind, its window, and what of stride and dilation is not the usual.
  private static func name(_ layer: SizedLayer) -> String {
    let text = LayerText.name(layer)
    guard !text.contains("→") else { return layer.kind }
    let stride = text.split(separator: ", stride ").dropFirst().first.map { " s\($0)" } ?? ""
    let (rows, columns) = (layer.rows.sliding?.dilation ?? 1, layer.columns.sliding?.dilation ?? 1)
    let isSignal = layer.inputShape.dimensions == .one
    let dilation =
      columns == 1 && (isSignal || rows == 1)
      ? "" : " d" + (isSignal || rows == columns ? "\(columns)" : "\(rows)×\(columns)")
    return text.prefix { $0 != "," } + stride + dilation
  }
}

extension Shape {
  fileprivate var last: Position { Position(channel: 0, row: rows - 1, column: columns - 1) }
}

extension SizedLayer {
  /// Whether its padding is made of the input's own cells.
  fileprivate var padsWithCopies: Bool {
    guard case .convolution(let sized) = self else { return false }
    return sized.settings.paddingMode != .zeros && sized.sides.largest > 0
  }
}

extension FigureScene {
  /// Why nothing is counted back from the walked layer; nil where it is.
  var coneRefusal: String? {
    guard solved.layers.indices.contains(layer) else {
      return "the layer cannot run, so no cell depends on anything"
    }
    let most = solved.layers[...layer].flatMap { [$0.rows, $0.columns] }.map(\.count).max() ?? 0
    return most > Self.longestAxis
      ? "receptive counts ways on up to \(Self.longestAxis) cells in a line, and here are \(most)" : nil
  }

  /// Counting ways looks at every cell of a line, which has to be done before the next key.
  private static let longestAxis = 8_192

  /// What comes out of the walked layer; nil where it cannot run.
  var walkedOutput: Shape? { solved.layers.indices.contains(layer) ? solved.layers[layer].outputShape : nil }

  /// The ways from what goes into the last so many layers, up to the walked one, to a cell of its output.
  func ways(to cell: Position, through depth: Int) -> Ways? {
    guard coneRefusal == nil, (1...layer + 1).contains(depth) else { return nil }
    return Array(solved.layers[(layer + 1 - depth)...layer]).ways(to: cell, ofLayer: depth - 1)[0]
  }

  /// What a cell of the walked layer depends on.
  func cone(of cell: Position) -> Cone { Cone(Array(solved.layers[...layer]), cell: cell) }
}
