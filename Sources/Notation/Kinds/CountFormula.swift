import ConvEngine

/// How the counts of a layer follow from its sizes: "16·(6·5·5 + 1)" parameters, "16·10·10·6·5·5" multiplications.
///
/// Nil where a layer counts none, or where they follow in another way.
public enum CountFormula {
  /// The numbers that training would learn: for each filter its weights, and its bias.
  public static func parameters(_ layer: SizedLayer) -> String? {
    guard let kernel = layer.kernel, layer.parameterCount > 0 else { return nil }
    let weights = filter(kernel)
    let (filters, count) = (kernel.filters, product(weights))
    let filter = text(weights)
    switch layer.parameterCount {
    case filters * count: return filters == 1 ? filter : "\(filters)·\(filter)"
    case filters * (count + 1): return filters == 1 ? "\(filter) + 1" : "\(filters)·(\(filter) + 1)"
    default: return nil
    }
  }

  /// The multiplications: for each output cell one with each weight of its filter.
  public static func multiplications(_ layer: SizedLayer) -> String? {
    guard let kernel = layer.kernel, layer.multiplicationCount > 0 else { return nil }
    let lengths = layer.outputShape.lengths + filter(kernel)
    return product(lengths) == layer.multiplicationCount ? text(lengths) : nil
  }

  /// What one output cell is made with: channels, rows and columns of a filter.
  private static func filter(_ kernel: Kernel) -> [Int] {
    let lengths = kernel.dimensions == .one ? [kernel.columns] : [kernel.rows, kernel.columns]
    return kernel.dimensions == .one && kernel.channels == 1 ? lengths : [kernel.channels] + lengths
  }

  private static func product(_ lengths: [Int]) -> Int {
    Limits.product(lengths, upTo: Int.max / 2) ?? 0
  }

  private static func text(_ lengths: [Int]) -> String { lengths.map { "\($0)" }.joined(separator: "·") }
}
