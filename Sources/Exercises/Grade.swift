/// What an answer to a question is worth.
public enum Grade: Hashable, Sendable {
  /// It is right.
  case right
  /// It is not, and why, as far as that can be said.
  case wrong(String)
  /// It is not an answer of the kind that was asked for, and what was expected.
  case unreadable(String)
}
