import ArgumentParser
import Commands

/// `convwalk list`.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Name the lessons, kernels, sample images and worked examples."
  )

  @Flag(help: "Write in ASCII alone.")
  var ascii = false

  func run() throws {
    var command = ListCommand()
    command.ascii = ascii
    try command.run()
  }
}
