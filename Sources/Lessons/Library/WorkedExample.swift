import ConvEngine
import Formats
import Notation

/// A published example with its answer: `convwalk solve d2l-padding`, `convwalk play d2l-padding`.
public struct WorkedExample: Sendable {
  /// Where an example was published.
  public struct Source: Hashable, Sendable {
    /// The book, course or program, and the chapter or figure.
    public let title: String
    /// Where to find it.
    public let address: String
  }

  /// What the source says comes out.
  enum Answer: Sendable {
    /// Every cell: cells parted by spaces, rows by lines, filters by an empty line.
    case output(String)
    /// Every cell where cells are sums of letters, row by row.
    case sums([[String]])
    /// All cells added up, rounded to as many decimals as the source prints.
    case total(String)
    /// Channels, rows and columns; in 1-D channels and length.
    case size([Int])
    /// The size along the columns before it is rounded down.
    case unrounded(String)
    /// Rows and columns of the padded input that no window reaches.
    case leftover(rows: Int, columns: Int)
    /// Columns of padding on the left and on the right.
    case padding(left: Int, right: Int)
    /// Weights and biases of all layers.
    case parameters(Int)
    /// Weights and biases of the last layer, if every output cell had its own.
    case unsharedParameters(Int)
    /// Multiplications and additions of the last layer.
    case operations(Int)
    /// At least so many entries in the matrix that would do what the last layer does.
    case denseWeights(atLeast: Int)
    /// What the layers give, one after the other: channels, rows and columns, or the length of a list.
    case sizes([[Int]])
    /// On how many columns of the input a cell behind each layer depends.
    case receptiveFields([Int])
    /// The kernel learned by gradient descent on the sum of squared errors: the first losses, the first gradient, and
    /// the kernel after so many steps, rounded.
    case descent(Descent)
  }

  /// How a kernel of one row is learned from a picture and the output that is wanted.
  struct Descent: Sendable {
    /// The cells of the wanted output, as in ``Answer/output(_:)``.
    let target: String
    let rate: String
    let losses: [String]
    let gradient: [String]
    let steps: Int
    let kernel: [String]
  }

  /// What it is called: lowercase words with - between them, so neither a file nor a picture.
  public let name: String
  /// What it shows.
  public let summary: String
  /// Where it was published.
  public let source: Source
  /// The scene, in YAML.
  let scene: String
  /// What comes out.
  let answers: [Answer]
  /// What of the answer the source does not print as it stands here; nil where it prints all of it.
  let note: String?

  init(
    _ name: String, _ summary: String, _ source: Source, scene: String, _ answers: Answer...,
    note: String? = nil
  ) {
    (self.name, self.summary, self.source) = (name, summary, source)
    (self.scene, self.answers, self.note) = (scene, answers, note)
  }

  /// The example's input and layers.
  ///
  /// - Throws: nothing as long as the scene reads, which a test holds for every example.
  public func read() throws(InputFault) -> Scene { try SceneFile.scene(scene, source: name) }

  /// Its name, what it shows, its source, and what of the answer the source does not print.
  public var heading: SolutionHeading {
    var paragraphs = [summary, "Source: \(source.title)"]
    if !source.address.isEmpty { paragraphs.append(source.address) }
    if let note { paragraphs.append("Note: \(note)") }
    return SolutionHeading(title: "Worked example \(name)", paragraphs: paragraphs)
  }

  /// All examples, those of one source together.
  public static let all =
    d2l + d2lPooling + d2lTransposed + convArithmetic + transposedArithmetic + courses + books + figures
    + networks
    + libraries

  /// The example that a word names; nil where none does.
  public static func named(_ name: String) -> WorkedExample? { all.first { $0.name == name } }

  /// What to type instead of a word that names no example: the nearest example, or where a picture goes.
  public static func hint(_ word: String) -> String {
    if SampleImage.named(word) != nil { return "it is a picture: --input \(word)" }
    if Preset(rawValue: word) != nil { return "it is a kernel: --kernel \(word)" }
    return NearestName.question(word, among: all.map(\.name)) ?? "'convwalk list' names those there are"
  }
}
