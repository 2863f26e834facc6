extension LayerWalk {
  /// Whether it can be walked in symbols: its layer only adds and multiplies, and has at most 4096 weights.
  public var canShowSymbols: Bool {
    layer.settings.need == nil && (layer.kernel?.weightCount ?? 0) <= Self.mostSymbols
  }

  /// The same walk with a symbol in every cell of its input and in every weight and bias; itself, where it cannot be
  /// walked in symbols.
  ///
  /// A 3 × 4 input with a 2 × 2 kernel has the letters of Goodfellow et al., *Deep Learning*, Figure 9.1: a to l
  /// and w to z, so that its first output is aw + bx + ey + fz. What is larger, or has a bias, has x0, x1, … and
  /// w0, w1, … in reading order.
  ///
  /// - Complexity: O(weights).
  public var inSymbols: LayerWalk {
    guard canShowSymbols else { return self }
    let cells = SymbolCells(count: input.shape.count, hasLetters: hasLetters)
    return LayerWalk(
      layer.inSymbols(hasLetters: hasLetters), on: Tensor(input.shape, .source(cells)))
  }

  /// Whether letters alone are enough for its cells and weights.
  private var hasLetters: Bool {
    input.shape.count <= SymbolCells.letterCount && (layer.kernel?.weightCount ?? 0) <= 4
      && layer.settings.bias == .none
  }

  /// This walk in the symbols of another, whose input moves to become this one's: a cell that came from the third has
  /// the third symbol, and one that came in from outside is 0.
  ///
  /// - Returns: nil where either has no symbols, or its input is not as large as the other's becomes.
  /// - Complexity: O(cells of the input + weights).
  public func inSymbols(of other: LayerWalk, moved transformation: Transformation, wraps: Bool) -> LayerWalk?
  {
    guard canShowSymbols, other.canShowSymbols,
      transformation.shape(of: other.input.shape) == input.shape
    else { return nil }
    return LayerWalk(
      layer.inSymbols(hasLetters: other.hasLetters),
      on: transformation.moved(other.inSymbols.input, wraps: wraps))
  }

  /// The largest kernel that is written in symbols.
  private static let mostSymbols = 4_096
}
