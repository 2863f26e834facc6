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
  /// - Throws: ``CommandFailure`` with status 65 or 66.
  func scene() throws -> Scene {
    do {
      let base = try path.map { path throws(InputFault) in try SceneFile.read(path) } ?? fallback
      return try flags.scene(changing: base)
    } catch let fault as InputFault {
      throw CommandFailure(fault)
    }
  }
}
