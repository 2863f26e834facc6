import Lessons

/// Exercises one after the other.
extension Model {
  /// A model that shows the first exercise; `]` draws the next.
  ///
  /// Over a menu, the lesson of a practice opens as any other does, with ``Outcome/lesson(_:page:)``.
  public init(_ practice: Practice) { self.init(practice.lesson, page: 0) }
}

/// How many exercises were answered, and of how many the answer was shown.
public struct Tally: Hashable, Sendable {
  /// All of whose questions were answered.
  public var right = 0
  /// Of which an answer was shown.
  public var shown = 0

  /// "2 right, 1 shown".
  public var text: String { "\(right) right, \(shown) shown" }
}

extension Reading {
  /// How the exercises that were open so far went.
  ///
  /// - Complexity: O(pages that were open).
  public var tally: Tally {
    var tally = Tally()
    for outcomes in openedOutcomes where !outcomes.contains(.open) {
      if outcomes.contains(.shown) { tally.shown += 1 } else { tally.right += 1 }
    }
    return tally
  }
}
