/// Numbers that are read from where they are stored, such as a large file, each when it is asked for.
///
/// A tensor over a source opens in the time that a 5 × 5 grid takes, however large it is.
public protocol CellSource: Sendable {
  /// How many numbers there are.
  var count: Int { get }
  /// The smallest and the largest whole number that a cell can be; nil where cells need not be whole.
  var bounds: ClosedRange<Int>? { get }
  /// What the file itself says is the largest number that its cells could be, as a picture says what is white; nil
  /// where it says nothing.
  var statedMaximum: Int? { get }
  /// One number, exactly.
  ///
  /// - Complexity: O(1).
  func number(at offset: Int) -> Number
  /// Every number as a machine integer, in order; nil where they need not be whole.
  func integers() -> [Int]?
  /// Every number as the nearest double, in order.
  func doubles() -> [Double]
}

extension CellSource {
  /// Most files say nothing of what their numbers could be.
  public var statedMaximum: Int? { nil }
}
