import ArgumentParser
import Desk

/// `convwalk learn`.
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Go through a lesson; without a name, the first that is not read to its end."
  )

  @Argument(help: "The lesson: its number, or its name such as the-sliding-kernel.")
  var lesson: String?

  @Option(help: "A folder with lessons; without it those that the program carries.")
  var lessons: String?

  @OptionGroup var screen: ScreenArguments

  func run() throws {
    var command = LearnCommand()
    (command.lesson, command.folder) = (lesson, lessons)
    (command.colour, command.ascii, command.plain) = (screen.colour, screen.ascii, screen.plain)
    try command.run()
  }
}
