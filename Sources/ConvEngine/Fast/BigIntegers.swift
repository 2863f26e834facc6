// A fast path: nobody needs it to understand the engine. It gives what the walk gives, which the tests hold it to.

import BigInt

/// Exact numbers of any size as integers over one denominator.
struct BigIntegers {
  let values: [BigInt]
  let denominator: BigInt

  /// A common denominator beyond this makes every integer longer than the fractions it stands for.
  private static let widestDenominator = 4_096

  /// Nil where a number is not exact, or the common denominator grows out of bounds.
  init?(_ numbers: [Number], multipleOf factor: BigInt = 1) {
    var common = factor
    for number in numbers {
      guard let denominator = number.exactValue?.denominator else { return nil }
      if common % denominator != 0 {
        common = common / common.greatestCommonDivisor(with: denominator) * denominator
      }
      if common.bitWidth > Self.widestDenominator { return nil }
    }
    values = numbers.compactMap { $0.exactValue.map { $0.numerator * (common / $0.denominator) } }
    denominator = common
  }
}
