import ArgumentParser
import Commands
import Lessons

/// `convwalk handout`.
struct Handout: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a lesson for printing, with room for the answers."
  )

  @Argument(help: "The lesson: its number, or its name such as the-sliding-kernel.")
  var lesson: String

  @Option(help: "A folder with lessons; without it those that the program carries.")
  var lessons: String?

  @Option(help: "How it is written: markdown or latex.")
  var format = Lessons.Handout.Format.markdown

  @Flag(help: "Put the answers at the end.")
  var key = false

  @Flag(help: "Write Markdown in ASCII alone.")
  var ascii = false

  func run() throws {
    var command = HandoutCommand()
    (command.lesson, command.folder) = (lesson, lessons)
    (command.format, command.hasKey, command.ascii) = (format, key, ascii)
    try command.run()
  }
}

extension Lessons.Handout.Format: ExpressibleByArgument {}
