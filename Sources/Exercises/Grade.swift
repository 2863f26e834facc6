import ConvEngine
import Notation

/// What an answer to a question is worth.
public enum Grade: Hashable, Sendable {
  /// It is right.
  case right
  /// It is not, and why, as far as that can be said.
  case wrong(String)
  /// It is not an answer of the kind that was asked for, and what was expected.
  case unreadable(String)
}

extension Question {
  /// What an answer is worth: "3 3" to a question for the size of a 3 × 3 output is right.
  ///
  /// - Parameter scene: the scene of the question's page; nil where it has none.
  public func grade(_ answer: String, scene: Scene?) -> Grade { .unreadable("") }

  /// The right answer as it is shown: "3 × 3", "−5", the text of the right option.
  public func rightAnswer(scene: Scene?) -> String { "" }
}
