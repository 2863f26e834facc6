import ConvEngine
import Notation

/// Reads a grid from a file, in the format that its name ends in.
public enum GridFile {
  /// The endings that can be read.
  static let endings = [".csv", ".tsv", ".json", ".pgm", ".ppm", ".npy"]

  /// The endings as a message lists them.
  package static let endingList =
    endings.dropLast().joined(separator: ", ") + " or " + endings[endings.count - 1]

  /// The ending, where it is one that can be read: "grid.CSV" → ".csv".
  package static func ending(of path: String) -> String? {
    let lowercase = path.lowercased()
    return endings.first { lowercase.hasSuffix($0) }
  }

  /// The tensor in a file.
  ///
  /// - Parameter dimensions: `.one` reads rows as channels of a 1-D signal.
  /// - Throws: ``InputFault`` that names the file, the place in it, what was found and what was expected.
  public static func read(_ path: String, dimensions: Dimensions?) throws(InputFault) -> Tensor {
    let name = VisibleText.of(path)
    guard let ending = ending(of: path) else {
      throw .badData("\(Quote.of(path)) is no grid; expected a file that ends in \(endingList)")
    }
    switch ending {
    case ".csv": return try CSVGrid(name, separator: ",").tensor(try BoundedFile.read(path), dimensions)
    case ".tsv": return try CSVGrid(name, separator: "\t").tensor(try BoundedFile.read(path), dimensions)
    case ".json": return try JSONGrid.tensor(try BoundedFile.read(path), source: name, dimensions)
    case ".pgm", ".ppm":
      guard dimensions != .one else {
        throw .badData("\(name) is a picture, and dimensions is 1; leave dimensions out")
      }
      return try PortablePixmap(try BoundedFile.map(path), source: name).tensor(isColour: ending == ".ppm")
    default: return try NumPyFile(try BoundedFile.map(path), source: name).tensor(dimensions)
    }
  }
}
