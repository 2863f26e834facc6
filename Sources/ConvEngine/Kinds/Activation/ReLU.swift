/// max(0, x): of −3 it is 0, of 3 it is 3.
///
/// Source: https://pytorch.org/docs/stable/generated/torch.nn.ReLU.html
struct ReLU: ActivationFunction {
  static let name = "relu"
  static let need = NumberNeed.sign
  var activation: Activation { .relu }

  func callAsFunction(_ value: Double) -> Double { value > 0 || value.isNaN ? value : 0 }
  func exactly(_ value: Rational) -> Rational? { value.signum > 0 ? value : 0 }
  func numerator(_ value: Int) -> Int? { max(0, value) }
}
