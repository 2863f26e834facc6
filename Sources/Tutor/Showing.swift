/// How numbers show: the student's choice.
public enum Showing: CaseIterable, Sendable {
  /// 0.25; a decimal that never ends is written as a fraction.
  case decimals
  /// 1/4.
  case fractions
  /// A letter for every input cell and every weight: aw + bx + ey + fz.
  case symbols
}
