/// Networks side by side on one input, one of which is walked.
///
/// A network that flattens 64 × 16 × 16 cells for a matrix stands beside one that pools them to 64 × 3 × 3 first:
/// `Networks([Network("one size only", …), Network("any size", …)])`. The layers of the walked one are those of the
/// scene, and keep here what they were when it was left.
///
/// Source: Goodfellow et al., *Deep Learning*, Figure 9.11.
public struct Networks: Hashable, Sendable {
  /// Layers with a name.
  public struct Network: Hashable, Sendable {
    /// What it is called: "any size: 3×3 pools".
    public let name: String
    /// What the input goes through, in order.
    public var layers: [Layer]

    /// A network of some layers.
    public init(_ name: String, _ layers: [Layer]) { (self.name, self.layers) = (name, layers) }
  }

  /// How many can be compared.
  public static let most = 3

  /// From left to right.
  public var all: [Network]
  /// Which of them the scene has the layers of.
  public private(set) var walked = 0

  /// Networks of which the first is walked.
  ///
  /// - Precondition: there is one at least.
  public init(_ all: [Network]) { self.all = all }

  /// The layers of each on a scene that has those of the walked one.
  ///
  /// - Complexity: O(layers).
  public func scenes(with scene: Scene) -> [Scene] {
    all.indices.map { $0 == walked ? scene : Scene(.shape(scene.input.shape), all[$0].layers) }
  }

  /// Another one is walked; the scene's layers stay with the one that was.
  ///
  /// - Returns: the layers of the one that is walked now.
  public mutating func walk(by distance: Int, leaving layers: [Layer]) -> [Layer] {
    all[walked].layers = layers
    walked = ((walked + distance) % all.count + all.count) % all.count
    return all[walked].layers
  }
}

extension Scene {
  /// The layers as they are once they are made for this input: a matrix that was given by its outputs alone takes as
  /// many numbers as it reads here, and no others from now on.
  ///
  /// `flatten` of 64 × 16 × 16 cells makes a `linear` of 1,000 outputs one of 16,384 inputs.
  ///
  /// - Complexity: O(layers).
  public var builtLayers: [Layer] {
    var built = layers
    for (index, layer) in sizedLayers().layers.enumerated() {
      if case .linear(let sized) = layer { built[index] = .linear(sized.settings) }
    }
    return built
  }
}
