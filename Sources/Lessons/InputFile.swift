import ConvEngine
import Notation

/// Finds the input that a word names.
enum InputFile {
  /// The tensor in the file called `name`, relative to a folder.
  static func read(_ name: String, in folder: String, dimensions: Dimensions?) throws(InputFault) -> Tensor {
    guard name.contains(".") || name.contains("/") else {
      throw .badData(
        "no built-in picture is called \(Quote.of(name)); expected a file that ends in "
          + ".csv, .tsv, .json, .pgm, .ppm or .npy"
      )
    }
    let path = name.hasPrefix("/") ? name : folder + name
    return try GridFile.read(path, dimensions: dimensions)
  }
}
