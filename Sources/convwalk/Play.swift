import ArgumentParser
import Desk

/// `convwalk play`.
struct Play: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Walk a scene with the arrow keys and change it while you watch."
  )

  @OptionGroup var scene: SceneArguments

  @Flag(inversion: .prefixedNo, help: "Draw in colour whatever NO_COLOR says, or never.")
  var color: Bool?

  @Flag(help: "Draw in ASCII alone.")
  var ascii = false

  @Flag(help: "Write the whole walk as plain text, for screen readers and pipes.")
  var plain = false

  func run() throws {
    var command = PlayCommand()
    (command.scene, command.flags) = (scene.scene, scene.flags)
    (command.ascii, command.plain) = (ascii, plain)
    if let color { command.colour = color ? .always : .never }
    try command.run()
  }
}
