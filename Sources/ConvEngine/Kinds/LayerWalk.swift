/// The walk over one layer, whichever it is.
///
/// Cells are ordered by channel, row and column. A step is computed from its cell and its number alone. What only one
/// kind of layer has can be asked of its own walk: `PoolingWalk(layer, on: walk.input)`.
public struct LayerWalk: Sendable {
  /// The layer, with its sizes on the input.
  public let layer: SizedLayer
  /// What it reads.
  public let input: Tensor
  private let walk: any KindWalk

  /// The walk of a layer over its input.
  public init(_ layer: SizedLayer, on input: Tensor) {
    (self.layer, self.input) = (layer, input)
    walk = layer.walk(on: input)
  }
}

extension LayerWalk {
  /// How many cells the walk goes over: those of the output, for a transposed convolution those of the input.
  public var cellCount: Int { layer.walkShape.count }

  /// How many steps a cell has; windows may differ.
  public func stepCount(ofCell cell: Int) -> Int { layer.stepCount(of: layer.walkShape.position(at: cell)) }

  /// The value of an output cell.
  public func result(_ output: Position) -> Number { walk.result(output) }

  /// What stands in an output cell while the walk is at a step: the value so far in the cell that is being made, the
  /// results in the others; for a transposed convolution what has been stamped so far.
  ///
  /// Nil where that is no number: the −∞ of a maximum that has met padding only, a quotient not yet made.
  public func value(of output: Position, cell: Int, term: Int) -> Number? {
    walk.value(of: output, at: layer.walkShape.position(at: cell), term)
  }

  /// What stands after a step in the output cell that it works on; nil as above, and where there is no such cell.
  public func value(cell: Int, term: Int) -> Number? {
    walk.value(layer.walkShape.position(at: cell), term)
  }

  /// The input cell that a step reads, or the last one before it; nil where that is no cell of the input.
  public func source(_ cell: Position, _ term: Int) -> Position? { walk.source(cell, term) }

  /// The kernel cell of a step, or of the last one before it that has any; nil where there is no kernel.
  public func kernelCell(_ cell: Position, _ term: Int) -> Position? { walk.kernelCell(cell, term) }

  /// Where a step reads, in the input or in its padding; nil where it reads nothing.
  public func place(_ cell: Position, _ term: Int) -> Position? { walk.place(cell, term) }
}
