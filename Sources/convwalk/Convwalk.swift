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
    subcommands: [Play.self, Solve.self]
  )

  /// Ends with the status of what went wrong and one line that says it.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      if !failure.message.isEmpty { StandardOutput.complain(failure.message) }
      exit(withError: ExitCode(failure.status.rawValue))
    } catch {
      exit(withError: error)
    }
  }
}
