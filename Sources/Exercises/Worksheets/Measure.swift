import ConvEngine

/// A number that follows from the settings of a scene's layers, and from none of its values.
public enum Measure: Hashable, Sendable {
  /// How many weights and biases are learned.
  case parameters
  /// How many rows of the input a cell of the last output depends on; of a signal how many positions.
  case receptiveField

  /// The number of a scene; nil where it cannot run.
  ///
  /// Two 3 × 3 convolutions of one channel, each with its bias, have 20 parameters and a receptive field of 5.
  ///
  /// - Complexity: O(layers).
  public func value(of scene: Scene) -> Int? {
    guard let layers = try? scene.sized(), !layers.isEmpty else { return nil }
    switch self {
    case .parameters: return layers.reduce(0) { $0 + $1.parameterCount }
    case .receptiveField:
      let size = layers.receptiveField(ofLayer: layers.count - 1).size
      return scene.input.shape.dimensions == .one ? size.columns : size.rows
    }
  }
}

extension Measure {
  /// Every mistake that gives a wrong number, the simpler ones first.
  ///
  /// It is made in each layer of the scene, and the number counted anew: 18 for the two convolutions above are
  /// `bias_forgotten`.
  ///
  /// - Complexity: O(layers · mistakes).
  public func diagnoses(of number: Rational, on scene: Scene) -> [Diagnosis] {
    let solved = SolvedScene(scene)
    return MistakeRegistry.all.flatMap { mistake in
      solved.layers.indices.compactMap { index in
        let site = MistakeSite(solved: solved, index: index)
        let variation = mistake.variations(of: site).first { variation in
          value(of: variation, in: scene, at: index).map { Rational($0) } == number
        }
        guard let variation else { return nil }
        let place = solved.layers.count > 1 ? "in layer \(index) (\(scene.layers[index].kind)) " : ""
        let said = "\(place)\(variation.said): that gives this number"
        return Diagnosis(mistake: mistake.name, text: said, said: said, cells: [])
      }
    }
  }

  /// The number where a mistake is made in a layer; nil where it changes no settings, or the scene then cannot run.
  func value(of variation: Variation, in scene: Scene, at index: Int) -> Int? {
    guard variation.rearrangement == nil else { return nil }
    return value(of: Scene(scene.input, scene.layers[..<index] + variation.scene.layers))
  }
}
