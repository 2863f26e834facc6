import Lessons
import Screen

/// Opening lessons, turning their pages and scrolling them.
extension Model {
  /// What is to be done as the program begins: the page that it opens on counts as seen.
  public mutating func begin() -> [Effect] { noteProgress() }

  /// Why the page cannot be turned.
  func turnRefusal(by distance: Int) -> String? {
    guard let reading else { return "there is no page to turn" }
    return distance < 0 && reading.pageIndex == 0 ? "this is the first page" : nil
  }

  /// Turns the page; behind the last one the lesson ends.
  mutating func turn(by distance: Int) -> [Effect] {
    guard let reading else { return [] }
    let page = reading.pageIndex + distance
    if page < reading.lesson.pages.count {
      self.reading?.turn(to: page)
      return noteProgress()
    }
    let effects = noteProgress()
    ending = endOfLesson()
    return effects
  }

  /// Shows a lesson that has been read.
  mutating func open(_ lesson: Lesson, page: Int?) -> [Effect] {
    (search, ending) = (nil, nil)
    reading = Reading(lesson, page: page, progress[lesson.name])
    return noteProgress()
  }

  /// Back to the menu, with the lesson chosen that was left.
  mutating func close() {
    menu?.choose(lesson: reading?.lesson.name)
    (reading, ending) = (nil, nil)
  }

  /// Notes which page is open and what is answered; asks to keep it where it is new.
  mutating func noteProgress() -> [Effect] {
    guard let reading, !reading.lesson.isPractice else { return [] }
    var mine = progress[reading.lesson.name]
    mine.note(page: reading.pageIndex, reading.page.outcomes, in: reading.lesson.outline)
    guard mine != progress[reading.lesson.name] else { return [] }
    progress[reading.lesson.name] = mine
    return [.save(progress)]
  }

  /// Notes a wrong answer to a question of the page; asks to keep that where it is new.
  mutating func noteMiss(_ question: Int) -> [Effect] {
    guard let reading, !reading.lesson.isPractice else { return [] }
    let before = progress[reading.lesson.name]
    progress[reading.lesson.name].miss(page: reading.pageIndex, question: question)
    return before == progress[reading.lesson.name] ? [] : [.save(progress)]
  }

  /// What shows of a page on a screen that has room for its text or for its figure.
  public enum Half: Hashable, Sendable {
    /// Its text, at its last lines or before them.
    case text(isLast: Bool)
    /// Its figure.
    case figure
  }

  /// Which of the two shows; nil where both do.
  public var shownHalf: Half? {
    guard let page = reading?.page, LessonLayout.showsEither(page, size) else { return nil }
    guard page.showsText else { return .figure }
    let layout = LessonLayout(page, size, glyphs)
    return .text(isLast: layout.text.line(ofWord: page.firstWord) >= layout.lastTop)
  }

  /// Scrolls the text by a screen of it; at its end comes the figure, where only one of them has room, and then the
  /// next page.
  mutating func scroll(by distance: Int) -> [Effect] {
    guard let page = reading?.page else { return [] }
    let layout = LessonLayout(page, size, glyphs)
    if layout.showsEither, !page.showsText {
      if distance > 0 { return turnOrSay(by: 1) }
      reading?.page.showsText = true
      return []
    }
    let top = layout.text.line(ofWord: page.firstWord)
    let step = max(1, layout.textRows - 1)
    let last = layout.lastTop
    if distance > 0, top >= last {
      guard layout.showsEither else { return turnOrSay(by: 1) }
      reading?.page.showsText = false
      return []
    }
    if distance < 0, top == 0 { return turnOrSay(by: -1) }
    reading?.page.firstWord = layout.text.lines[min(max(0, top + distance * step), last)].firstWord
    return []
  }

  private mutating func turnOrSay(by distance: Int) -> [Effect] {
    if let refusal = turnRefusal(by: distance) {
      notice = .refusal(refusal)
      return []
    }
    return turn(by: distance)
  }
}
