import ConvEngine
import Exercises
import Lessons
import Notation

/// The lesson that is read: which page is open, and how far each of them has come.
public struct Reading: Sendable {
  /// The lesson.
  public let lesson: Lesson
  /// Which page is open, from 0.
  public private(set) var pageIndex: Int
  /// The pages that have been open, as they were left.
  private var opened: [Int: OpenPage] = [:]
  /// The questions that were answered rightly in the past, each as [page, question].
  private let answered: Set<[Int]>

  /// A lesson at a page; without one at the page that it was left at, or at the first where it was read to its end.
  init(_ lesson: Lesson, page: Int?, _ past: Progress.OfLesson) {
    let wanted = page ?? (past.isFinished ? 0 : past.page)
    let index = min(max(0, wanted), lesson.pages.count - 1)
    (self.lesson, answered, pageIndex) = (lesson, past.answered, index)
    self.page = OpenPage(lesson.pages[index], answered: Self.answered(past.answered, on: index))
  }

  /// The page that is open.
  public internal(set) var page: OpenPage

  /// What became of the questions of each page that has been open, in no order.
  var openedOutcomes: [[OpenPage.Outcome]] {
    opened.filter { $0.key != pageIndex }.map(\.value.outcomes) + [page.outcomes]
  }

  /// Opens another page, if there is one.
  mutating func turn(to index: Int) {
    guard lesson.pages.indices.contains(index), index != pageIndex else { return }
    opened[pageIndex] = page
    pageIndex = index
    page = opened[index] ?? OpenPage(lesson.pages[index], answered: Self.answered(answered, on: index))
  }

  private static func answered(_ answered: Set<[Int]>, on page: Int) -> Set<Int> {
    Set(answered.filter { $0.first == page }.compactMap(\.last))
  }
}

/// A page as the student left it: its scene, its questions, and which line is on top.
public struct OpenPage: Sendable {
  /// What became of a question.
  public enum Outcome: Hashable, Sendable {
    /// Not answered yet.
    case open
    /// Answered rightly.
    case right
    /// The answer was shown.
    case shown
  }

  /// The page as it was written.
  public let page: Page
  /// The scene with what was changed in it; nil where the page has none.
  public internal(set) var state: SceneState?
  /// What became of each question.
  public internal(set) var outcomes: [Outcome]
  /// The word that stands first on the screen, counted through the page's text.
  public internal(set) var firstWord = 0
  /// On a small screen, whether the text shows and not the scene.
  public internal(set) var showsText = true

  init(_ page: Page, answered: Set<Int>) {
    self.page = page
    outcomes = page.questions.indices.map { answered.contains($0) ? .right : .open }
    state = page.scene.map { SceneState($0) }
    uncover()
  }

  /// The question that `a` answers: the first that is open.
  public var openQuestion: Int? { outcomes.firstIndex(of: .open) }

  /// Shows what was hidden, once every question is answered; the output's size once that has been.
  mutating func uncover() {
    let asksSize = zip(page.questions, outcomes).contains { $0.kind == .size && $1 == .open }
    var hiding = openQuestion == nil ? [] : page.scene?.hidden ?? []
    if asksSize, hiding.contains(.output) { hiding.insert(.size) }
    state?.hide(hiding)
  }
}
