import ConvEngine
import Formats
import Lessons
import ReadingFiles

/// The scene in a text that is called scene.yaml in messages.
func scene(_ text: String) throws -> Scene { try SceneFile.scene(text, source: "scene.yaml") }

/// The first layer of a scene on an input, with its settings as YAML.
func convolution(_ settings: String, on input: String = "[[1, 2], [3, 4]]") throws -> Convolution {
  let scene = try scene("{input: \(input), layers: [{conv: \(settings)}]}")
  guard case .convolution(let convolution) = scene.layers[0] else { preconditionFailure("no conv") }
  return convolution
}

/// The message of the fault in a scene's text.
func fault(_ text: String) -> String? { message { try scene(text) } }

/// The cells of an input, as channels of rows.
func cells(_ input: Scene.Input) -> [[[Number]]]? {
  guard case .values(let tensor) = input else { return nil }
  return cells(tensor)
}
