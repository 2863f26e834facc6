/// One step of the walk over a pooling layer.
public struct PoolingStep: Sendable, Hashable {
  /// One element of a window.
  public struct Element: Sendable, Hashable {
    /// Where it stands, counted from the first input cell: negative or beyond the end in the padding.
    public let place: Position
    /// Whether it stands in the padding.
    public let isPadding: Bool
    /// What is read; nil for the −∞ that pads a maximum.
    public let value: Number?
    /// Whether an average's divisor counts it.
    public let counts: Bool
  }

  /// What comes of comparing an element with the largest before it.
  public enum Comparison: Sendable, Hashable {
    /// It is the first number of the window.
    case first
    /// It is larger, and takes the place.
    case larger
    /// It is as large; the first one stays.
    case tie
    /// It is smaller.
    case smaller
    /// It is padding, which is smaller than any number.
    case padding
  }

  /// What the step does.
  public enum Action: Sendable, Hashable {
    /// Compares an element with the largest before it.
    case compare(Element, Comparison, before: Number?)
    /// Adds an element.
    case add(Element)
    /// Divides the sum.
    case divide(by: Int)
  }

  /// The output cell: channel, row, column.
  public let output: Position
  /// What the step does.
  public let action: Action
  /// The largest, the sum, or the average after it; nil while a maximum has met padding only.
  public let value: Number?
}
