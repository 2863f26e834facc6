import ConvEngine
import Exercises
import Lessons
import Notation
import Pictures

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
  /// The questions whose answers were shown.
  private let shown: Set<[Int]>

  /// A lesson at a page; without one at the page that it was left at, or at the first where it was read to its end.
  init(_ lesson: Lesson, page: Int?, _ past: Progress.OfLesson) {
    let wanted = page ?? (past.isFinished ? 0 : past.page)
    let index = min(max(0, wanted), lesson.pages.count - 1)
    (self.lesson, answered, shown, pageIndex) = (lesson, past.answered, past.shown, index)
    self.page = OpenPage(
      lesson.pages[index], answered: Self.questions(past.answered, on: index),
      shown: Self.questions(past.shown, on: index))
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
    page.explained = nil
    opened[pageIndex] = page
    pageIndex = index
    page =
      opened[index]
      ?? OpenPage(
        lesson.pages[index], answered: Self.questions(answered, on: index),
        shown: Self.questions(shown, on: index))
  }

  private static func questions(_ all: Set<[Int]>, on page: Int) -> Set<Int> {
    Set(all.filter { $0.first == page }.compactMap(\.last))
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
  /// The question that is being answered, which covers what it is about even if it was answered before.
  private(set) var asked: Int?
  /// The question whose explanation shows, once it is answered or given up.
  public internal(set) var explained: Int?
  /// The question that was answered last.
  private var lastAsked: Int?
  /// What was typed for questions that were left.
  var left: [Int: Field] = [:]
  /// The answer that was given or shown with the last key, where it belongs in the picture.
  var settled: TypedAnswer?
  /// The word that stands first on the screen, counted through the page's text.
  public internal(set) var firstWord = 0
  /// On a small screen, whether the text shows and not the scene.
  public internal(set) var showsText = true

  init(_ page: Page, answered: Set<Int>, shown: Set<Int> = []) {
    self.page = page
    outcomes = page.questions.indices.map {
      answered.contains($0) ? .right : shown.contains($0) ? .shown : .open
    }
    state = page.scene.map { SceneState($0) }
    uncover()
  }

  /// The question that is open; nil once all are answered.
  public var openQuestion: Int? { outcomes.firstIndex(of: .open) }

  /// The question that `a` asks: the first that is open; once all are answered, one after the other again.
  var questionToAsk: Int? {
    guard !outcomes.isEmpty else { return nil }
    return openQuestion ?? ((lastAsked ?? -1) + 1) % outcomes.count
  }

  /// Asks a question, or none any more.
  mutating func ask(_ question: Int?) {
    if let asked, question == nil { lastAsked = asked }
    (asked, explained) = (question, nil)
    uncover()
  }

  /// Notes what became of the question that is asked, and explains it.
  ///
  /// What was answered before stays answered, and what was shown stays shown.
  mutating func settle(_ question: Int, _ outcome: Outcome) {
    if outcomes[question] == .open { outcomes[question] = outcome }
    (asked, lastAsked, left[question]) = (nil, question, nil)
    explained = page.questions[question].explain == nil ? nil : question
    uncover()
  }

  /// Opens all questions again, with the text at its beginning and the scene as it was.
  mutating func beginAnew() {
    outcomes = outcomes.map { _ in .open }
    (asked, lastAsked, explained, firstWord, showsText) = (nil, nil, nil, 0, true)
    left = [:]
    state?.forgetChecks()
    state?.reset()
    uncover()
  }

  /// Shows what was hidden, once every question is answered; the output's size once that has been.
  mutating func uncover() {
    let isOpen = outcomes.indices.map { outcomes[$0] == .open || $0 == asked }
    let asksSize = zip(page.questions, isOpen).contains { $0.kind == .size && $1 }
    var hiding = isOpen.contains(true) ? page.scene?.hidden ?? [] : []
    if asksSize, hiding.contains(.output) { hiding.insert(.size) }
    state?.hide(hiding)
  }
}
