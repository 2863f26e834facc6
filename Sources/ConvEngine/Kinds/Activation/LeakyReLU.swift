/// x where it is above 0, otherwise x times the slope: of −3 with slope 1/100 it is −3/100.
///
/// Source: https://pytorch.org/docs/stable/generated/torch.nn.LeakyReLU.html
struct LeakyReLU: ActivationFunction {
  static let name = "leaky_relu"
  static let need = NumberNeed.sign
  /// How steep the function is below 0.
  var slope: Rational

  var activation: Activation { .leakyReLU(slope: slope) }
  var setting: Activation.Setting? {
    get { Activation.Setting(name: "negative_slope", value: slope) }
    set { if let newValue { slope = newValue.value } }
  }

  func callAsFunction(_ value: Double) -> Double { value > 0 ? value : value * Double(nearest: slope) }
  func exactly(_ value: Rational) -> Rational? { value.signum > 0 ? value : value * slope }
}

extension Activation {
  /// PyTorch's `negative_slope` where none is given: 1/100.
  public static let defaultSlope = Rational(1, 100)
}
