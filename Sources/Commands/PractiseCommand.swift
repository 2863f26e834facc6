import Exercises
import Glibc
import Lessons
import Notation
import Terminal
import Tutor

/// `convwalk practise`: one fresh exercise after another, on the whole terminal.
public struct PractiseCommand: Sendable {
  /// What the exercises are about; nil goes through all topics.
  public var topic: String?
  /// How hard they are.
  public var level = 1
  /// What they are drawn from; nil takes another seed each time.
  public var seed: UInt64?
  /// When to draw in colour.
  public var colour = TerminalOptions.Colour.automatic
  /// Whether to draw in ASCII alone.
  public var ascii = false
  /// Whether to write some exercises and their key as plain text instead.
  public var plain = false

  /// A command without arguments.
  public init() {}

  /// Shows exercises until the user leaves, and says then how it went and how to have the same again.
  ///
  /// - Throws: ``CommandFailure``; the terminal has been given back by then.
  public func run() throws {
    let topic = try topic.map { try WorksheetCommand.topic($0) }
    try WorksheetCommand.check(level: level)
    let practice = Practice(topic: topic, level: level, seed: seed ?? Self.freshSeed())
    if plain { return try write(practice) }
    let options = TerminalOptions(colour: colour, ascii: ascii)
    try Loop.run(Model(practice), options, command: "practise") { end in
      guard let tally = end.reading?.tally else { return }
      try StandardOutput.write(ascii: ascii || !StandardOutput.isUTF8) { writer in
        try writer.write("\(tally.text)\nThe same again: \(again(practice))\n")
      }
    }
  }

  /// The command that gives the same exercises.
  private func again(_ practice: Practice) -> String {
    let topic = practice.topic.map { " --topic \($0.name)" } ?? ""
    return "convwalk practise\(topic) --level \(practice.level) --seed \(practice.seed)"
  }

  private func write(_ practice: Practice) throws {
    try StandardOutput.write(ascii: ascii || !StandardOutput.isUTF8) { writer in
      try Worksheet(practice.lesson.title, (1...10).map { practice.name($0) }, note: again(practice))
        .write(.text, withKey: true, to: &writer)
    }
  }

  /// A seed of few digits that is another each second.
  static func freshSeed() -> UInt64 { UInt64(time(nil)) % 1_000_000 }
}
