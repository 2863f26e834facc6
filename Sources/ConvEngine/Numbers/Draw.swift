/// Small whole numbers drawn from a seed: the same seed gives the same numbers on every machine.
///
/// `Draw(seed: 1, from: -9, to: 9)[k]` depends on the seed and on k alone (a counter-based generator, the
/// finaliser of SplitMix64), so a drawn 4096 × 4096 input takes no memory and no time to make.
///
/// Source: Steele, Lea and Flood, *Fast Splittable Pseudorandom Number Generators*, 2014.
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
    var bits = seed &+ UInt64(truncatingIfNeeded: index &+ 1) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    return smallest + Int(bits % UInt64(largest - smallest + 1))
  }
}
