import ArgumentParser
import Desk

/// The command line: arguments and exit statuses, nothing else.
@main
struct Convwalk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convwalk",
    abstract: "Learn convolutional networks one multiplication at a time, in the terminal.",
    discussion: """
      Walk the kernel over a grid with the arrow keys, see every multiplication, and change the kernel, the \
      stride and the padding while you watch:

        convwalk play --input '1 2 3; 4 5 6; 7 8 9' --kernel '1 0; 0 -1'
        convwalk solve --input grid.csv --kernel sobel_vertical --padding same
      """,
    version: "0.1.0",
    subcommands: [Play.self, Solve.self, Lint.self]
  )

  /// Ends with the status of what went wrong and one line that says it.
  static func main() {
    do {
      if let play = playWithoutOptions { return try play.run() }
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      if !failure.message.isEmpty { StandardOutput.complain(failure.message) }
      exit(withError: ExitCode(failure.status.rawValue))
    } catch {
      exit(withError: error)
    }
  }

  /// `play` with a scene at most, which needs no option parsed: most of the time to the first frame would go
  /// there.
  private static var playWithoutOptions: PlayCommand? {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.first == "play", arguments.count <= 2,
      arguments.allSatisfy({ $0 == "-" || !$0.hasPrefix("-") })
    else { return nil }
    var command = PlayCommand()
    command.scene = arguments.dropFirst().first
    return command
  }
}
