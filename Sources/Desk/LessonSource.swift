import Lessons
import Tutor

/// Where lessons are read.
struct LessonSource: Sendable {
  /// The lessons.
  let readable: [Lesson]

  /// A lesson by its name.
  func lesson(_ name: String) throws(InputFault) -> Lesson {
    guard let lesson = readable.first(where: { $0.name == name }) else {
      throw InputFault(.noSuchFile, "there is no lesson \(name)")
    }
    return lesson
  }
}
