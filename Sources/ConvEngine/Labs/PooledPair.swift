/// Two inputs of one pooling layer, and whether what comes out tells them apart.
///
/// Maxima of windows of 2 make [9, 2] of [9, 0, 0, 2] and of [0, 9, 2, 0]: all four numbers that go in differ, and
/// neither of those that come out. Whatever follows cannot tell which of the two it was.
///
/// Source: Goodfellow et al., *Deep Learning*, 9.4: pooling can cause underfitting where a task needs the place.
public struct PooledPair: Sendable {
  /// The layer.
  public let layer: SizedPooling
  /// What it reads.
  public let a, b: Tensor
  /// What it gives of either.
  public let pooledA, pooledB: Tensor

  /// Cells that are read for a pair, at most.
  public static let mostReadings = 1 << 13

  /// A pair on a layer.
  ///
  /// - Precondition: both have the layer's input shape, and no symbols.
  /// - Complexity: O(cells that the windows read).
  public init(_ layer: SizedPooling, _ a: Tensor, _ b: Tensor) {
    (self.layer, self.a, self.b) = (layer, a, b)
    let sized = SizedLayer.pooling(layer)
    (pooledA, pooledB) = (sized.output(of: a), sized.output(of: b))
  }

  /// What a layer of a scene reads, and another tensor that it could read.
  ///
  /// - Parameter other: what a page gives; nil takes the first of ``PoolingTwins``.
  /// - Throws: ``PooledPairFault``.
  public init(_ scene: Scene, layer index: Int, other: TwinInput? = nil) throws(PooledPairFault) {
    let (layers, layer) = try Self.sizes(scene, layer: index, other: other)
    guard case .values(let input) = scene.input else { throw .noNumbers }
    let a = layers.prefix(index).reduce(input) { $1.output(of: $0) }
    let b: Tensor =
      switch other {
      case .input(let numbers):
        layers.prefix(index).reduce(Tensor(input.shape, numbers)) { $1.output(of: $0) }
      case .detector(let numbers): Tensor(layer.inputShape, numbers)
      case nil: PoolingTwins(a, layer).tensors[0]
      }
    self.init(layer, a, b)
  }

  /// The layers with their sizes, without a number computed.
  ///
  /// - Throws: what keeps a pair from being computed.
  /// - Complexity: O(layers).
  @discardableResult
  public static func sizes(_ scene: Scene, layer index: Int, other: TwinInput? = nil) throws(PooledPairFault)
    -> (layers: [SizedLayer], layer: SizedPooling)
  {
    let part = Scene(scene.input, Array(scene.layers.prefix(index + 1)))
    guard case .pooling = scene.layers[index] else { throw .kind(scene.layers[index].kind) }
    guard part.hasValues else { throw .noNumbers }
    guard !part.hasSymbols else { throw .letters }
    let layers: [SizedLayer]
    do throws(SceneFault) { layers = try part.sized() } catch { throw .cannotRun(error) }
    guard case .pooling(let layer) = layers[index] else { throw .kind(layers[index].kind) }
    guard max(layer.readingCount, layer.inputShape.count) <= mostReadings,
      layers.prefix(index).allSatisfy({ $0.readingCount <= SolvedScene.readingsPerSlice })
    else { throw .tooLarge }
    switch other {
    case .input(let numbers) where numbers.count != scene.input.shape.count: throw .otherSize
    case .detector(let numbers) where numbers.count != layer.inputShape.count: throw .otherSize
    default: return (layers, layer)
    }
  }
}

/// The other input of a ``PooledPair``, in row-major order.
public enum TwinInput: Hashable, Sendable {
  /// Another input of the scene.
  case input([Number])
  /// Something else that the pooling layer reads.
  case detector([Number])
}

/// Why there is no pair to look at.
public enum PooledPairFault: Error, Hashable, Sendable {
  /// The layer does not pool: its kind.
  case kind(String)
  /// The scene has shapes only.
  case noNumbers
  /// Letters have no order.
  case letters
  /// The layers cannot run.
  case cannotRun(SceneFault)
  /// It would take more than ``PooledPair/mostReadings``.
  case tooLarge
  /// The other input was given for another size.
  case otherSize
}

extension PooledPair {
  /// How much of what goes in differs.
  public var inputs: Changes { Changes(from: a, to: b) }
  /// How much of what comes out differs.
  public var outputs: Changes { Changes(from: pooledA, to: pooledB) }

  /// The walk over the layer on either.
  public func walk(isOther: Bool) -> PoolingWalk { PoolingWalk(layer, on: isOther ? b : a) }

  /// How many inputs of the digits 0 to 9 have the very answer of A, as factors: one for each window, (m + 1)ᵗ − mᵗ of t
  /// cells with the maximum m, and a power of ten for the cells that no window reads.
  ///
  /// Nil of averages, where windows overlap, and where a maximum is no digit.
  ///
  /// - Complexity: O(cells that the windows read).
  public var digitInputs: [Number]? {
    guard layer.settings.operation == .max else { return nil }
    let windows = PoolingTwins.windows(layer)
    var unread = layer.inputShape.count
    var factors: [Number] = []
    for (offset, cells) in windows.enumerated() {
      unread -= cells.count
      guard let maximum = (0...9).first(where: { pooledA[offset] == Number($0) }) else { return nil }
      factors.append(
        Number(maximum + 1).power(cells.count) + Number(maximum).power(cells.count) * -1)
    }
    guard Set(windows.joined()).count == windows.reduce(0, { $0 + $1.count }) else { return nil }
    return unread > 0 ? factors + [Number(10).power(unread)] : factors
  }
}

extension Number {
  fileprivate func power(_ exponent: Int) -> Number { (0..<exponent).reduce(1) { power, _ in power * self } }
}
