/// What a scene may ask for; anything above is refused before memory is taken.
public enum Limits {
  /// Cells of one tensor, input or output: 4 channels of 4096 × 4096.
  public static let tensorCells = 1 << 26
  /// Weights of one layer's kernel.
  public static let kernelWeights = 1 << 22
  /// Weights that are only counted, in a scene of shapes.
  public static let countedWeights = 1 << 36
  /// The largest stride, padding, dilation or group count; the last number a 32-bit integer holds.
  public static let setting = 2_147_483_647
  /// Layers of one scene.
  public static let layers = 1_000

  /// The product of `factors`, or nil where it is above `limit`.
  public static func product(_ factors: [Int], upTo limit: Int) -> Int? {
    var product = 1
    for factor in factors {
      let (next, overflow) = product.multipliedReportingOverflow(by: factor)
      if overflow || next > limit { return nil }
      product = next
    }
    return product
  }
}
