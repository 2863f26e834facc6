/// The lessons to choose from.
public struct Menu: Sendable {
  /// One lesson of the list.
  public struct Entry: Hashable, Sendable {
    /// The file's name without its ending.
    public let name: String
    /// What it is called.
    public let title: String
    /// What one can do after it.
    public let goal: String
    /// How many pages it has; nil where it has not been read.
    public let pageCount: Int?

    /// A lesson of the list.
    public init(name: String, title: String, goal: String, pageCount: Int? = nil) {
      (self.name, self.title, self.goal, self.pageCount) = (name, title, goal, pageCount)
    }
  }

  /// Every lesson, in order.
  public let entries: [Entry]
  /// Which of them is chosen.
  public internal(set) var selected = 0

  /// A menu of some lessons.
  public init(_ entries: [Entry], selected: Int = 0) {
    (self.entries, self.selected) = (entries, min(max(0, selected), max(0, entries.count - 1)))
  }
}
