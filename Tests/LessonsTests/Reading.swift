import ConvEngine
import Formats
import Foundation
import Lessons
import Testing

/// The scene in a text that is called scene.yaml in messages.
func scene(_ text: String) throws -> Scene { try SceneFile.scene(text, source: "scene.yaml") }

/// The first layer of a scene on an input, with its settings as YAML.
func convolution(_ settings: String, on input: String = "[[1, 2], [3, 4]]") throws -> Convolution {
  let scene = try scene("{input: \(input), layers: [{conv: \(settings)}]}")
  guard case .convolution(let convolution) = scene.layers[0] else { preconditionFailure("no conv") }
  return convolution
}

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

/// The message of the fault in a scene's text.
func fault(_ text: String) -> String? { message { try scene(text) } }

/// The cells of an input, as channels of rows.
func cells(_ input: Scene.Input) -> [[[Number]]]? {
  guard case .values(let tensor) = input else { return nil }
  return cells(tensor)
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
}
