import ConvEngine
import Exercises
import Formats
import Lessons
import Notation
import Pictures

/// Where a command's scene comes from: a file, standard input (`-`), a worked example, flags, or a scene changed
/// by flags.
struct SceneSource {
  /// A file's path, the name of a worked example, or `-`.
  var path: String?
  var flags: SceneFlags
  /// What flags change where no scene is given.
  var fallback: Scene?

  /// The scene, for a command that works it out.
  ///
  /// - Throws: ``CommandFailure`` with status 64, 65 or 66.
  func scene() throws -> Scene {
    let opened = try changed()
    if let count = opened.lab?.networks?.all.count, count > 1 {
      throw CommandFailure(
        .badData,
        "the scene has \(count) networks, and this works on one; give its layers in the place of networks, "
          + "or 'convwalk play' it")
    }
    return opened.scene
  }

  /// The scene, all of whose layers fit.
  ///
  /// - Throws: ``CommandFailure`` with status 64, 65 or 66.
  func runningScene() throws -> Scene {
    let scene = try scene()
    try check(scene)
    return scene
  }

  /// The scene, all of whose layers fit, and how it opens: its picture, where the walk begins, what is done to it.
  ///
  /// - Parameter view: the picture that was asked for, if any.
  /// - Throws: ``CommandFailure`` with status 64, 65 or 66.
  func opened(view: String?) throws -> LessonScene {
    let opened = try changed(view: view)
    try check(opened.scene)
    return opened
  }

  private func check(_ scene: Scene) throws {
    do { _ = try scene.sized() } catch { throw CommandFailure(error, in: scene, from: path) }
  }

  /// The scene as flags have changed it.
  private func changed(view: String? = nil) throws -> LessonScene {
    if path == nil, flags.input == nil, fallback == nil {
      throw CommandFailure(
        .usage,
        "there is no input; give a scene file, a worked example ('convwalk list' names them), "
          + "or --input (a sample image, a file, or '1 2 3; 4 5 6; 7 8 9')"
      )
    }
    do throws(InputFault) {
      guard let path else { return LessonScene(try flags.scene(changing: fallback)) }
      let opened = try Self.scene(of: path, view: view)
      return opened.changed(to: try flags.scene(changing: opened.scene))
    } catch {
      throw CommandFailure(error)
    }
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
  private static func scene(of word: String, view: String?) throws(InputFault) -> LessonScene {
    if let example = WorkedExample.named(word) { return LessonScene(try example.read()) }
    if let exercise = try Exercise.find(word) { return LessonScene(exercise.scene) }
    do throws(InputFault) {
      return try SceneFile.opening(word, views: PictureRegistry.names, view: view)
    } catch {
      guard error.kind == .noSuchFile, word != "-", !word.utf8.contains(where: { "./".utf8.contains($0) })
      else { throw error }
      throw InputFault(.noSuchFile, "\(error.message), and no worked example; \(WorkedExample.hint(word))")
    }
  }
}
