/// Makes one plain list of all cells: channel by channel, row by row.
///
/// 2 × 3 × 3 becomes a list of 18, in which cell [1, 0, 2] is number (1·3 + 0)·3 + 2 = 11.
///
/// Source: https://pytorch.org/docs/stable/generated/torch.flatten.html
struct Flatten: LayerSettings {
  static let kind = "flatten"
  var layer: Layer { .flatten }
  var kind: String { Self.kind }
  func sizedLayer(on input: Shape) throws(LayerFault) -> SizedLayer {
    .flatten(SizedFlatten(inputShape: input))
  }
}

/// `flatten` on an input of a known shape.
public struct SizedFlatten: Sendable {
  /// Channels, rows and columns that come in.
  public let inputShape: Shape
  /// A list of as many cells.
  public var outputShape: Shape { Shape(list: inputShape.count) }

  /// The input cell that a place of the list shows.
  public func source(of output: Position) -> Position { inputShape.position(at: output.column) }
}

/// The walk over `flatten`: one step for each place of the list.
public struct FlattenWalk: Sendable {
  /// The layer, sized on the input.
  public let layer: SizedFlatten
  /// What it reads.
  public let input: Tensor

  /// The walk of a layer over its input.
  public init(_ layer: SizedFlatten, on input: Tensor) { (self.layer, self.input) = (layer, input) }

  /// The value of an output cell.
  public func result(_ output: Position) -> Number { input[output.column] }
}

extension SizedFlatten: SizedKind {
  func walk(on input: Tensor) -> any KindWalk { FlattenWalk(self, on: input) }
  var kind: String { Flatten.kind }
  var rowAxis: LayerAxis { .each(inputShape.rows) }
  var columnAxis: LayerAxis { .each(inputShape.columns) }
  var axes: [(name: Axis, axis: LayerAxis)] { [(.length, .joined(inputShape))] }
  var readingCount: Int { inputShape.count }
  func window(of cell: Position) -> CellWindow { CellWindow(source(of: cell)) }
  func stepCount(of cell: Position) -> Int { 1 }
  var hasTerms: Bool { false }
  var mostSteps: Int { 1 }

  func field(_ field: ReceptiveField) -> ReceptiveField {
    let isOne = field.columns.count == 1
    let cell = inputShape.position(
      at: Swift.min(Swift.max(0, field.columns.lowerBound), inputShape.count - 1))
    return isOne
      ? ReceptiveField(rows: cell.row...cell.row, columns: cell.column...cell.column)
      : ReceptiveField(rows: 0...inputShape.rows - 1, columns: 0...inputShape.columns - 1)
  }
}

extension FlattenWalk: KindWalk {
  func value(_ cell: Position, _ term: Int) -> Number? { result(cell) }
  func place(_ cell: Position, _ term: Int) -> Position? { layer.source(of: cell) }
  func source(_ cell: Position, _ term: Int) -> Position? { layer.source(of: cell) }
}
