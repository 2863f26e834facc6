import ConvEngine

/// Which exercise of which worksheet: `worksheet:stride:2:7:3` is exercise 3 about strides, at level 2, from seed 7.
///
/// All that is drawn for it comes from these four, so it is the same on every machine, for ever, and whatever the count of
/// the sheet.
public struct ExerciseName: Hashable, Sendable, CustomStringConvertible {
  /// What it is about: a name of ``Topic``.
  public let topic: String
  /// How hard it is, from 1.
  public let level: Int
  /// What the sheet is drawn from.
  public let seed: UInt64
  /// Which exercise of the sheet, from 1.
  public let number: Int

  /// What every name begins with.
  public static let prefix = "worksheet:"

  /// The name of an exercise.
  public init(topic: String, level: Int, seed: UInt64, number: Int) {
    (self.topic, self.level, self.seed, self.number) = (topic, level, seed, number)
  }

  /// `worksheet:stride:2:7:3`.
  public var description: String { "\(Self.prefix)\(topic):\(level):\(seed):\(number)" }

  /// The numbers that the exercise is drawn from.
  ///
  /// ``SplitMix64`` begins with the seed. For the topic, the level and the number in turn, its first number, with the bits
  /// of the next value turned over where that has ones, is what a new one begins with; the topic's value is the 64-bit
  /// FNV-1a hash of its name.
  ///
  /// - Complexity: O(length of the topic's name).
  var draw: SplitMix64 {
    var draw = SplitMix64(seed: seed)
    for value in [Self.hash(topic), UInt64(level), UInt64(number)] {
      draw = SplitMix64(seed: draw.next() ^ value)
    }
    return draw
  }

  /// FNV-1a: "a" is 0xAF63DC4C8601EC8C.
  ///
  /// Source: G. Fowler, L. C. Noll, K.-P. Vo, http://www.isthe.com/chongo/tech/comp/fnv/.
  static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
