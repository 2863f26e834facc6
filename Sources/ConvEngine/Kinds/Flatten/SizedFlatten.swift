/// `flatten` on an input of a known shape.
public struct SizedFlatten: Sendable {
  /// Channels, rows and columns that come in.
  public let inputShape: Shape
  /// A list of the same number of cells.
  public var outputShape: Shape { Shape(list: inputShape.count) }

  /// The input cell that a place of the list shows.
  public func source(of output: Position) -> Position { inputShape.position(at: output.column) }
}

extension SizedFlatten: SizedKind {
  var settings: Flatten { Flatten() }
  var rowAxis: LayerAxis { .each(inputShape.rows) }
  var columnAxis: LayerAxis { .each(inputShape.columns) }
  var axes: [(name: Axis, axis: LayerAxis)] { [(.length, .joined(inputShape))] }
  var readingCount: Int { inputShape.count }
  var hasTerms: Bool { false }
  var mostSteps: Int { 1 }

  func window(of cell: Position) -> CellWindow { CellWindow(source(of: cell)) }
  func stepCount(of cell: Position) -> Int { 1 }
  func walk(on input: Tensor) -> any KindWalk { FlattenWalk(self, on: input) }

  func field(_ field: ReceptiveField) -> ReceptiveField {
    let isOne = field.columns.count == 1
    let cell = inputShape.position(
      at: Swift.min(Swift.max(0, field.columns.lowerBound), inputShape.count - 1))
    return isOne
      ? ReceptiveField(rows: cell.row...cell.row, columns: cell.column...cell.column)
      : ReceptiveField(rows: 0...inputShape.rows - 1, columns: 0...inputShape.columns - 1)
  }
}
