/// What every kind of walk says; ``LayerWalk`` has the same for everyone else.
///
/// A `cell` is one of the layer's `walkShape`: an output cell, or for a transposed convolution the input cell that
/// stamps. A `term` is one of the steps at that cell, from 0 to the layer's `stepCount(of:)` − 1: a product, the bias,
/// the result. An `output` is any cell of the output.
///
/// In the walk over [1, 2, 3] with kernel [1, 1] cell 0 has the terms 1·1, 2·1 and the result: `value` is 1, 3, 3,
/// `place` and `source` are the input cells 0, 1 and then nil and 1, `kernelCell` is 0, 1, 1.
protocol KindWalk: Sendable {
  /// The value of an output cell.
  func result(_ output: Position) -> Number
  /// What stands after a step in the output cell that it works on; nil where that is no number yet.
  func value(_ cell: Position, _ term: Int) -> Number?
  /// Where a step reads, in the input or in its padding; nil where it reads nothing.
  func place(_ cell: Position, _ term: Int) -> Position?
  /// The input cell that a step reads, or the last step before it that reads; nil where that is padding.
  func source(_ cell: Position, _ term: Int) -> Position?

  // What is below is optional.

  /// What stands in any output cell while the walk is at a step.
  ///
  /// A walk that makes one output cell after the other need not say it: the cell it is at has come as far as the
  /// step, and the others show their results.
  func value(of output: Position, at cell: Position, _ term: Int) -> Number?
  /// The kernel cell of a step, or of the last one before it that has any; nil where there is no kernel.
  func kernelCell(_ cell: Position, _ term: Int) -> Position?
}

extension KindWalk {
  func value(of output: Position, at cell: Position, _ term: Int) -> Number? {
    output == cell ? value(cell, term) : result(output)
  }
  func kernelCell(_ cell: Position, _ term: Int) -> Position? { nil }
}
