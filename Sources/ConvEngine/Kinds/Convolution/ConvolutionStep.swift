/// One step of the walk over a convolution.
public struct ConvolutionStep: Sendable, Hashable {
  /// One multiplication, with everything that is known about it.
  public struct Product: Sendable, Hashable {
    /// Where the tap stands, counted from the first input cell: negative or beyond the end in the padding.
    public let place: Position
    /// The input cell whose value is read; nil for a zero of the padding.
    public let source: Position?
    /// Whether the tap stands in the padding.
    public let isPadding: Bool
    /// The tap of the window, before the kernel is turned.
    public let tap: Position
    /// The kernel cell, after `flip`; its channel counts within the filter.
    public let kernelCell: Position
    /// What is read.
    public let value: Number
    /// What it is multiplied by.
    public let weight: Number

    /// value · weight.
    public var result: Number { value * weight }
  }

  /// What the step does.
  public enum Action: Sendable, Hashable {
    /// Multiplies one input cell with one weight and adds it.
    case multiply(Product)
    /// Adds the bias.
    case addBias(Number)
    /// Writes the sum to the output.
    case result
  }

  /// The output cell: filter, row, column.
  public let output: Position
  /// What the step does.
  public let action: Action
  /// The sum after it.
  public let sum: Number
}
