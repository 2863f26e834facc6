import Lessons

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
    /// How many wrong answers each question got before its right one, or has got so far.
    ///
    /// Where question 0 of page 2 was answered at the second try [2, 0] is 1; one without a wrong answer has no entry.
    public private(set) var missed: [[Int]: Int] = [:]
    /// Whether the last page has been open and every question was met: answered rightly, or its answer shown.
    public var isFinished = false

    /// A lesson that has not been opened.
    public init() {}

    /// Notes a wrong answer; once a question was answered rightly, later tries do not count.
    public mutating func miss(page: Int, question: Int) {
      guard !answered.contains([page, question]) else { return }
      note([page, question], missed: missed[[page, question], default: 0] + 1)
    }

    /// Notes how often a question was answered wrongly, where that is more than was known.
    public mutating func note(_ question: [Int], missed count: Int) {
      guard count > missed[question, default: 0] else { return }
      missed[question] = min(count, Self.mostMissed)
    }

    /// Further tries are not counted.
    public static let mostMissed = 99

    /// Notes that a page is open, and what became of its questions.
    public mutating func note(page: Int, _ outcomes: [OpenPage.Outcome], in outline: LessonOutline) {
      self.page = page
      pagesSeen = max(pagesSeen, page + 1)
      for (question, outcome) in outcomes.enumerated() {
        switch outcome {
        case .open: break
        case .right: answered.insert([page, question])
        case .shown: shown.insert([page, question])
        }
      }
      shown.subtract(answered)
      let isAtEnd = pagesSeen >= outline.pages.count
      isFinished = isFinished || isAtEnd && Standing(outline, self).openPages.isEmpty
    }
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
      for (question, count) in theirs.missed { mine.note(question, missed: count) }
      mine.isFinished = mine.isFinished || theirs.isFinished
      if lessons[name] == nil { mine.page = theirs.page }
      merged[name] = mine
    }
    return merged
  }
}
