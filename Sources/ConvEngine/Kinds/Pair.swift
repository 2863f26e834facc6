/// A number for the rows and one for the columns, as PyTorch's two-element settings; in 1-D only the columns
/// count.
public struct Pair: Hashable, Sendable {
  /// Along the height.
  public var rows: Int
  /// Along the width; along the signal in 1-D.
  public var columns: Int

  /// One number for each axis.
  public init(_ rows: Int, _ columns: Int) { (self.rows, self.columns) = (rows, columns) }

  /// The same number for both axes.
  public init(_ both: Int) { self.init(both, both) }
}
