import ArgumentParser
import Commands

/// `convwalk play`.
struct Play: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Walk a scene with the arrow keys and change it while you watch."
  )

  @OptionGroup var scene: SceneArguments

  @Option(help: "The picture that it opens with: stencil, bars and others; 'o' goes through them.")
  var view: String?

  @OptionGroup var screen: ScreenArguments

  func run() throws {
    var command = PlayCommand()
    (command.scene, command.flags) = (scene.scene, scene.flags)
    command.view = view
    (command.colour, command.ascii, command.plain) = (screen.colour, screen.ascii, screen.plain)
    try command.run()
  }
}
