import ConvEngine
import Lessons
import Notation
import Terminal
import Tutor

/// `convwalk play`: a scene to walk and to change, on the whole terminal.
public struct PlayCommand: Sendable {
  /// The scene file; nil where the flags make the scene.
  public var scene: String?
  /// The scene's settings from the command line.
  public var flags = SceneFlags()
  /// When to draw in colour.
  public var colour = TerminalOptions.Colour.automatic
  /// Whether to draw in ASCII alone.
  public var ascii = false
  /// Whether to write the walk as plain text instead.
  public var plain = false

  /// A command without arguments.
  public init() {}

  /// Reads the scene and plays it until the user leaves.
  ///
  /// - Throws: ``CommandFailure``; the terminal has been given back by then.
  public func run() throws {
    let source = SceneSource(path: scene, flags: flags, fallback: .example)
    let scene = try source.scene()
    do { _ = try scene.sized() } catch { throw CommandFailure(error, in: scene, from: self.scene) }
    if plain {
      let solution: SolvedScene
      do { solution = try scene.solved() } catch { throw CommandFailure(error, in: scene, from: self.scene) }
      return try StandardOutput.write(ascii: ascii || !StandardOutput.isUTF8) { writer in
        try SolutionText.write(solution, heading: source.heading, to: &writer)
      }
    }
    let options = TerminalOptions(
      colour: colour, ascii: ascii, keys: self.scene == "-" ? .controllingTerminal : .standardInput
    )
    try Loop.run(Model(SceneState(scene)), options, command: "play")
  }
}
