import ConvEngine
import Formats

/// A small image or signal that the program carries: `input: cross`, `--input cross`.
///
/// They lie in `Images/sample-images.yaml`, each with its name, a summary, and its cells as a scene would list them.
public struct SampleImage: Sendable {
  /// What it is called: lowercase words with _ between them, never a symbol such as `x3`.
  public let name: String
  /// What it shows, and what it is good for.
  public let summary: String
  /// How long the lists of its cells are, from the outside in: [8] for a signal, [7, 7] for rows.
  private let lengths: [Int]
  /// Its cells as they are without `dimensions`.
  private let cells: Tensor

  /// How many channels, rows and columns it has: 1, 7 and 7.
  public var shape: Shape { cells.shape }

  /// Its cells.
  ///
  /// `dimensions: .two` makes a signal a grid of one row, as it does with a list.
  ///
  /// - Throws: ``InputFault`` where `dimensions` is one and the image is no signal.
  func tensor(dimensions: Dimensions?) throws(InputFault) -> Tensor {
    guard dimensions != .one || lengths.count == 1,
      let shape = Shape(nesting: lengths, dimensions: dimensions)
    else { throw .badData("\(name) is a sample image, and dimensions is 1; leave dimensions out") }
    return Tensor(shape, cells.cells)
  }

  /// The image with a kernel to walk over it: the lecture's vertical kernel, in each channel; on a signal 1 0 −1.
  ///
  /// - Throws: nothing for the images that the program carries, which a test holds for each of them.
  public func walkedScene() throws(InputFault) -> Scene {
    var flags = SceneFlags()
    (flags.input, flags.kernel) = (name, lengths.count == 1 ? "1 0 -1" : Preset.vertical.rawValue)
    if shape.channels > 1 { flags.groups = String(shape.channels) }
    return try flags.scene(changing: nil)
  }

  /// All sample images, in the order in which `convwalk list` names them.
  public static let all = lists.flatMap { list in list.items.map { carried($0, of: list) } }

  /// The sample image that a word names; nil where none does.
  ///
  /// - Complexity: O(bytes of the file that holds them); no other image is read.
  public static func named(_ name: String) -> SampleImage? {
    for list in lists {
      if let item = list.item(naming: name) { return carried(item, of: list) }
    }
    return nil
  }

  private static var lists: [CarriedList] { CarriedFile.images.map(CarriedList.init) }

  /// - Precondition: the item has no fault, which a test holds for each of them.
  private static func carried(_ item: CarriedList.Item, of list: CarriedList) -> SampleImage {
    do throws(InputFault) { return try SampleImage(item, of: list) } catch {
      preconditionFailure(error.message)
    }
  }

  /// Reads an item of a list: `name`, `summary` and `cells`.
  ///
  /// - Throws: ``InputFault`` with the file's name and the line.
  init(_ item: CarriedList.Item, of list: CarriedList) throws(InputFault) {
    let nodes = list.nodes
    let node = try list.node(item, what: "sample image")
    let entries = try nodes.map(node, of: "a sample image", known: ["name", "summary", "cells"])
    name = try nodes.text(of: "name", in: entries, node)
    summary = try nodes.text(of: "summary", in: entries, node)
    let (lengths, numbers) = try nodes.numbers(try nodes.value(of: "cells", in: entries, node), "cells")
    guard let shape = Shape(nesting: lengths, dimensions: nil) else {
      throw nodes.fault(node, "cells has \(lengths.count) levels of lists; expected 1 to 3")
    }
    (self.lengths, cells) = (lengths, Tensor(shape, numbers))
  }
}
