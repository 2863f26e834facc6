import ArgumentParser
import Commands

/// `convwalk lint`.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check lesson files: name every fault with its line."
  )

  @Argument(help: "The folder with the lessons.")
  var folder = "lessons"

  func run() throws {
    var command = LintCommand()
    command.folder = folder
    let status = try command.run()
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
