/// 16-bit floats, which Swift does not have on every processor.
enum HalfPrecision {
  /// The shortest decimal that is nearer to this float than to any other: 0x2E66 is "0.1".
  static func shortestText(_ pattern: UInt16) -> String {
    let value = self.value(pattern)
    guard value.isFinite, value != 0 else { return value.description }
    let below = (self.value(pattern - 1) + value) / 2
    // Behind the largest half comes infinity, from where 65520 would round to it.
    let above = pattern & 0x7FFF == 0x7BFF ? 65_520 : (self.value(pattern + 1) + value) / 2
    let bounds = min(below.magnitude, above.magnitude)...max(below.magnitude, above.magnitude)
    let isEven = pattern & 1 == 0
    // Below a power of two floats lie closer: what is nearest may be outside there, and its neighbour inside.
    let rules: [FloatingPointRoundingRule] = [.toNearestOrEven, .up, .down]
    for (digits, rule) in (1...5).flatMap({ digits in rules.map { (digits, $0) } }) {
      let text = rounded(value.magnitude, digits, rule)
      guard let candidate = Double(text) else { continue }
      let isInside =
        isEven ? bounds.contains(candidate) : candidate > bounds.lowerBound && candidate < bounds.upperBound
      if isInside { return (value < 0 ? "-" : "") + text }
    }
    return value.description
  }

  /// The value of a pattern: sign, 5 bits of exponent, 10 of fraction.
  static func value(_ pattern: UInt16) -> Double {
    let fraction = Double(pattern & 0x3FF)
    let exponent = Int(pattern >> 10 & 0x1F)
    let sign = pattern >> 15 == 1 ? -1.0 : 1.0
    if exponent == 31 { return fraction == 0 ? sign * .infinity : .nan }
    if exponent == 0 { return sign * fraction * 0x1p-24 }
    return sign * (1 + fraction / 1024) * Double(sign: .plus, exponent: exponent - 15, significand: 1)
  }

  /// A positive number to so many significant digits, as "12e-3".
  private static func rounded(
    _ value: Double, _ digits: Int, _ rule: FloatingPointRoundingRule
  ) -> String {
    var exponent = 0
    var scaled = value
    let upper = (0..<digits).reduce(1.0) { power, _ in power * 10 }
    while scaled >= upper { (scaled, exponent) = (scaled / 10, exponent + 1) }
    while scaled < upper / 10 { (scaled, exponent) = (scaled * 10, exponent - 1) }
    return "\(Int(scaled.rounded(rule)))e\(exponent)"
  }
}
