import ConvEngine
import Exercises

/// An answer that is being checked, as it shows: what was typed into each cell, and what is said of it.
///
/// It holds no number that the student did not type, but those that were shown: whoever makes it sees to that.
public struct AnswerSheet: Sendable {
  /// What stands in a cell.
  public struct Cell: Hashable, Sendable {
    /// What was typed; empty where nothing was.
    public var text: String
    /// What is known of it.
    public var verdict: Verdict

    /// A cell with what was typed into it.
    public init(_ text: String, _ verdict: Verdict) { (self.text, self.verdict) = (text, verdict) }
  }

  /// What is known of a cell.
  public enum Verdict: Hashable, Sendable {
    /// Nothing is said of it, or it is right.
    case open
    /// It is not right.
    case wrong
    /// What was typed is no number.
    case unreadable
    /// It was shown, and not worked out.
    case shown
  }

  /// A line of the list of stories: a cell and what it says, "[0, 3]  10", and what was done.
  public struct Line: Hashable, Sendable {
    /// The cell with its number; empty for what was done in all cells.
    public var label: String
    /// What was done.
    public var text: String

    /// A line of the list.
    public init(label: String, text: String) { (self.label, self.text) = (label, text) }
  }

  /// How large the answer is.
  public let shape: Shape
  /// The cells in reading order; none while the size is asked.
  public let cells: [Cell]
  /// The chosen cell.
  public let current: Position
  /// Whether it is typed into.
  public let isTyping: Bool
  /// While the size is asked, what was typed for each length, and which of them is typed; nil once it is known.
  public var size: (names: [String], texts: [String], current: Int)?
  /// What was done, best first.
  public var lines: [Line] = []
  /// Which of the lines is chosen.
  public var chosen: Int?
  /// What is said of the chosen cell.
  public var words = ""
  /// Whether its sum is written out.
  public var showsSum = false
  /// How the chosen cell was made, above the sum that is asked, where a story says it.
  public var made: MadeSum?
  /// What is said of all of it.
  public var note = ""
  /// Whether what it is made from shows in its place, where not both have room.
  public var showsSource = false

  /// A sheet.
  public init(_ shape: Shape, _ cells: [Cell], current: Position, isTyping: Bool) {
    (self.shape, self.cells, self.current, self.isTyping) = (shape, cells, current, isTyping)
  }

  /// Columns of the widest text, at least so many that nothing moves as the first numbers are typed.
  var width: Int { min(Self.widest, max(Self.least, cells.map(\.text.unicodeScalars.count).max() ?? 0)) }

  private static let least = 4, widest = 9
}
