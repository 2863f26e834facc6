/// How many numbers of two tensors differ, and by how much.
///
/// Between [0.1, 1, 0.2] and [0.1, 0.4, 0.3] 2 of 3 have changed, by 0.6 at most.
public struct Changes: Hashable, Sendable {
  /// How many differ.
  public let changed: Int
  /// How many there are.
  public let count: Int
  /// The largest difference, without its sign; 0 where nothing differs.
  public let largest: Number

  /// The changes from one tensor to another of the same shape.
  ///
  /// Exact numbers are compared exactly, and approximate ones up to their rounding.
  ///
  /// - Complexity: O(cells).
  public init(from before: Tensor, to after: Tensor) {
    precondition(before.shape == after.shape, "only tensors of one shape can be compared")
    var (changed, largest) = (0, Number.zero)
    for offset in 0..<before.shape.count where !before[offset].isSame(as: after[offset]) {
      changed += 1
      let difference = before[offset] + after[offset] * -1
      let magnitude = difference.isGreater(than: 0) ? difference : difference * -1
      if magnitude.isGreater(than: largest) { largest = magnitude }
    }
    (self.changed, count, self.largest) = (changed, before.shape.count, largest)
  }
}

extension Number {
  /// Whether it is the same number: exactly, or where both are approximate up to their rounding.
  func isSame(as other: Number) -> Bool {
    if self == other { return true }
    guard case .approximate = self, case .approximate = other, let left = nearestDouble,
      let right = other.nearestDouble
    else { return false }
    return (left - right).magnitude <= 1e-12 * max(1, left.magnitude, right.magnitude)
  }
}
