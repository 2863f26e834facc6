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
    let hasLetters =
      input.shape.count <= SymbolCells.letterCount && (layer.kernel?.weightCount ?? 0) <= 4
      && layer.settings.bias == .none
    let cells = SymbolCells(count: input.shape.count, hasLetters: hasLetters)
    return LayerWalk(
      layer.inSymbols(hasLetters: hasLetters), on: Tensor(input.shape, .source(cells)))
  }

  /// The largest kernel that is written in symbols.
  private static let mostSymbols = 4_096
}
