import ConvEngine

/// When a number that was written down is the number it should be.
///
/// Without settings 0.5 is 1/2, 0.33 is not 1/3, and 0.333333333333 is: a decimal of 12 or more significant digits was
/// printed by a computer, and is taken within 1 part in 10¹². In letters the same holds of the number before each of
/// them: 0.5aw is (1/2)aw, in whatever order the sum is written.
public struct GradingRule: Hashable, Sendable {
  /// Whether a number is right that is correct to the digits it is written with: 0.33 for 1/3.
  public var isRounded = false
  /// How far a number may be off; nil where it may not.
  public var tolerance: Rational?

  /// Exact numbers only.
  public init() {}

  /// Whether only what is equal is right, but for a computer's decimals.
  var isExact: Bool { !isRounded && tolerance == nil }

  /// The digits from which on a decimal is a computer's.
  static let digitsOfComputers = 12
  private static let partOfComputers = Rational(1, 1_000_000_000_000)
  /// How near a rounded number has to be to one that is known only approximately, as in lessons.
  private static let partOfApproximations = Rational(1, 1_000)

  /// Whether a number is right where `expected` should stand.
  ///
  /// What is known only approximately cannot be written exactly: there a number is right that is correct to its digits,
  /// and within a thousandth.
  ///
  /// - Complexity: O(digits).
  public func accepts(_ given: GivenNumber, for expected: Number) -> Bool {
    switch expected {
    case .exact(let value):
      guard let number = given.value.exactValue else { return accepts(given, for: Polynomial(value)) }
      return accepts(given, number, for: value)
    case .symbolic(let value): return accepts(given, for: value)
    case .approximate(let double):
      guard double.isFinite, let number = given.value.exactValue else { return false }
      let value = Rational(exactly: double)
      if accepts(given, number, for: value) { return true }
      let difference = distance(number, value)
      let most = Self.partOfApproximations * max(1, magnitude(value))
      return difference <= most && isCorrectToItsDigits(given, difference, value)
    }
  }

  /// Whether an expression is right: each number in it is, before the letters that it stands before.
  private func accepts(_ given: GivenNumber, for value: Polynomial) -> Bool {
    if given.value == Number(simplifying: value) { return true }
    guard given.hasDigits || isRounded || tolerance != nil else { return false }
    var parts = given.parts
    for term in value.terms {
      let part = parts.removeValue(forKey: term.symbols) ?? .none
      guard accepts(part, for: .exact(term.coefficient)) else { return false }
    }
    return parts.values.allSatisfy { accepts($0, for: .zero) }
  }

  private func accepts(_ given: GivenNumber, _ number: Rational, for value: Rational) -> Bool {
    if number == value { return true }
    let isComputed = (given.digits ?? 0) >= Self.digitsOfComputers
    guard isComputed || isRounded || tolerance != nil else { return false }
    let difference = distance(number, value)
    if let tolerance, difference <= tolerance { return true }
    if isComputed, difference <= magnitude(value) * Self.partOfComputers { return true }
    return isRounded && isCorrectToItsDigits(given, difference, value)
  }

  /// Whether no number of as many digits is nearer.
  private func isCorrectToItsDigits(_ given: GivenNumber, _ difference: Rational, _ value: Rational) -> Bool {
    given.unit.map { difference <= $0 * Rational(1, 2) } ?? false
  }

  private func distance(_ left: Rational, _ right: Rational) -> Rational { magnitude(left - right) }
  private func magnitude(_ value: Rational) -> Rational { value.signum < 0 ? -value : value }
}
