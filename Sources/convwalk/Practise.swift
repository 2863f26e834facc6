import ArgumentParser
import Commands

/// `convwalk practise`.
struct Practise: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Do one fresh exercise after another, and be told what went wrong."
  )

  @OptionGroup var exercises: ExerciseArguments

  @Option(help: "What they are drawn from; without it another seed each time.")
  var seed: UInt64?

  @OptionGroup var screen: ScreenArguments

  func run() throws {
    var command = PractiseCommand()
    (command.topic, command.level, command.seed) = (exercises.topic, exercises.level, seed)
    (command.colour, command.ascii, command.plain) = (screen.colour, screen.ascii, screen.plain)
    try command.run()
  }
}
