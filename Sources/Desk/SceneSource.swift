import ConvEngine
import Lessons

/// Where a command's scene comes from: a file, standard input (`-`), flags, or a file changed by flags.
struct SceneSource {
  var path: String?
  var flags: SceneFlags
  /// What flags change where no file is given.
  var fallback: Scene?

  /// The scene.
  ///
  /// - Throws: ``CommandFailure`` with status 64, 65 or 66.
  func scene() throws -> Scene {
    if path == nil, flags.input == nil, fallback == nil {
      throw CommandFailure(
        .usage, "there is no input; give a scene file, or --input (a file, or '1 2 3; 4 5 6; 7 8 9')")
    }
    do throws(InputFault) {
      var base = fallback
      if let path { base = try SceneFile.read(path) }
      return try flags.scene(changing: base)
    } catch {
      throw CommandFailure(error)
    }
  }
}
