import Glibc

/// 1/(1 + e^−x): of 0 it is 0.5.
///
/// Source: https://pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html
struct Sigmoid: ActivationFunction {
  static let name = "sigmoid"
  static let need = NumberNeed.value
  static let bounds: ClosedRange<Double>? = 0...1
  var activation: Activation { .sigmoid }

  func callAsFunction(_ value: Double) -> Double { 1 / (1 + exp(-value)) }
}
