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

/// One layer of a scene.
public enum Layer: Hashable, Sendable {
  /// Slides a kernel over its input.
  case convolution(Convolution)
  /// Makes one number of each window of a channel: the largest, or the average.
  case pooling(Pooling)

  /// The name it has in a scene.
  public var kind: String {
    switch self {
    case .convolution: Layer.convolutionKind
    case .pooling(let settings): settings.kind
    }
  }
}

/// A layer that cannot run, and why.
public struct SceneFault: Error, Hashable, Sendable {
  /// Which layer, from 0.
  public let layer: Int
  /// Why.
  public let fault: LayerFault
}

extension Scene {
  /// Every layer fitted to what comes out of the one before it.
  ///
  /// - Throws: the first layer that cannot run.
  /// - Complexity: O(layers).
  public func fitted() throws(SceneFault) -> [FittedLayer] {
    let (layers, fault) = fittedAsFarAsPossible()
    if let fault { throw fault }
    return layers
  }

  /// The layers before the first that cannot run, and why that one cannot; no fault where all can.
  public func fittedAsFarAsPossible() -> (layers: [FittedLayer], fault: SceneFault?) {
    var shape = input.shape
    var fitted: [FittedLayer] = []
    for (index, layer) in layers.enumerated() {
      do throws(LayerFault) {
        let next = try layer.fitted(to: shape)
        if layer.comparesNumbers, hasSymbols(before: index) {
          throw .symbolsWithoutOrder(kind: layer.kind)
        }
        shape = next.outputShape
        fitted.append(next)
      } catch {
        return (fitted, SceneFault(layer: index, fault: error))
      }
    }
    return (fitted, nil)
  }

  /// Whether there are numbers all the way through: an input with values, and kernels with weights.
  public var hasValues: Bool {
    guard case .values = input else { return false }
    return layers.allSatisfy {
      switch $0 {
      case .convolution(let convolution): convolution.kernel.weights != .unknown
      case .pooling: true
      }
    }
  }

  /// Whether any cell, weight or bias is a symbol.
  public var hasSymbols: Bool { hasSymbols(before: layers.count) }

  /// Whether any cell of the input, or any weight or bias of the first layers, is a symbol.
  private func hasSymbols(before layer: Int) -> Bool {
    if case .values(let tensor) = input, tensor.hasSymbols { return true }
    return layers.prefix(layer).contains {
      switch $0 {
      case .convolution(let convolution): convolution.hasSymbols
      case .pooling: false
      }
    }
  }
}

extension Layer {
  /// Whether it must know which of two numbers is larger.
  fileprivate var comparesNumbers: Bool {
    switch self {
    case .convolution: false
    case .pooling(let settings): settings.operation == .max
    }
  }
}

extension Convolution {
  fileprivate var hasSymbols: Bool {
    let biases: [Number] =
      switch bias {
      case .none: []
      case .same(let number): [number]
      case .perFilter(let numbers), .perTile(let numbers): numbers
      }
    if case .numbers(let numbers) = kernel.weights, numbers.contains(where: \.isSymbolic) { return true }
    return biases.contains(where: \.isSymbolic)
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
  fileprivate var isSymbolic: Bool {
    if case .symbolic = self { true } else { false }
  }
}
