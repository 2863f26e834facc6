import Exercises
import Formats
import Lessons
import Notation

/// `convwalk worksheet`: exercises of one topic, and their key.
public struct WorksheetCommand: Sendable {
  /// How exercises are written.
  public typealias Format = DocumentScript

  /// What the exercises are about.
  public var topic: String?
  /// How hard they are.
  public var level = 1
  /// How many there are.
  public var count = 6
  /// What they are drawn from.
  public var seed: UInt64 = 1
  /// Whether the key comes behind them.
  public var key = false
  /// How they are written.
  public var format = Format.text
  /// Whether text and Markdown are written in ASCII alone.
  public var ascii = false

  /// A command without arguments.
  public init() {}

  /// Draws the exercises and writes them.
  ///
  /// - Throws: ``CommandFailure``.
  public func run() throws {
    guard let topic else {
      throw CommandFailure(
        .usage,
        "there is no topic; give one, like --topic stride; 'convwalk help worksheets' lists the topics")
    }
    let summary = try Self.topic(topic)
    try Self.check(level: level)
    guard (1...Worksheet.mostExercises).contains(count) else {
      throw CommandFailure(.usage, "--count is \(count); expected 1 to \(Worksheet.mostExercises)")
    }
    let sheet = Worksheet(topic: summary, level: level, seed: seed, count: count)
    try StandardOutput.write(ascii: format != .latex && (ascii || !StandardOutput.isUTF8)) { writer in
      try sheet.write(format, withKey: key, to: &writer)
    }
  }

  /// The topic that is called like this.
  static func topic(_ name: String) throws -> TopicSummary {
    do throws(InputFault) { return try TopicSummary.find(name) } catch {
      throw CommandFailure(.usage, error.message)
    }
  }

  /// Refuses a level that there is not.
  static func check(level: Int) throws {
    guard TopicSummary.levels.contains(level) else {
      throw CommandFailure(.usage, "--level is \(level); expected 1, 2 or 3")
    }
  }
}
