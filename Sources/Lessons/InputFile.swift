import ConvEngine
import Notation

/// Finds the input that a word names.
enum InputFile {
  /// Whether a word is meant as a file's name.
  static func isPath(_ name: String) -> Bool { name.utf8.contains { "./".utf8.contains($0) } }

  /// What to say of a word that names neither a picture nor a file.
  static func notAPath(_ name: String) -> String {
    (name.isEmpty ? "the input is empty" : "no built-in picture is called \(Quote.of(name))")
      + "; expected a file that ends in \(GridFile.endingList)"
  }

  /// The tensor in the file called `name`, relative to a folder.
  static func read(_ name: String, in folder: String, dimensions: Dimensions?) throws(InputFault) -> Tensor {
    try GridFile.read(name.utf8.first == UInt8(ascii: "/") ? name : folder + name, dimensions: dimensions)
  }
}
