/// What was read and answered, lesson by lesson.
public struct Progress: Hashable, Sendable {
  /// How far one lesson has come.
  public struct OfLesson: Hashable, Sendable {
    /// The page that was open last, from 0.
    public var page = 0
    /// How many pages have been opened, counted from the first.
    public var pagesSeen = 0
    /// The questions that were answered rightly, each as [page, question], from 0.
    public var answered: Set<[Int]> = []
    /// The questions whose answers were shown, and that were not answered since.
    public var shown: Set<[Int]> = []
    /// Whether the last page has been open.
    public var isFinished = false

    /// A lesson that has not been opened.
    public init() {}
  }

  /// By the lesson's name; a lesson that was never opened has no entry.
  public var lessons: [String: OfLesson] = [:]

  /// Nothing yet.
  public init() {}

  /// How far a lesson has come.
  public subscript(name: String) -> OfLesson {
    get { lessons[name] ?? OfLesson() }
    set { lessons[name] = newValue }
  }

  /// This and another progress together: of each lesson what has come further.
  ///
  /// Two programs that write at once lose nothing this way.
  public func merged(with other: Progress) -> Progress {
    var merged = self
    for (name, theirs) in other.lessons {
      var mine = merged[name]
      mine.pagesSeen = max(mine.pagesSeen, theirs.pagesSeen)
      mine.answered.formUnion(theirs.answered)
      mine.shown = mine.shown.union(theirs.shown).subtracting(mine.answered)
      mine.isFinished = mine.isFinished || theirs.isFinished
      if lessons[name] == nil { mine.page = theirs.page }
      merged[name] = mine
    }
    return merged
  }
}
