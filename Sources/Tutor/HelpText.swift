import Pictures
import Screen

/// What the help says: the keys in groups of what one wants to do with them, and the marks of the picture that shows.
public struct HelpText: Sendable {
  /// One line.
  public struct Line: Hashable, Sendable {
    /// The key or the mark; empty in a heading.
    public let label: String
    /// What it does or means; the heading of a group.
    public let text: String
    /// Whether the key acts here; nil for what is no key.
    public let acts: Bool?
    /// Whether it heads a group.
    public var isHeading: Bool { label.isEmpty }
  }

  /// From top to bottom; an empty heading parts two groups.
  public let lines: [Line]

  /// The help for what lies open.
  ///
  /// - Complexity: O(keys).
  public init(_ model: Model) {
    let glyphs = model.glyphs
    let bindings = KeyBinding.bindings(model.activity)
    var groups: [(heading: String, lines: [Line])] = KeyGroup.allCases.map { group in
      let keys = bindings.filter { $0.action.group == group }.map {
        Line(
          label: glyphs.text($0.label), text: glyphs.text($0.help), acts: $0.action.refusal(in: model) == nil)
      }
      return (group.rawValue, keys)
    }
    if let figure = model.state?.figure, let picture = PictureRegistry.type(of: figure) {
      let isCheck = model.activity == .check
      let marks = isCheck ? Self.checkMarks : Self.marks + figure.marks + picture.marks
      // Marks stand in figures, where each keeps its one column.
      let lines = marks.map {
        Line(label: glyphs == .ascii ? ASCIITwin.of($0.mark) : $0.mark, text: $0.meaning, acts: nil)
      }
      groups.append((isCheck ? "Marks" : "Marks of \(picture.name): \(picture.summary)", lines))
    }
    lines = groups.filter { !$0.lines.isEmpty }.flatMap { group in
      [Line(label: "", text: group.heading, acts: nil)] + group.lines
    }
  }

  /// The last line that may stand first on a screen, so that the end of the help stands at its foot.
  ///
  /// - Parameter columns: in how many columns the lines stand.
  public func lastTop(rows: Int, columns: Int) -> Int {
    max(0, (lines.count + columns - 1) / columns - Self.room(rows))
  }

  /// How many lines show on a screen of so many rows: a title, and two rows at the foot.
  public static func room(_ rows: Int) -> Int { max(1, rows - 4) }

  /// In how many columns the help stands on a screen.
  public static func columns(_ size: Size) -> Int { max(1, size.columns / 56) }

  private static let checkMarks: [(mark: String, meaning: String)] = [
    ("[ ]", "the chosen cell, and the window that makes it"), ("› ‹", "the term where the slip is"),
    ("_", "not typed yet"), ("≠", "not right"), ("=", "shown"), ("?", "no number yet; covered"),
  ]

  private static let marks: [(mark: String, meaning: String)] = [
    ("[ ]", "the window, and the cell it makes"), ("› ‹", "the current term"),
    ("·", "a row or column of the padding"), ("░", "no window reads this cell"),
    ("{ }", "the cell that is edited"), ("▸", "what e, n and x act on"),
    ("× =", "times, and what that makes"),
    ("≈", "digits were left out"), ("?", "covered until the question is answered"),
  ]
}
