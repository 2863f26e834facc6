import Tutor

/// `--start-over`: what was read and answered is forgotten, of one lesson or of all.
///
/// It asks nothing, as whoever writes the flag has said it.
struct Restart: Sendable {
  /// The lesson's name; nil forgets all lessons of the course.
  let lesson: String?

  /// Of one lesson, or of all.
  init(_ lesson: String?) { self.lesson = lesson }

  /// What of the file is forgotten.
  var forgotten: ProgressFile.Forgotten { lesson.map { .lesson($0) } ?? .all }

  /// Keeps what is left of the progress.
  ///
  /// - Throws: ``CommandFailure`` with status 74 where that cannot be written, so that nothing is forgotten.
  func keep(_ progress: Progress, in place: ProgressFile?) throws {
    guard let failure = place?.save(progress, forgetting: forgotten) else { return }
    throw CommandFailure(.cannotWrite, failure)
  }
}
