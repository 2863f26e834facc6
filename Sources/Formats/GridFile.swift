import ConvEngine
import Notation

/// Reads a grid from a file, in the format that its name ends in.
public enum GridFile {
  /// The formats that can be read, each by the ending of its files.
  private enum Format: String, CaseIterable {
    case csv = ".csv"
    case tsv = ".tsv"
    case json = ".json"
    case pgm = ".pgm"
    case ppm = ".ppm"
    case npy = ".npy"

    /// The format of a file, by its name: of "grid.CSV" it is csv.
    init?(of path: String) {
      let lowercase = path.lowercased()
      guard let format = Self.allCases.first(where: { lowercase.hasSuffix($0.rawValue) }) else { return nil }
      self = format
    }
  }

  /// The endings that can be read.
  static let endings = Format.allCases.map(\.rawValue)

  /// The endings as a message lists them.
  package static let endingList =
    endings.dropLast().joined(separator: ", ") + " or " + endings[endings.count - 1]

  /// The ending, where it is one that can be read: "grid.CSV" → ".csv".
  package static func ending(of path: String) -> String? { Format(of: path)?.rawValue }

  /// The tensor in a file.
  ///
  /// - Parameter dimensions: `.one` reads rows as channels of a 1-D signal.
  /// - Throws: ``InputFault`` that names the file, the place in it, what was found and what was expected.
  public static func read(_ path: String, dimensions: Dimensions?) throws(InputFault) -> Tensor {
    let name = VisibleText.of(path)
    guard let format = Format(of: path) else {
      throw .badData("\(Quote.of(path)) is no grid; expected a file that ends in \(endingList)")
    }
    switch format {
    case .csv: return try CSVGrid(name, separator: ",").tensor(try BoundedFile.read(path), dimensions)
    case .tsv: return try CSVGrid(name, separator: "\t").tensor(try BoundedFile.read(path), dimensions)
    case .json: return try JSONGrid.tensor(try BoundedFile.read(path), source: name, dimensions)
    case .pgm, .ppm:
      guard dimensions != .one else {
        throw .badData("\(name) is a picture, and dimensions is 1; leave dimensions out")
      }
      return try PortablePixmap(try BoundedFile.map(path), source: name).tensor(isColour: format == .ppm)
    case .npy: return try NumPyFile(try BoundedFile.map(path), source: name).tensor(dimensions)
    }
  }
}
