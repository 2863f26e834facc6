import ConvEngine
import Formats
import Foundation

/// The message of the fault that ends something; nil where nothing does.
public func message(_ body: () throws -> some Any) -> String? {
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
public func cells(_ tensor: Tensor) -> [[[Number]]] {
  let shape = tensor.shape
  return (0..<shape.channels).map { channel in
    (0..<shape.rows).map { row in (0..<shape.columns).map { tensor[channel, row, $0] } }
  }
}

/// A folder of its own for files that a test makes; it goes away with the value.
public final class Folder {
  /// Where it lies, with a slash at the end.
  public let path: String

  /// Makes an empty folder.
  public init() throws {
    // Short, so that messages quote names in it whole.
    path = NSTemporaryDirectory() + "cw-\(UInt32.random(in: 0...UInt32.max))/"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  public func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path + name))
    return path + name
  }

  /// Writes a file of text and gives its path.
  public func file(_ name: String, _ text: String) throws -> String { try file(name, text.utf8) }
}
