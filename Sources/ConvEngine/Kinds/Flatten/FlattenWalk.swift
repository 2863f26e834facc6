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

extension FlattenWalk: KindWalk {
  func value(_ cell: Position, _ term: Int) -> Number? { result(cell) }
  func place(_ cell: Position, _ term: Int) -> Position? { layer.source(of: cell) }
  func source(_ cell: Position, _ term: Int) -> Position? { layer.source(of: cell) }
}
