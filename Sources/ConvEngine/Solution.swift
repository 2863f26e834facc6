/// A scene worked out: every layer's sizes, and every layer's values where there are any.
public struct Solution: Sendable {
  /// What was solved.
  public let scene: Scene
  /// The layers with their sizes.
  public let layers: [SizedLayer]
  /// What comes out of each layer; empty for a scene of shapes only.
  public let outputs: [Tensor]

  /// A scene with the sizes of its layers, and what comes out of each as far as that is known.
  public init(scene: Scene, layers: [SizedLayer], outputs: [Tensor]) {
    (self.scene, self.layers, self.outputs) = (scene, layers, outputs)
  }

  /// What the layer with this index reads; nil for a scene of shapes only.
  public func input(ofLayer index: Int) -> Tensor? {
    if index > 0 { return outputs.isEmpty ? nil : outputs[index - 1] }
    if case .values(let tensor) = scene.input { return tensor } else { return nil }
  }
}

extension Scene {
  /// Runs every layer in turn.
  ///
  /// - Parameter watch: called after every slice of the work, with the layer and how much of it is done, in
  ///   hundredths.
  /// - Throws: the first layer that cannot run; nothing is computed before all are known to fit.
  /// - Complexity: O(multiplications of all layers).
  public func solved(
    arithmetic: Arithmetic = .exact, watch: ((_ layer: Int, _ percent: Int) -> Void)? = nil
  ) throws(SceneFault) -> Solution {
    let layers = try sized()
    var outputs: [Tensor] = []
    if case .values(var tensor) = input, hasValues {
      for (index, layer) in layers.enumerated() {
        var work = OutputWork(layer, on: tensor, arithmetic)
        while let watch, !work.isDone {
          work.advance()
          watch(index, work.percentDone)
        }
        work.finish()
        tensor = work.output
        outputs.append(tensor)
      }
    }
    return Solution(scene: self, layers: layers, outputs: outputs)
  }
}
