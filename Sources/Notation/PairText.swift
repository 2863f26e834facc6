import ConvEngine

/// A setting of rows and columns as it is written; in 1-D the columns alone.
public struct PairText: Sendable {
  private let isSignal: Bool
  private let sign: String

  /// How pairs are written on an input of a shape, with the sign between rows and columns.
  public init(on input: Shape, sign: String = " × ") {
    (isSignal, self.sign) = (input.dimensions == .one, sign)
  }

  /// Both numbers: "3 × 3".
  public func size(_ pair: Pair) -> String {
    isSignal ? "\(pair.columns)" : "\(pair.rows)\(sign)\(pair.columns)"
  }

  /// One number where both are the same: "2", "1 × 2".
  public func short(_ pair: Pair) -> String { pair.rows == pair.columns ? "\(pair.columns)" : size(pair) }
}
