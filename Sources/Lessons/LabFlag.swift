import ConvEngine
import Formats

/// A lab as it is typed: `shift 0 2`, `flip rows`, `turn 1`, `scale 2`.
public enum LabFlag {
  /// The lab of a scene with one word of it typed anew.
  ///
  /// - Parameters:
  ///   - view: the picture that shows.
  ///   - layer: the layer that is walked.
  ///   - present: the lab so far, of which all other words stay.
  /// - Throws: ``InputFault`` that names what is there instead.
  public static func lab(_ text: String, scene: Scene, view: String, layer: Int, present: Lab? = nil)
    throws(InputFault) -> Lab
  {
    let words = text.split(separator: " ")
    guard let key = words.first, words.count > 1 else {
      throw .badData("lab is '\(text)'; expected a word and its value, like shift 0 1")
    }
    let rest = words.dropFirst().joined(separator: " ")
    let isWritten = words.count == 2 || rest.hasPrefix("{") || rest.hasPrefix("[")
    let value = isWritten ? rest : "[" + words.dropFirst().joined(separator: ", ") + "]"
    let reader = LabReader(
      nodes: NodeReader(source: "lab"), view: view, layers: try? scene.sized(), scene: scene,
      layerIndex: layer)
    guard let node = try YAMLText.node("\(key): \(value)", source: "lab"),
      case .map(let entries) = node.content, entries.count == 1
    else { throw .badData("lab is '\(text)'; expected a word and its value, like shift 0 1") }
    var lab = Lab()
    try reader.read(entries[0], into: &lab)
    return (present ?? Lab()).changed(by: lab)
  }
}
