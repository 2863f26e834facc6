/// The walk over an activation: one step a cell.
///
/// - Complexity: O(1) a step.
public struct ActivationWalk: Sendable {
  /// The layer, sized on the input.
  public let layer: SizedActivation
  /// What it reads.
  public let input: Tensor

  /// The walk of a layer over its input.
  public init(_ layer: SizedActivation, on input: Tensor) { (self.layer, self.input) = (layer, input) }

  /// The value of an output cell.
  public func result(_ output: Position) -> Number { layer.activation(input[output]) }
}

extension ActivationWalk: KindWalk {
  func value(_ cell: Position, _ term: Int) -> Number? { result(cell) }
  func place(_ cell: Position, _ term: Int) -> Position? { cell }
  func source(_ cell: Position, _ term: Int) -> Position? { cell }
}
