import ConvEngine
import Notation

/// Some exercises, and their key.
///
/// `Worksheet(topic: stride, level: 2, seed: 7, count: 6)` begins with the same exercises whatever the count.
public struct Worksheet: Sendable {
  /// The most exercises of a sheet.
  public static let mostExercises = 100

  /// The exercises.
  public let exercises: [Exercise]
  private let title, note: String

  /// Exercises of one topic, the first of which is number 1.
  ///
  /// - Precondition: the topic has the level.
  /// - Complexity: that of ``Exercise``, for each.
  public init(topic: TopicSummary, level: Int, seed: UInt64, count: Int) {
    let names = (1...max(1, count)).map {
      ExerciseName(topic: topic.name, level: level, seed: seed, number: $0)
    }
    self.init(topic.title, names, note: "Level \(level), seed \(seed)")
  }

  /// Any exercises, below a title and a note about where they are from.
  public init(_ title: String, _ names: [ExerciseName], note: String) {
    (self.title, self.note, exercises) = (title, note, names.compactMap { Exercise($0) })
  }

  /// Writes the exercises, and behind them their key where it is asked for.
  ///
  /// - Throws: what the writer throws.
  public func write(_ script: DocumentScript, withKey: Bool, to writer: inout ByteWriter) throws {
    let document = DocumentWriter(script)
    try document.begin(SolutionHeading(title: title, paragraphs: [note]), to: &writer)
    if let first = exercises.first {
      try document.paragraph(
        "Rows, columns, channels and layers are counted from 0. "
          + (first.asked == .output ? "A kernel is multiplied as it stands, unless it is to be turned. " : "")
          + "convwalk says whether an answer is right, and if not, what was done:",
        to: &writer)
      try document.command("convwalk check \(first.name) --answer '\(first.sampleAnswer)'", to: &writer)
    }
    for exercise in exercises { try exercise.write(document, to: &writer) }
    if withKey, !exercises.isEmpty {
      try document.page("Key", to: &writer)
      for exercise in exercises { try exercise.writeKey(document, to: &writer) }
    }
    try document.end(to: &writer)
  }
}
