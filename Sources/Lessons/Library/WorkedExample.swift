import ConvEngine
import Formats
import Notation

/// An example that was published with its answer: `convwalk solve d2l-padding`, `convwalk play d2l-padding`.
///
/// They lie in `Examples/`, one file a book, course or program. The published answers stand in the tests.
public struct WorkedExample: Sendable {
  /// Where an example was published.
  public struct Source: Hashable, Sendable {
    /// The book, course or program, and the chapter or figure.
    public let title: String
    /// Where to find it; empty where that was not recorded.
    public let address: String
  }

  /// What it is called: lowercase words with - between them, so that no file and no sample image is hidden by it.
  public let name: String
  /// What it shows.
  public let summary: String
  /// Where it was published.
  public let source: Source
  /// What part of the answer the source does not print; nil where it prints all of it.
  let note: String?
  /// Its input and layers as they stand in the file.
  let scene: YAMLNode
  /// Reads them, and names the file in what it throws.
  let nodes: NodeReader

  /// The example's input and layers.
  ///
  /// - Throws: nothing as long as the scene can be read, which a test holds for every example.
  public func read() throws(InputFault) -> Scene {
    let parts = try nodes.map(scene, of: "a scene", known: SceneFile.keys)
    // What the program carries reads no files beside it.
    return try SceneFile.scene(parts, scene, nodes, folder: "/dev/null/")
  }

  /// Its name, what it shows, its source, and what part of the answer the source does not print.
  public var heading: SolutionHeading {
    var paragraphs = [summary, "Source: \(source.title)"]
    if !source.address.isEmpty { paragraphs.append(source.address) }
    if let note { paragraphs.append("Note: \(note)") }
    return SolutionHeading(title: "Worked example \(name)", paragraphs: paragraphs)
  }

  /// All examples, in the order of the files; those of one source stand together.
  public static let all = lists.flatMap { list in list.items.flatMap { carried($0, of: list) } }

  /// The example that a word names; nil where none does.
  ///
  /// - Complexity: O(bytes of the files that hold them); only the examples of the same source are read.
  public static func named(_ name: String) -> WorkedExample? {
    for list in lists {
      if let item = list.item(naming: name) { return carried(item, of: list).first { $0.name == name } }
    }
    return nil
  }

  /// What to type instead of a word that names no example: the nearest example, or where a sample image or a
  /// kernel goes.
  public static func hint(_ word: String) -> String {
    if SampleImage.named(word) != nil { return "it is a sample image: --input \(word)" }
    if Preset(rawValue: word) != nil { return "it is a kernel: --kernel \(word)" }
    return NearestName.question(word, among: all.map(\.name)) ?? "'convwalk list' names those there are"
  }

  private static var lists: [CarriedList] { CarriedFile.examples.map(CarriedList.init) }

  /// - Precondition: the item has no fault, which a test holds for each of them.
  private static func carried(_ item: CarriedList.Item, of list: CarriedList) -> [WorkedExample] {
    do throws(InputFault) { return try examples(item, of: list) } catch {
      preconditionFailure(error.message)
    }
  }
}
