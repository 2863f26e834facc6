import ArgumentParser
import Commands

/// `convwalk worksheet`.
struct Worksheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write exercises to work out on paper, and their key."
  )

  @OptionGroup var exercises: ExerciseArguments

  @Option(help: "How many there are.")
  var count = 6

  @Option(help: "What they are drawn from; the same seed gives the same sheet.")
  var seed: UInt64 = 1

  @Flag(help: "Write the key behind them: each answer with its working.")
  var key = false

  @Option(help: "How they are written: text, markdown or latex.")
  var format = WorksheetCommand.Format.text

  @Flag(help: "Write text and Markdown in ASCII alone.")
  var ascii = false

  func run() throws {
    var command = WorksheetCommand()
    (command.topic, command.level) = (exercises.topic, exercises.level)
    (command.count, command.seed) = (count, seed)
    (command.key, command.format, command.ascii) = (key, format, ascii)
    try command.run()
  }
}

extension WorksheetCommand.Format: ExpressibleByArgument {}
