import ConvEngine
import Formats
import Notation

/// A scene file with what it says of how it opens: `view`, `start`, `lab`, `networks` and `other`, as in a lesson.
extension SceneFile {
  /// The keys that say how a scene opens.
  static let openingKeys = ["view", "start", "lab", "networks", "other"]

  /// The scene in a file, or on standard input where the path is `-`, and how it opens.
  ///
  /// - Parameters:
  ///   - views: the names of all pictures.
  ///   - view: the picture that it is opened with where the file names none.
  /// - Throws: ``InputFault`` with the file, the line, what was found and what was expected.
  public static func opening(_ path: String, views: [String], view: String? = nil) throws(InputFault)
    -> LessonScene
  {
    let file = try text(of: path)
    return try opening(file.text, source: file.source, folder: file.folder, views: views, view: view)
  }

  /// The scene in a text, and how it opens.
  ///
  ///     input: [1, 2, 3]
  ///     layers: [{conv: {kernel: [1, 2]}}]
  ///     view: connections
  ///     lab: {unit: {input: 2}}
  public static func opening(
    _ text: String, source: String, folder: String = "", views: [String], view: String? = nil
  ) throws(InputFault) -> LessonScene {
    let root = try root(of: text, source: source)
    let nodes = NodeReader(source: source)
    var parts = try nodes.map(root, of: "a scene", known: keys + openingKeys)
    let beside = SceneBeside(nodes: nodes, parts: parts, folder: folder)
    var faults = FaultList(file: source)
    guard let networks = beside.networks(&parts, &faults) else { throw fault(faults) }
    let scene = try scene(parts, root, nodes, folder: folder)
    guard openingKeys.contains(where: { parts[$0] != nil }) else { return LessonScene(scene) }
    let layers: [SizedLayer]
    do { layers = try scene.sized() } catch {
      throw nodes.fault(parts["layers"] ?? root, FaultText.line(error, in: scene))
    }
    let reader = LessonSceneReader(nodes, layers)
    guard let opened = reader.opened(scene, parts, beside, networks, among: views, view: view, &faults) else {
      throw fault(faults)
    }
    return opened
  }

  /// The first fault, as one that is thrown.
  private static func fault(_ faults: FaultList) -> InputFault {
    guard let fault = faults.inOrder.first else { return .badData("\(faults.file): the scene has a fault") }
    guard let line = fault.line else { return .badData(fault.message) }
    return InputFault(source: fault.file, line: line, fault.problem)
  }
}
