import Lessons
import Screen

/// What shows behind the last page of a lesson: what was learned, what is still open, and what comes next.
public struct Ending: Hashable, Sendable {
  /// The lesson.
  public let title: String
  /// What one can do now.
  public let goal: String
  /// How far it has come.
  public let standing: Standing
  /// The lesson that comes next; nil behind the last, and where the lessons are not known.
  public let next: Menu.Entry?
}

extension Model {
  /// What shows behind the last page of the lesson that is read.
  func endOfLesson() -> Ending? {
    guard let lesson = reading?.lesson else { return nil }
    let index = course.firstIndex { $0.name == lesson.name }.map { $0 + 1 }
    return Ending(
      title: lesson.title, goal: lesson.goal, standing: Standing(lesson.outline, progress[lesson.name]),
      next: index.flatMap { course.indices.contains($0) ? course[$0] : nil })
  }

  /// Keys behind the last page: on to the next lesson, or back to the page.
  mutating func keyInEnding(_ key: Key) -> [Effect] {
    switch key {
    case .right, .character("l"), .character("]"), .enter, .character(" "), .pageDown:
      return reading.map { [.openNext(after: $0.lesson.name)] } ?? []
    case .left, .character("h"), .character("["), .pageUp, .escape: ending = nil
    case .character("q"): return leave()
    case .character("?"): (showsHelp, helpScroll) = (true, 0)
    default: break
    }
    return []
  }
}
