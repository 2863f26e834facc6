import ConvEngine
import Lessons
import Notation
import Pictures
import Screen
import Tutor
import Views

/// `convwalk draw`: the screen of `play` after some keys, written to standard output.
public struct DrawCommand: Sendable {
  /// How the screen is written.
  public enum Format: String, CaseIterable, Sendable {
    /// Its characters.
    case text
    /// Its characters, with a terminal's sequences for 256 colours.
    case ansi
    /// A picture for pages.
    case svg
  }

  /// The scene file; nil where the flags make the scene.
  public var scene: String?
  /// The scene's settings from the command line.
  public var flags = SceneFlags()
  /// The name of the picture; nil takes the usual one.
  public var view: String?
  /// How the screen is written.
  public var format = Format.text
  /// Columns and rows: "80x24".
  public var size = "80x24"
  /// The keys that are pressed first: "Right Down o".
  public var keys = ""
  /// Whether the screen is one of ASCII alone.
  public var ascii = false

  /// A command without arguments.
  public init() {}

  /// Reads the scene, presses the keys, and writes the screen.
  ///
  /// - Throws: ``CommandFailure``.
  public func run() throws {
    let size = try screenSize()
    let keys = try KeyWords.keys(keys)
    let source = SceneSource(path: scene, flags: flags, fallback: .example)
    let scene = try source.opened(view: view)
    let isASCII = ascii || (format != .svg && !StandardOutput.isUTF8)
    var model = Model(try PlayCommand.opened(scene, view: view), name: source.name)
    model.write(in: isASCII ? .ascii : .unicode)
    press([.resize(size)] + keys.map(Event.key), on: &model)
    let frame = Views.view(model, size)
    let shown = isASCII ? frame.inASCII : frame
    try StandardOutput.write(ascii: false) { writer in
      switch format {
      case .text: for line in shown.lines { try writer.write(line + "\n") }
      case .ansi: try writer.write(shown.ansi())
      case .svg: try writer.write(shown.svg())
      }
    }
  }

  /// Presses keys, and does what they ask for; no time passes, so nothing plays.
  private func press(_ events: [Event], on model: inout Model) {
    let runner = EffectRunner()
    var effects: [Effect] = []
    for event in events {
      effects += update(&model, event)
      while !effects.isEmpty {
        switch effects.removeFirst() {
        case .work: effects += update(&model, outcome: .slice)
        case .leave, .interrupt: return
        case let effect:
          if let outcome = runner.outcome(of: effect) { effects += update(&model, outcome: outcome) }
        }
      }
    }
  }

  private func screenSize() throws -> Size {
    let parts = size.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (smallestSize.columns...500).contains(columns), (smallestSize.rows...200).contains(rows)
    else {
      throw CommandFailure(
        .usage,
        "the size is '\(VisibleText.of(size, atMost: 40))'; expected columns x rows from 40x12 to 500x200, like 80x24"
      )
    }
    return Size(rows: rows, columns: columns)
  }
}
