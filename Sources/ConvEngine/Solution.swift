/// A scene worked out: every layer's sizes, and every layer's values where there are any.
public struct Solution: Sendable {
  /// What was solved.
  public let scene: Scene
  /// The layers with their sizes.
  public let layers: [FittedConvolution]
  /// What comes out of each layer; empty for a scene of shapes only.
  public let outputs: [Tensor]

  /// What the layer with this index reads; nil for a scene of shapes only.
  public func input(ofLayer index: Int) -> Tensor? {
    if index > 0 { return outputs.isEmpty ? nil : outputs[index - 1] }
    if case .values(let tensor) = scene.input { return tensor } else { return nil }
  }
}

extension Scene {
  /// Runs every layer in turn.
  ///
  /// - Throws: the first layer that cannot run; nothing is computed before all are known to fit.
  /// - Complexity: O(multiplications of all layers).
  public func solved(arithmetic: Arithmetic = .exact) throws(SceneFault) -> Solution {
    let layers = try fitted()
    var outputs: [Tensor] = []
    if case .values(var tensor) = input, hasValues {
      for layer in layers {
        tensor = layer.output(of: tensor, arithmetic: arithmetic)
        outputs.append(tensor)
      }
    }
    return Solution(scene: self, layers: layers, outputs: outputs)
  }
}
