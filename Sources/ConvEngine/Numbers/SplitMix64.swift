/// The generator that everything drawn from a seed comes from: SplitMix64, the same on every machine and for ever.
///
/// The state grows by 0x9E3779B97F4A7C15 (2⁶⁴ divided by the golden ratio) at each step, and ``mixed(_:)`` turns it into
/// the number that is drawn. From seed 0 the first number is 0xE220A8397B1DCDAF.
///
/// Source: Steele, Lea and Flood, *Fast Splittable Pseudorandom Number Generators*, 2014; S. Vigna,
/// https://prng.di.unimi.it/splitmix64.c.
public struct SplitMix64: Hashable, Sendable {
  /// What the state grows by.
  static let growth: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var state: UInt64

  /// A generator that begins with a seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  ///
  /// - Complexity: O(1).
  public mutating func next() -> UInt64 {
    state &+= Self.growth
    return Self.mixed(state)
  }

  /// The next whole number of a range, each about as likely: the lowest plus what is left of 64 bits divided by how many
  /// there are.
  ///
  /// - Complexity: O(1).
  public mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// The bits of a state, mixed: x ^= x >> 30, times 0xBF58476D1CE4E5B9, x ^= x >> 27, times 0x94D049BB133111EB,
  /// x ^= x >> 31.
  static func mixed(_ state: UInt64) -> UInt64 {
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
