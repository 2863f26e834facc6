import Glibc

/// (e^x − e^−x)/(e^x + e^−x): of 0 it is 0, of 1 about 0.7616.
///
/// Source: https://pytorch.org/docs/stable/generated/torch.nn.Tanh.html
struct Tanh: ActivationFunction {
  static let name = "tanh"
  static let need = NumberNeed.value
  static let bounds: ClosedRange<Double>? = -1...1
  var activation: Activation { .tanh }

  func callAsFunction(_ value: Double) -> Double { tanh(value) }
}
