import Glibc

/// A detector: one function applied to every cell by itself, so that the shape stays.
///
/// `Activation.relu(Number(-3))` is 0. ReLU and leaky ReLU are exact; sigmoid and tanh are approximate.
///
/// Source: lecture slide “Detector Layer”; https://pytorch.org/docs/stable/nn.html#non-linear-activations
public enum Activation: Hashable, Sendable {
  /// max(0, x).
  case relu
  /// x where it is above 0, otherwise x times the slope: `negative_slope`.
  case leakyReLU(slope: Rational)
  /// 1/(1 + e^−x).
  case sigmoid
  /// (e^x − e^−x)/(e^x + e^−x).
  case tanh

  /// Whether all that comes out lies between −1 and 1.
  public var isBounded: Bool { self == .sigmoid || self == .tanh }

  /// PyTorch's `negative_slope` where none is given: 1/100.
  public static let defaultSlope = Rational(1, 100)

  /// The name it has in a scene.
  public var kind: String {
    switch self {
    case .relu: "relu"
    case .leakyReLU: "leaky_relu"
    case .sigmoid: "sigmoid"
    case .tanh: "tanh"
    }
  }

  /// The function of one number, as exactly as it is: leaky ReLU of −2 with slope 1/100 is −1/50.
  ///
  /// - Precondition: it is no symbol; scenes are checked for it.
  public func callAsFunction(_ number: Number) -> Number {
    switch (self, number) {
    case (.relu, .exact(let value)): .exact(value.signum > 0 ? value : 0)
    case (.leakyReLU(let slope), .exact(let value)): .exact(value.signum > 0 ? value : value * slope)
    case (_, .exact), (_, .approximate): .approximate(self(number.nearestDouble ?? .nan))
    case (_, .symbolic): preconditionFailure("a function of a symbol; scenes are checked for it")
    }
  }

  /// The function of a double.
  public func callAsFunction(_ value: Double) -> Double {
    switch self {
    case .relu: value > 0 || value.isNaN ? value : 0
    case .leakyReLU(let slope): value > 0 ? value : value * Double(nearest: slope)
    case .sigmoid: 1 / (1 + exp(-value))
    case .tanh: Glibc.tanh(value)
    }
  }
}

/// An activation on an input of a known shape, which is also that of its output.
public struct SizedActivation: Sendable {
  /// The function.
  public let activation: Activation
  /// Channels, rows and columns that come in, and go out.
  public let inputShape: Shape
}

/// The walk over an activation: one step a cell.
///
/// - Complexity: O(1) a step.
public struct ActivationWalk: Sendable {
  /// The layer, sized on the input.
  public let layer: SizedActivation
  /// What it reads.
  public let input: Tensor

  /// The walk of a layer over its input.
  public init(_ layer: SizedActivation, on input: Tensor) { (self.layer, self.input) = (layer, input) }

  /// The value of an output cell.
  public func result(_ output: Position) -> Number { layer.activation(input[output]) }
}

extension Activation: LayerSettings {
  var layer: Layer { .activation(self) }
  func sizedLayer(on input: Shape) throws(LayerFault) -> SizedLayer {
    .activation(SizedActivation(activation: self, inputShape: input))
  }
  var need: NumberNeed? {
    switch self {
    case .relu, .leakyReLU: .sign
    case .sigmoid, .tanh: .value
    }
  }
  var isApproximate: Bool { need == .value }
}

extension SizedActivation: SizedKind {
  func walk(on input: Tensor) -> any KindWalk { ActivationWalk(self, on: input) }
  var kind: String { activation.kind }
  var outputShape: Shape { inputShape }
  var rowAxis: LayerAxis { .each(inputShape.rows) }
  var columnAxis: LayerAxis { .each(inputShape.columns) }
  var readingCount: Int { inputShape.count }
  func window(of cell: Position) -> CellWindow { CellWindow(cell) }
  func stepCount(of cell: Position) -> Int { 1 }
  var hasTerms: Bool { false }
  var mostSteps: Int { 1 }
}

extension ActivationWalk: KindWalk {
  func value(_ cell: Position, _ term: Int) -> Number? { result(cell) }
  func place(_ cell: Position, _ term: Int) -> Position? { cell }
  func source(_ cell: Position, _ term: Int) -> Position? { cell }
}
