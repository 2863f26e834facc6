/// A paragraph that begins with the index of a cell: "[0, 2, 1]", then what it holds.
enum LaTeXCell {
  /// Makes room for indices up to the last one.
  static func begin(last: [Int], to writer: inout ByteWriter) throws {
    try writer.write("\\settowidth{\\cellwidth}{$[\(list(last))]$\\enspace}\n")
  }

  /// Begins a paragraph.
  static func write(_ index: [Int], to writer: inout ByteWriter) throws {
    try writer.write("\\cell{\(list(index))}")
  }

  private static func list(_ index: [Int]) -> String { index.map(String.init).joined(separator: ", ") }
}
