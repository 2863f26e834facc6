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

  /// Cells on each side: "1", "1 × 2", "top 1, bottom 0, left 2, right 2".
  func sides(_ sides: Sides) -> SettingText.Value {
    if sides.left == sides.right, isSignal || sides.top == sides.bottom {
      return .number(isSignal ? "\(sides.left)" : short(Pair(sides.top, sides.left)))
    }
    let rows = isSignal ? "" : "top \(sides.top), bottom \(sides.bottom), "
    return .words("\(rows)left \(sides.left), right \(sides.right)")
  }
}
