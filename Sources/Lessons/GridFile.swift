import ConvEngine
import Notation

/// Reads a grid from a file, in the format that its name ends in.
public enum GridFile {
  /// The endings that can be read.
  static let endings = [".csv", ".tsv", ".json", ".pgm", ".ppm", ".npy"]

  /// The endings as a message lists them.
  static let endingList =
    endings.dropLast().joined(separator: ", ") + " or " + endings[endings.count - 1]

  /// The ending, where it is one that can be read: "grid.CSV" → ".csv".
  static func ending(of path: String) -> String? {
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

/// Rows and channels as they come in from a text, all of one size, kept as machine integers while they fit.
struct GridCollector {
  let source: String
  private var integers: [Int] = []
  /// Takes over from `integers` at the first number that is none.
  private var numbers: [Number]?
  private(set) var columns = 0
  private(set) var rowsOfChannel: [Int] = []
  private(set) var cellsOfRow = 0

  init(source: String) { self.source = source }

  var count: Int { numbers?.count ?? integers.count }

  /// One more cell of the present row.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ place: () -> String) throws(InputFault) {
    cellsOfRow += 1
    if numbers == nil, let integer = NumberReader.smallInteger(bytes) {
      integers.append(integer)
    } else {
      if numbers == nil { numbers = integers.map { Number($0) } }
      do throws(NumberFault) { numbers?.append(try NumberReader.number(bytes)) } catch {
        throw .badData("\(place()): \(error.message)")
      }
    }
    guard count <= Limits.tensorCells else {
      throw .badData("\(source) has more than \(Limits.tensorCells) cells, which is the limit")
    }
  }

  /// Ends a row; every row has as many cells as the first.
  mutating func endRow(_ place: () -> String) throws(InputFault) {
    if rowsOfChannel.isEmpty { rowsOfChannel = [0] }
    if columns == 0 { columns = cellsOfRow }
    guard cellsOfRow == columns else {
      throw .badData(
        "\(place()): a row of \(cellsOfRow) where the first has \(columns); make them as long")
    }
    rowsOfChannel[rowsOfChannel.count - 1] += 1
    cellsOfRow = 0
  }

  /// Ends a channel, where one was begun.
  mutating func endChannel() {
    if let last = rowsOfChannel.last, last > 0 { rowsOfChannel.append(0) }
  }

  /// What was collected.
  func tensor(_ dimensions: Dimensions?) throws(InputFault) -> Tensor {
    let channels = rowsOfChannel.filter { $0 > 0 }
    guard let rows = channels.first else { throw .badData("\(source) has no numbers; expected rows of them") }
    guard channels.allSatisfy({ $0 == rows }) else {
      throw .badData(
        "\(source) has channels of \(channels.map { String($0) }.joined(separator: " and ")) rows; make them as long"
      )
    }
    let shape: Shape
    if dimensions == .one {
      guard channels.count == 1 else {
        throw .badData(
          "\(source) has \(channels.count) channels of rows; expected one row a channel, as dimensions is 1")
      }
      shape = Shape(channels: rows, length: columns)
    } else {
      shape = Shape(channels: channels.count, rows: rows, columns: columns)
    }
    if let numbers { return Tensor(shape, numbers) }
    return Tensor(shape, .integers(integers, denominator: 1))
  }
}
