import ConvEngine
import Formats
import Foundation
import Testing

/// The message of the fault that ends something; nil where nothing does.
func message(_ body: () throws -> some Any) -> String? {
  do {
    _ = try body()
    return nil
  } catch let fault as InputFault {
    return fault.message
  } catch {
    return "another error: \(error)"
  }
}

/// The cells of a tensor, as channels of rows.
func cells(_ tensor: Tensor) -> [[[Number]]] {
  let shape = tensor.shape
  return (0..<shape.channels).map { channel in
    (0..<shape.rows).map { row in (0..<shape.columns).map { tensor[channel, row, $0] } }
  }
}

/// A folder of its own for files that a test makes; it goes away with the value.
final class Folder {
  let path: String

  init() throws {
    // Short, so that messages quote names in it whole.
    path = NSTemporaryDirectory() + "cw-\(UInt32.random(in: 0...UInt32.max))/"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path + name))
    return path + name
  }

  /// Writes a file of text and gives its path.
  func file(_ name: String, _ text: String) throws -> String { try file(name, text.utf8) }

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
