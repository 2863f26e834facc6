import ArgumentParser
import Desk

/// `convwalk` without a command.
struct Menu: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Choose a lesson (what convwalk does without a command).")

  @Option(help: "A folder with lessons; without it those that the program carries.")
  var lessons: String?

  @OptionGroup var screen: ScreenArguments

  func run() throws {
    var command = LearnCommand()
    (command.opensMenu, command.folder) = (true, lessons)
    (command.colour, command.ascii, command.plain) = (screen.colour, screen.ascii, screen.plain)
    try command.run()
  }
}
