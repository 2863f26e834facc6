import ConvEngine
import Lessons
import Notation
import Pictures
import Terminal
import Tutor

/// `convwalk play`: a scene to walk and to change, on the whole terminal.
public struct PlayCommand: Sendable {
  /// The scene file; nil where the flags make the scene.
  public var scene: String?
  /// The scene's settings from the command line.
  public var flags = SceneFlags()
  /// The name of the picture that it opens with; nil takes the usual one.
  public var view: String?
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
    let opened = try source.opened(view: view)
    let state = try Self.opened(opened, view: view)
    if plain { return try write(opened, heading: source.heading) }
    let options = TerminalOptions(
      colour: colour, ascii: ascii, keys: self.scene == "-" ? .controllingTerminal : .standardInput
    )
    try Loop.run(Model(state, name: source.name), options, command: "play")
  }

  /// The scene, shown as the picture that was asked for, or as its own.
  static func opened(_ scene: LessonScene, view: String?) throws -> SceneState {
    var state = SceneState(scene, formula: .whereThereIsRoom)
    guard let name = view ?? scene.view else { return state }
    do throws(PictureRefusal) {
      if name == scene.view {
        _ = try PictureRegistry.picture(named: name, for: state.figure)
      } else {
        try state.choosePicture(named: name)
      }
    } catch { throw CommandFailure(error) }
    return state
  }

  /// Writes the walk as text, below the picture where one is asked for.
  private func write(_ opened: LessonScene, heading: SolutionHeading?) throws {
    let scene = opened.scene
    let isItsOwn = view == nil || view == opened.view
    let picture =
      try isItsOwn
      ? PictureText.lines(of: opened) : view.map { try PictureText.lines(of: scene, view: $0) } ?? []
    let solved: SolvedScene
    do { solved = try scene.solved() } catch { throw CommandFailure(error, in: scene, from: self.scene) }
    try StandardOutput.write(ascii: ascii || !StandardOutput.isUTF8) { writer in
      for line in picture { try writer.write(line + "\n") }
      if !picture.isEmpty { try writer.write("\n") }
      try SolutionText.write(solved, heading: heading, to: &writer)
    }
  }
}
