import ArgumentParser
import Commands

/// `convwalk practise`.
struct Practise: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Do one fresh exercise after another, and be told what went wrong."
  )

  @Option(help: "What they are about: stride, padding; 'convwalk help worksheets' lists all.")
  var topic: String?

  @Option(help: "How hard they are: 1, 2 or 3.")
  var level = 1

  @Option(help: "What they are drawn from; without it another seed each time.")
  var seed: UInt64?

  @OptionGroup var screen: ScreenArguments

  func run() throws {
    var command = PractiseCommand()
    (command.topic, command.level, command.seed) = (topic, level, seed)
    (command.colour, command.ascii, command.plain) = (screen.colour, screen.ascii, screen.plain)
    try command.run()
  }
}
