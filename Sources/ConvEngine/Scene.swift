/// An input and the layers it goes through.
///
/// A 3 × 3 input with one 2 × 2 convolution is the smallest scene worth walking. A scene whose input is only a
/// shape has sizes and counts, and no values.
public struct Scene: Sendable {
  /// What comes in.
  public enum Input: Sendable {
    /// Numbers.
    case values(Tensor)
    /// Only how large it is.
    case shape(Shape)

    /// Channels, rows and columns.
    public var shape: Shape {
      switch self {
      case .values(let tensor): tensor.shape
      case .shape(let shape): shape
      }
    }
  }

  /// What comes in.
  public var input: Input
  /// What it goes through, in order.
  public var layers: [Layer]

  /// A scene with an input and its layers.
  public init(_ input: Input, _ layers: [Layer]) { (self.input, self.layers) = (input, layers) }
}

/// A layer that cannot run, and why.
public struct SceneFault: Error, Hashable, Sendable {
  /// Which layer, from 0.
  public let layer: Int
  /// Why.
  public let fault: LayerFault
}

extension Scene {
  /// Every layer with its sizes, each on what comes out of the one before it.
  ///
  /// - Throws: the first layer that cannot run.
  /// - Complexity: O(layers).
  public func sized() throws(SceneFault) -> [SizedLayer] {
    let (layers, fault) = sizedLayers()
    if let fault { throw fault }
    return layers
  }

  /// The layers before the first that cannot run, and why that one cannot; no fault where all can.
  func sizedLayers() -> (layers: [SizedLayer], fault: SceneFault?) {
    var shape = input.shape
    var sized: [SizedLayer] = []
    for (index, layer) in layers.enumerated() {
      do throws(LayerFault) {
        let next = try layer.sized(on: shape)
        try checkNumbers(of: index)
        shape = next.outputShape
        sized.append(next)
      } catch {
        return (sized, SceneFault(layer: index, fault: error))
      }
    }
    return (sized, nil)
  }

  /// Symbols pass only through layers that add and multiply, and never meet a number that is not exact.
  private func checkNumbers(of index: Int) throws(LayerFault) {
    let layer = layers[index]
    if let need = layer.settings.need, hasSymbols(before: index) {
      throw .symbols(kind: layer.kind, need)
    }
    if layer.settings.hasSymbols, layers[..<index].contains(where: \.settings.isApproximate) {
      throw .symbolsOnApproximateNumbers(kind: layer.kind)
    }
  }

  /// Whether there are numbers all the way through: an input with values, and kernels with weights.
  public var hasValues: Bool {
    guard case .values = input else { return false }
    return layers.allSatisfy(\.settings.hasValues)
  }

  /// Whether any cell, weight or bias is a symbol.
  public var hasSymbols: Bool { hasSymbols(before: layers.count) }

  /// Whether any cell of the input, or any weight or bias of the first layers, is a symbol.
  private func hasSymbols(before layer: Int) -> Bool {
    if case .values(let tensor) = input, tensor.hasSymbols { return true }
    return layers.prefix(layer).contains(where: \.settings.hasSymbols)
  }
}

extension Tensor {
  fileprivate var hasSymbols: Bool {
    if edits.values.contains(where: \.isSymbolic) { return true }
    if case .numbers(let numbers) = cells { return numbers.contains(where: \.isSymbolic) }
    return false
  }
}

extension Number {
  /// Whether it holds a symbol.
  var isSymbolic: Bool {
    if case .symbolic = self { true } else { false }
  }
}
