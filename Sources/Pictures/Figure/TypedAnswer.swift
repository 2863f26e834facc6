import ConvEngine
import Exercises

/// An answer to a question while it is typed, for a picture that can show it where it belongs.
///
///     output 2×2             output [2 ]×[  ]
///         0     1
///     0      [1▏  ]
///
/// It holds no number that the student did not type, but those that were shown: whoever makes it sees to that.
public struct TypedAnswer: Hashable, Sendable {
  /// Where it belongs.
  public enum Target: Hashable, Sendable {
    /// In cells of the output.
    case cells([Position])
    /// Behind the heading of the output: its rows and columns, or its length.
    case size
  }

  /// What is known of a number.
  public enum Verdict: Hashable, Sendable {
    /// Nothing, or that it is right beside others that are not.
    case open
    /// It is not right.
    case wrong
    /// It is right.
    case right
    /// It was shown, and not worked out.
    case shown
  }

  /// One number of it.
  public struct Entry: Hashable, Sendable {
    /// What was typed; empty where nothing was.
    public var text: String
    /// What is known of it.
    public var verdict: Verdict

    /// A number as it was typed.
    public init(_ text: String, _ verdict: Verdict) { (self.text, self.verdict) = (text, verdict) }
  }

  /// Where it belongs.
  public let target: Target
  /// Its numbers: as many as there are cells, or lengths.
  public let entries: [Entry]
  /// Which of them is typed into; nil once it is no longer typed.
  public let current: Int?
  /// How the number that is typed into was made the last time, above the sum that is asked.
  public let sum: MadeSum?

  /// An answer.
  public init(_ target: Target, _ entries: [Entry], current: Int?, sum: MadeSum? = nil) {
    (self.target, self.entries, self.current, self.sum) = (target, entries, current, sum)
  }

  /// Which number belongs in a cell of the output.
  func entry(at place: Position) -> Int? {
    guard case .cells(let cells) = target else { return nil }
    return cells.firstIndex(of: place)
  }
}
