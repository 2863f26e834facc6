import ArgumentParser
import Commands

/// `convwalk help`.
struct Help: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a command or a topic; without one, name them all."
  )

  @Argument(help: "A command such as play, or a topic such as scenes.")
  var topic: String?

  @Flag(help: "Write in ASCII alone.")
  var ascii = false

  func run() throws {
    var command = HelpCommand(commands: Convwalk.configuration.subcommands.map(Self.entry))
    (command.topic, command.ascii) = (topic, ascii)
    try command.run()
  }

  private static func entry(_ command: any ParsableCommand.Type) -> HelpCommand.Entry {
    HelpCommand.Entry(name: command._commandName, summary: command.configuration.abstract) {
      Convwalk.helpMessage(for: command, columns: 80)
    }
  }
}
