import ConvEngine
import Lessons
import Notation

/// `convwalk list`: the names of everything that the program carries.
public struct ListCommand: Sendable {
  /// Whether to write in ASCII alone.
  public var ascii = false

  /// A command without arguments.
  public init() {}

  /// Writes the lessons, the kernels, the sample images and the worked examples, one line each.
  ///
  /// - Throws: ``CommandFailure``.
  public func run() throws {
    try StandardOutput.write(ascii: ascii || !StandardOutput.isUTF8) { writer in
      try writer.write("Lessons (convwalk learn NAME)\n")
      try writer.write(TextTable.text(Library.builtIn.entries.map { [$0.name, $0.title] }, indent: 2))
      try writer.write("\nKernels (--kernel NAME, kernel: NAME)\n")
      try writer.write(TextTable.text(Preset.allCases.map { [$0.rawValue, $0.summary] }, indent: 2))
      try writer.write("\nSample images (--input NAME, input: NAME)\n")
      try writer.write(
        TextTable.text(SampleImage.all.map { [$0.name, Self.size($0.shape), $0.summary] }, indent: 2))
      try writer.write("\nWorked examples (convwalk solve NAME, convwalk play NAME)\n")
      var rest = WorkedExample.all[...]
      while let source = rest.first?.source {
        let examples = rest.prefix { $0.source == source }
        rest = rest.dropFirst(examples.count)
        try writer.write("  \(source.title)\n")
        try writer.write(TextTable.text(examples.map { [$0.name, $0.summary] }, indent: 4))
      }
    }
  }

  /// "6×6", "3×4×6" with channels, "8" for a signal.
  private static func size(_ shape: Shape) -> String {
    (shape.channels == 1 ? shape.lengths.dropFirst() : shape.lengths[...]).map { String($0) }
      .joined(separator: "×")
  }
}
