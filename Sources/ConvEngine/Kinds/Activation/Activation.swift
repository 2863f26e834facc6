/// A detector: one function applied to every cell by itself, so that the shape stays.
///
/// `Activation.relu(Number(-3))` is 0. ReLU and leaky ReLU keep fractions exact; sigmoid and tanh make them
/// approximate. What there is to know of a function stands in its own file beside this one.
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

  /// One of each, with PyTorch's setting where it has one.
  public static let all: [Activation] = [
    .relu, .leakyReLU(slope: defaultSlope), .sigmoid, .tanh,
  ]

  /// The function that it applies.
  var function: any ActivationFunction {
    switch self {
    case .relu: ReLU()
    case .leakyReLU(let slope): LeakyReLU(slope: slope)
    case .sigmoid: Sigmoid()
    case .tanh: Tanh()
    }
  }

  /// A number that a function can be given: `negative_slope`, 1/100.
  public struct Setting: Hashable, Sendable {
    /// PyTorch's name of it.
    public let name: String
    /// The number.
    public var value: Rational
  }
}

extension Activation {
  /// The name it has in a scene: `leaky_relu`.
  public var kind: String { type(of: function).name }

  /// The only setting it has; nil where it has none, and setting it does nothing there.
  public var setting: Setting? {
    get { function.setting }
    set {
      var changed = function
      changed.setting = newValue
      self = changed.activation
    }
  }

  /// The smallest and the largest number that it comes near to: 0 and 1 for sigmoid; nil where there is no end.
  public var bounds: ClosedRange<Double>? { type(of: function).bounds }

  /// The function of one number, as exactly as it is: leaky ReLU of −2 with slope 1/100 is −1/50.
  ///
  /// - Precondition: it is not a symbol; scenes are checked for that.
  public func callAsFunction(_ number: Number) -> Number { function(number) }

  /// The function of a double.
  public func callAsFunction(_ value: Double) -> Double { function(value) }
}

extension Activation: LayerSettings {
  var layer: Layer { .activation(self) }
  var need: NumberNeed? { type(of: function).need }

  func sizedLayer(on input: Shape) throws(LayerFault) -> SizedLayer {
    .activation(SizedActivation(activation: self, inputShape: input))
  }
}
