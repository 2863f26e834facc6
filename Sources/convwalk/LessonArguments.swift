import ArgumentParser
import Commands

/// Which lessons there are and how the screen is drawn, as the menu and `learn` take it.
struct LessonArguments: ParsableArguments {
  @Option(help: "A folder with lessons; without it those that the program carries.")
  var lessons: String?

  @Flag(
    name: .customLong("no-progress"), help: "Keep nothing of what is read and answered, and take nothing up.")
  var noProgress = false

  @Flag(
    name: .customLong("start-over"),
    help: "Forget first what was read and answered: of the lesson you name, or of all lessons.")
  var startOver = false

  @OptionGroup var screen: ScreenArguments

  func validate() throws {
    if startOver, noProgress {
      throw ValidationError(
        "--start-over forgets what was kept, and --no-progress leaves it as it is; expected one of them")
    }
  }

  /// The command that these arguments ask for, so far.
  var command: LearnCommand {
    var command = LearnCommand()
    (command.folder, command.keepsProgress, command.startsOver) = (lessons, !noProgress, startOver)
    (command.colour, command.ascii, command.plain) = (screen.colour, screen.ascii, screen.plain)
    return command
  }
}
