import ConvEngine
import Formats
import Notation

/// Reads the `input` of a scene: lists, the name of a picture or a file, or a shape.
struct InputReader {
  let nodes: NodeReader
  /// The folder that file names are relative to; empty for the working directory.
  let folder: String
  /// `dimensions` as the scene gives it.
  let dimensions: Dimensions?

  func input(_ node: YAMLNode) throws(InputFault) -> (input: Scene.Input, seed: UInt64?) {
    switch node.content {
    case .scalar(let name):
      let tensor = try InputFile.read(name, in: folder, dimensions: dimensions) { nodes.fault(node, $0) }
      return (.values(tensor), nil)
    case .list: return (.values(try tensor(node)), nil)
    case .map: return try shaped(node)
    }
  }

  private func tensor(_ node: YAMLNode) throws(InputFault) -> Tensor {
    let (lengths, numbers) = try nodes.numbers(node, "input")
    guard let shape = Shape(nesting: lengths, dimensions: dimensions) else {
      throw nodes.fault(
        node,
        "input has \(lengths.count) levels of lists; expected 1 for a signal, 2 for rows, 3 for channels of rows"
          + (dimensions == .one ? " (with dimensions: 1, at most 2)" : "")
      )
    }
    return Tensor(shape, numbers)
  }

  private func shaped(_ node: YAMLNode) throws(InputFault) -> (Scene.Input, UInt64?) {
    let settings = try nodes.map(node, of: "input", known: ["shape", "seed"])
    guard let list = settings["shape"], case .list(let items) = list.content else {
      throw nodes.fault(node, "input has no shape; expected {shape: [channels, rows, columns]}")
    }
    var lengths: [Int] = []
    for item in items { lengths.append(try nodes.integer(item, "shape")) }
    let expected = dimensions.map { $0.rawValue + 1...$0.rawValue + 1 } ?? 2...3
    guard expected.contains(lengths.count) else {
      throw nodes.fault(
        list,
        "shape has \(lengths.count) number\(lengths.count == 1 ? "" : "s"); expected [channels, rows, columns] or, in 1-D, [channels, length]"
      )
    }
    guard lengths.allSatisfy({ $0 >= 1 }), Limits.product(lengths, upTo: Limits.tensorCells) != nil else {
      let size = lengths.map { String($0) }.joined(separator: " × ")
      throw nodes.fault(
        list,
        "shape is \(size); each must be at least 1, and there may be \(Limits.tensorCells) cells at most")
    }
    let shape =
      lengths.count == 2
      ? Shape(channels: lengths[0], length: lengths[1])
      : Shape(channels: lengths[0], rows: lengths[1], columns: lengths[2])
    guard let seedNode = settings["seed"] else { return (.shape(shape), nil) }
    let seed = try nodes.integer(seedNode, "seed")
    guard seed >= 0 else { throw nodes.fault(seedNode, "seed is \(seed); expected a whole number from 0") }
    return (.drawn(shape, seed: UInt64(seed)), UInt64(seed))
  }
}
