import ArgumentParser
import Commands

/// `convwalk learn`.
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Go through a lesson: the one you name, or the first not finished."
  )

  @Argument(help: "The lesson: its number, or its name such as the-sliding-kernel.")
  var lesson: String?

  @OptionGroup var arguments: LessonArguments

  func run() throws {
    var command = arguments.command
    command.lesson = lesson
    try command.run()
  }
}
