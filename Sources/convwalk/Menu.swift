import ArgumentParser
import Commands

/// `convwalk` without a command.
struct Menu: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Choose a lesson (what convwalk does without a command).")

  @OptionGroup var arguments: LessonArguments

  func run() throws {
    var command = arguments.command
    command.opensMenu = true
    try command.run()
  }
}
