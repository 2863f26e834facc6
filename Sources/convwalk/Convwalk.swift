import ArgumentParser
import Commands

/// The command line: arguments and exit statuses, nothing else.
@main
struct Convwalk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convwalk",
    abstract: "Learn convolutional networks one multiplication at a time, in the terminal.",
    discussion: """
      Without a command it shows the lessons. Walk the kernel over a grid with the arrow keys, see every \
      multiplication, and change the kernel, the stride and the padding while you watch:

        convwalk learn
        convwalk play --input '1 2 3; 4 5 6; 7 8 9' --kernel '1 0; 0 -1'
        convwalk solve --input grid.csv --kernel sobel_vertical --padding same
        convwalk solve d2l-padding

      'convwalk list' names the lessons, kernels, sample images and worked examples; 'convwalk help scenes' \
      tells what a scene can say, and 'convwalk help' what else there is to ask about.
      """,
    version: "0.1.0",
    subcommands: [
      Menu.self, Learn.self, Play.self, Solve.self, Check.self, Worksheet.self, Practise.self, Draw.self,
      Handout.self, List.self, Lint.self, Help.self,
    ],
    defaultSubcommand: Menu.self
  )

  /// Ends with the status of what went wrong and one line that says it.
  static func main() {
    do {
      if try runWithoutOptions() { return }
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      if !failure.message.isEmpty { StandardOutput.complain(failure.message) }
      exit(withError: ExitCode(failure.status.rawValue))
    } catch {
      exit(withError: error)
    }
  }

  /// Runs the menu, `learn` or `play` with one argument at most, which need no option parsed.
  ///
  /// Most of the time to the first frame would go there. False where there is more to parse.
  private static func runWithoutOptions() throws -> Bool {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count <= 2, arguments.allSatisfy({ $0 == "-" || !$0.hasPrefix("-") }) else {
      return false
    }
    switch arguments.first {
    case nil:
      var command = LearnCommand()
      command.opensMenu = true
      try command.run()
    case "learn":
      var command = LearnCommand()
      command.lesson = arguments.dropFirst().first
      try command.run()
    case "play":
      var command = PlayCommand()
      command.scene = arguments.dropFirst().first
      try command.run()
    default: return false
    }
    return true
  }
}
