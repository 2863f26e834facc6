/// Small whole numbers drawn from a seed: the same seed gives the same numbers on every machine.
///
/// `Draw(seed: 1, from: -9, to: 9)[k]` depends on the seed and on k alone (it is the number k of ``SplitMix64``), so a
/// drawn 4096 × 4096 input takes no memory and no time to make.
public struct Draw: Hashable, Sendable {
  /// What the numbers are drawn from.
  public let seed: UInt64
  /// The smallest number that can come out.
  public let smallest: Int
  /// The largest number that can come out.
  public let largest: Int

  /// Numbers from `smallest` to `largest`, both included.
  public init(seed: UInt64, from smallest: Int, to largest: Int) {
    (self.seed, self.smallest, self.largest) = (seed, smallest, largest)
  }

  /// The number at place `index`.
  ///
  /// - Complexity: O(1).
  public subscript(index: Int) -> Int {
    let bits = SplitMix64.mixed(seed &+ UInt64(truncatingIfNeeded: index &+ 1) &* SplitMix64.growth)
    return smallest + Int(bits % UInt64(largest - smallest + 1))
  }
}
