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

  /// A story of the list: a cell and what it says, "[0, 3]  10", and what was done, in one of some ways.
  public struct Line: Hashable, Sendable {
    /// The cell with its number; empty for what was done in all cells.
    public var label: String
    /// What was done, in each way that fits, best first.
    public var ways: [String]

    /// A story of the list.
    public init(label: String, ways: [String]) { (self.label, self.ways) = (label, ways) }

    /// All of them: "1·2 is missing, or 2·1 is missing".
    public var text: String { Self.text(ways[...], more: 0) }

    /// The same with ever fewer of them, and how many more there are: the last is "1·2 is missing, or 1 more".
    var texts: [String] {
      stride(from: ways.count, to: 0, by: -1).map { Self.text(ways.prefix($0), more: ways.count - $0) }
    }

    private static func text(_ ways: ArraySlice<String>, more: Int) -> String {
      (ways + (more > 0 ? ["\(more) more"] : [])).joined(separator: ", or ")
    }
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
  /// What was done there, as it goes on behind the words: ": 1·(−1) was added as +1".
  public var slip = ""
  /// Whether its sum is written out.
  public var showsSum = false
  /// How the chosen cell was made, above the sum that is asked, where a story says it.
  public var made: MadeSum?
  /// What is said of all of it.
  public var note = ""
  /// Whether what it is made from shows in its place, where not both have room.
  public var showsSource = false

  /// A sheet.
  ///
  /// - Parameter inLetters: whether its cells are expressions, which take more columns than numbers.
  public init(_ shape: Shape, _ cells: [Cell], current: Position, isTyping: Bool, inLetters: Bool = false) {
    (self.shape, self.cells, self.current, self.isTyping) = (shape, cells, current, isTyping)
    (least, widest) = (inLetters ? 9 : 4, Self.widest(inLetters: inLetters))
  }

  private let least, widest: Int

  /// The most columns that a cell takes; what is longer ends in … there.
  public static func widest(inLetters: Bool) -> Int { inLetters ? 18 : 9 }

  /// Columns of the widest text, at least so many that nothing moves as the first numbers are typed.
  var width: Int { min(widest, max(least, cells.map(\.text.unicodeScalars.count).max() ?? 0)) }
}
