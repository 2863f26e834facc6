import ConvEngine

/// How the counts of a layer follow from its sizes: "16·(6·5·5 + 1)" parameters, "16·10·10·6·5·5" multiplications.
///
/// Nil where a layer counts none. ``CountSum`` has them number by number.
public enum CountFormula {
  /// The numbers that training would learn: for each filter its weights, and its bias.
  public static func parameters(_ layer: SizedLayer) -> String? { CountSum.parameters(layer)?.text }

  /// The multiplications: for each output cell one with each weight of its filter.
  public static func multiplications(_ layer: SizedLayer) -> String? { CountSum.multiplications(layer)?.text }
}
