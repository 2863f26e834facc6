/// How numbers show: the student's choice.
public enum NumberStyle: CaseIterable, Sendable {
  /// 0.25; a decimal that never ends is written as a fraction.
  case decimals
  /// 1/4.
  case fractions
}

/// How the numbers of a formula are written, and what room each has.
public struct NumberFormat: Hashable, Sendable {
  /// Decimals or fractions.
  public var style: NumberStyle
  /// The most columns that a number takes.
  public var width: Int

  /// Decimals of any length, unless said otherwise.
  public init(style: NumberStyle = .decimals, width: Int = .max) { (self.style, self.width) = (style, width) }
}
