import ConvEngine
import Formats
import ReadingFiles

extension Folder {
  /// What reading a grid from a file of these bytes ends with: "grid.csv, line 1: …".
  func gridFault(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String? {
    let path = try file(name, bytes)
    return message { try GridFile.read(path, dimensions: nil) }?.replacing(self.path, with: "")
  }

  func gridFault(_ name: String, _ text: String) throws -> String? { try gridFault(name, text.utf8) }

  /// The grid in a file of this text.
  func grid(_ name: String, _ bytes: some Sequence<UInt8>, _ dimensions: Dimensions? = nil) throws -> Tensor {
    try GridFile.read(try file(name, bytes), dimensions: dimensions)
  }

  func grid(_ name: String, _ text: String, _ dimensions: Dimensions? = nil) throws -> Tensor {
    try grid(name, text.utf8, dimensions)
  }
}
