import Tutor

/// Where the progress through the lessons is kept.
struct ProgressFile: Sendable {
  /// Keeps the progress; why it could not, or nil.
  func save(_ progress: Progress) -> String? { nil }
}
