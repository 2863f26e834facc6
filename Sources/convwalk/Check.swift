import ArgumentParser
import Commands

/// `convwalk check`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say whether an answer is right, and if not, what was done."
  )

  @OptionGroup var scene: SceneArguments

  @Argument(help: "A file with the answer, CSV or JSON as solve prints it; - reads standard input.")
  var answerFile: String?

  @Option(
    parsing: .unconditional,
    help: """
      The answer itself: '1 2; 3 4'; _ is a cell not worked out yet. In letters 'aw + bx 2a; ...': a sign with blanks \
      on both sides goes on with its cell, and quotation marks hold one together: '"a w + b x" 2a'.
      """)
  var answer: String?

  @Option(parsing: .unconditional, help: "Checks the size alone: '4 4'.")
  var size: String?

  @Flag(help: "A number that is correct to the digits it is written with is right.")
  var rounded = false

  @Option(parsing: .unconditional, help: "How far a number may be off.")
  var tolerance: String?

  @Option(help: "How the verdict is written: text or json.")
  var format = CheckCommand.Format.text

  @Flag(help: "Write text in ASCII alone.")
  var ascii = false

  func run() throws {
    var command = CheckCommand()
    (command.scene, command.flags) = (scene.scene, scene.flags)
    (command.answerFile, command.answer, command.size) = (answerFile, answer, size)
    (command.rounded, command.tolerance) = (rounded, tolerance)
    (command.format, command.ascii) = (format, ascii)
    let status = try command.run()
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

extension CheckCommand.Format: ExpressibleByArgument {}
