import ArgumentParser
import ConvEngine
import Commands

/// `convwalk solve`.
struct Solve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the whole hand calculation of a scene."
  )

  @OptionGroup var scene: SceneArguments

  @Option(help: "How the answer is written: text, markdown, latex, json, csv or pytorch.")
  var format = SolveCommand.Format.text

  @Option(help: "exact (fractions, never rounded) or double (floating point).")
  var arithmetic = Arithmetic.exact

  @Flag(help: "Write text and Markdown in ASCII alone.")
  var ascii = false

  func run() throws {
    var command = SolveCommand()
    (command.scene, command.flags) = (scene.scene, scene.flags)
    (command.format, command.arithmetic, command.ascii) = (format, arithmetic, ascii)
    try command.run()
  }
}

extension SolveCommand.Format: ExpressibleByArgument {}
extension Arithmetic: ExpressibleByArgument {}
