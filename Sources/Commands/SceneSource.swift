import ConvEngine
import Exercises
import Formats
import Lessons
import Notation

/// Where a command's scene comes from: a file, standard input (`-`), a worked example, flags, or a scene changed
/// by flags.
struct SceneSource {
  /// A file's path, the name of a worked example, or `-`.
  var path: String?
  var flags: SceneFlags
  /// What flags change where no scene is given.
  var fallback: Scene?

  /// The scene.
  ///
  /// - Throws: ``CommandFailure`` with status 64, 65 or 66.
  func scene() throws -> Scene {
    if path == nil, flags.input == nil, fallback == nil {
      throw CommandFailure(
        .usage,
        "there is no input; give a scene file, a worked example ('convwalk list' names them), "
          + "or --input (a sample image, a file, or '1 2 3; 4 5 6; 7 8 9')"
      )
    }
    do throws(InputFault) {
      var base = fallback
      if let path { base = try Self.scene(of: path) }
      return try flags.scene(changing: base)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The scene, all of whose layers fit.
  ///
  /// - Throws: ``CommandFailure`` with status 64, 65 or 66.
  func runningScene() throws -> Scene {
    let scene = try scene()
    do { _ = try scene.sized() } catch { throw CommandFailure(error, in: scene, from: path) }
    return scene
  }

  /// What a worked example shows and where it was published, for the head of its calculation; nil for any
  /// other scene, and where flags change it.
  var heading: SolutionHeading? { flags == SceneFlags() ? path.flatMap(WorkedExample.named)?.heading : nil }

  /// What the scene is called on the screen: the worked example, the file, the sample image; nil where it has no name.
  var name: String? {
    if let path, path != "-" {
      let isNamed = WorkedExample.named(path) != nil || path.hasPrefix(ExerciseName.prefix)
      let name = !isNamed ? path.split(separator: "/").last.map { String($0) } : path
      return name.map { VisibleText.of($0, atMost: 40) }
    }
    return path == nil ? flags.input.flatMap(SampleImage.named)?.name : nil
  }

  /// The scene of a worked example, of an exercise of a worksheet, or in a file.
  ///
  /// A word without `.` and `/` is an example first: what a lesson or a book tells students to type means the
  /// same in every folder, whatever lies there; `./d2l-padding` is always a file.
  private static func scene(of word: String) throws(InputFault) -> Scene {
    if let example = WorkedExample.named(word) { return try example.read() }
    if let exercise = try Exercise.find(word) { return exercise.scene }
    do throws(InputFault) { return try SceneFile.read(word) } catch {
      guard error.kind == .noSuchFile, word != "-", !word.utf8.contains(where: { "./".utf8.contains($0) })
      else { throw error }
      throw InputFault(.noSuchFile, "\(error.message), and no worked example; \(WorkedExample.hint(word))")
    }
  }
}
