import ConvEngine
import Formats
import Notation

/// Reads scenes: YAML (and so JSON) from a file, from standard input or from a text.
public enum SceneFile {
  /// The keys of a scene.
  static let keys = ["input", "layers", "dimensions"]

  /// The scene in a file, or on standard input where the path is `-`.
  ///
  /// File names inside the scene are relative to the folder it lies in.
  ///
  /// - Throws: ``InputFault`` with the file, the line, what was found and what was expected.
  public static func read(_ path: String) throws(InputFault) -> Scene {
    let file = try text(of: path)
    return try scene(file.text, source: file.source, folder: file.folder)
  }

  /// What stands in a file or on standard input, what it is called, and the folder that it lies in.
  static func text(of path: String) throws(InputFault) -> (text: String, source: String, folder: String) {
    let isStandardInput = path == "-"
    let bytes =
      isStandardInput
      ? try BoundedFile.standardInput(limit: YAMLText.sizeLimit)
      : try BoundedFile.read(path, limit: YAMLText.sizeLimit)
    let source = isStandardInput ? "standard input" : VisibleText.of(path)
    let text = try SourceText.decode(bytes, source: source)
    return (text, source, isStandardInput ? "" : folder(of: path))
  }

  /// The scene in a text.
  ///
  /// - Parameters:
  ///   - source: what the text is called in messages.
  ///   - folder: what file names in it are relative to; empty for the working directory.
  public static func scene(_ text: String, source: String, folder: String = "") throws(InputFault) -> Scene {
    let root = try root(of: text, source: source)
    let nodes = NodeReader(source: source)
    return try scene(try nodes.map(root, of: "a scene", known: keys), root, nodes, folder: folder)
  }

  /// The YAML of a scene.
  static func root(of text: String, source: String) throws(InputFault) -> YAMLNode {
    guard let root = try YAMLText.node(text, source: source) else {
      throw .badData("\(source) is empty; expected a scene with input and layers")
    }
    return root
  }

  /// The scene that a map's entries make: `input`, `layers` and `dimensions`.
  static func scene(
    _ parts: [String: YAMLNode], _ root: YAMLNode, _ nodes: NodeReader, folder: String
  ) throws(InputFault) -> Scene {
    var dimensions: Dimensions?
    if let node = parts["dimensions"] { dimensions = try self.dimensions(node, nodes) }
    guard let inputNode = parts["input"] else {
      throw nodes.fault(root, "the scene has no input; expected input: [[…], …], a file, or {shape: […]}")
    }
    guard let layersNode = parts["layers"] else {
      throw nodes.fault(root, "the scene has no layers; expected layers: with one conv at least")
    }
    let reader = InputReader(nodes: nodes, folder: folder, dimensions: dimensions)
    let (input, seed) = try reader.input(inputNode)
    return Scene(
      input, try layers(layersNode, nodes, input.shape.dimensions, seed: seed, firstLayer: 0)
    )
  }

  /// The layers of a list: `[{conv: {kernel: vertical}}]`.
  static func layers(
    _ node: YAMLNode, _ nodes: NodeReader, _ dimensions: Dimensions, seed: UInt64?, firstLayer: Int
  ) throws(InputFault) -> [Layer] {
    guard case .list(let items) = node.content, !items.isEmpty else {
      throw nodes.fault(node, "layers is \(nodes.describe(node)); expected a list with one layer at least")
    }
    guard items.count <= Limits.layers else {
      throw nodes.fault(node, "there are \(items.count) layers; expected \(Limits.layers) at most")
    }
    var layers: [Layer] = []
    for (index, item) in items.enumerated() {
      let reader = LayerReader(nodes: nodes, dimensions: dimensions, seed: seed, layer: firstLayer + index)
      layers.append(try reader.layer(item))
    }
    return layers
  }

  private static func dimensions(_ node: YAMLNode, _ nodes: NodeReader) throws(InputFault) -> Dimensions {
    let number = try nodes.integer(node, "dimensions")
    guard let dimensions = Dimensions(rawValue: number) else {
      throw nodes.fault(node, "dimensions is \(number); expected 1 or 2")
    }
    return dimensions
  }

  /// The folder that a file lies in, with a slash at its end; empty for the working directory.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
  }
}
