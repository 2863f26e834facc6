import ArgumentParser
import Commands

/// `convwalk draw`.
struct Draw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the screen of a scene as text, in colours or as SVG."
  )

  @OptionGroup var scene: SceneArguments

  @Option(help: "The picture: stencil, bars and others.")
  var view: String?

  @Option(help: "How the screen is written: text, ansi or svg.")
  var format = DrawCommand.Format.text

  @Option(help: "Columns and rows of the screen.")
  var size = "80x24"

  @Option(help: "The keys that are pressed first: 'Right Down o'.")
  var keys = ""

  @Flag(help: "Draw in ASCII alone.")
  var ascii = false

  func run() throws {
    var command = DrawCommand()
    (command.scene, command.flags, command.view) = (scene.scene, scene.flags, view)
    (command.format, command.size, command.keys, command.ascii) = (format, size, keys, ascii)
    try command.run()
  }
}

extension DrawCommand.Format: ExpressibleByArgument {}
