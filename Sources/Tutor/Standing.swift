import Lessons

/// How far a lesson has come, as it is told: of a lesson of three pages with a question each, whose first is answered
/// and whose second page is open, `pagesDone` is [true, false, false] and `right` is 1.
public struct Standing: Hashable, Sendable {
  /// Whether each page is behind one: it was open, and its questions were met.
  public let pagesDone: [Bool]
  /// How many questions were answered rightly, and of how many others the answer was shown.
  public let right, shown: Int
  /// How many of the right ones were answered at the second try, and how many after more.
  public let second, later: Int
  /// How many questions there are.
  public let questions: Int
  /// The page that was open last, from 0; nil where the lesson was never opened.
  public let page: Int?
  /// Whether the lesson is done.
  public let isDone: Bool

  /// The pages with a question that was not met, from 0.
  public let openPages: [Int]

  /// How far a lesson with these pages has come.
  ///
  /// - Complexity: O(questions).
  public init(_ outline: LessonOutline, _ past: Progress.OfLesson) {
    var (pagesDone, openPages): ([Bool], [Int]) = ([], [])
    var (right, shown, second, later) = (0, 0, 0, 0)
    for (page, asked) in outline.pages.enumerated() {
      var isMet = true
      for question in 0..<asked.questions {
        let place = [page, question]
        if past.answered.contains(place) {
          right += 1
          let missed = past.missed[place, default: 0]
          if missed == 1 { second += 1 } else if missed > 1 { later += 1 }
        } else if past.shown.contains(place) {
          shown += 1
        } else {
          isMet = false
        }
      }
      if !isMet { openPages.append(page) }
      // The page that is open is behind one once its questions are met, or the lesson is.
      let isPast = page + 1 < past.pagesSeen || past.isFinished || asked.questions > 0
      pagesDone.append(page < past.pagesSeen && isMet && isPast)
    }
    (self.pagesDone, self.openPages, self.right, self.shown) = (pagesDone, openPages, right, shown)
    (self.second, self.later) = (second, later)
    (questions, isDone) = (outline.questions, past.isFinished)
    page = past.pagesSeen > 0 ? min(past.page, max(0, outline.pages.count - 1)) : nil
  }

  /// "page 4 of 7, 2 of 4 questions right, 1 shown"; before it was opened "7 pages, 4 questions".
  public var words: String {
    let pages = pagesDone.count
    guard let page else {
      return [
        pages > 0 ? Self.counted(pages, "page") : "",
        questions > 0 ? Self.counted(questions, "question") : "",
      ]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let place = isDone ? "done" : "page \(page + 1) of \(pages)"
    return questions > 0
      ? "\(place), \(right) of \(Self.counted(questions, "question")) right\(shownWords)" : place
  }

  /// How the questions stand, and where the open ones are; empty of a lesson that asks nothing.
  ///
  /// "4 of 6 questions right, 1 at the second try, 1 shown. Still open: page 3."
  public var questionWords: String {
    guard questions > 0 else { return "" }
    let met = "\(right) of \(Self.counted(questions, "question")) right\(tryWords)\(shownWords)."
    let pages = openPages.map { String($0 + 1) }
    guard let last = pages.last else { return met }
    let list =
      pages.count == 1 ? "page \(last)" : "pages \(pages.dropLast().joined(separator: ", ")) and \(last)"
    return "\(met) Still open: \(list)."
  }

  /// What stands above the goal at the end of the lesson.
  public var goalWords: String {
    isDone ? "What you can do now:" : "What you can do once its questions are answered:"
  }

  /// ", 1 at the second try, 2 after more tries"; empty where all that is right was right at once.
  public var tryWords: String {
    (second > 0 ? ", \(second) at the second try" : "") + (later > 0 ? ", \(later) after more tries" : "")
  }

  /// ", 1 shown"; empty where no answer was shown.
  public var shownWords: String { shown > 0 ? ", \(shown) shown" : "" }

  private static func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
