/// What a function that is applied to every cell says of itself; each is one file beside this one.
///
/// A new function needs its file, and in Activation.swift a case, its line in `function` and its line in `all`. The
/// compiler and the tests then ask for the rest: a formula, a heading of its curve, a line of PyTorch.
protocol ActivationFunction: Hashable, Sendable {
  /// The name it has in a scene: `leaky_relu`.
  static var name: String { get }
  /// What it asks of its number: its sign alone, which keeps fractions exact, or its value, which makes them
  /// approximate.
  static var need: NumberNeed { get }
  /// The activation that applies it.
  var activation: Activation { get }
  /// The function of a double.
  func callAsFunction(_ value: Double) -> Double

  // What is below is optional.

  /// The smallest and the largest number that it comes near to; nil where there is no end.
  static var bounds: ClosedRange<Double>? { get }
  /// The setting it has; nil where it has none.
  var setting: Activation.Setting? { get set }
  /// The function of a fraction, as a fraction.
  ///
  /// A function that needs more than the order of numbers has none.
  func exactly(_ value: Rational) -> Rational?
  /// The function of `value`/d as a numerator over the same d, whatever d is: relu of −3/7 is 0/7, so of −3 it is 0.
  ///
  /// Nil where there is none: leaky ReLU needs another denominator.
  func numerator(_ value: Int) -> Int?

  // The loops of whole outputs; each function has its own, compiled for it.

  /// Replaces some of the numbers by the function of each.
  func apply(to cells: Range<Int>, of numbers: inout [Number])
  /// Replaces some of the doubles by the function of each.
  func apply(to cells: Range<Int>, of values: inout [Double])
  /// Replaces some of the numerators by those that ``numerator(_:)`` gives.
  func apply(to cells: Range<Int>, of numerators: inout [Int])
}

extension ActivationFunction {
  static var bounds: ClosedRange<Double>? { nil }
  var setting: Activation.Setting? {
    get { nil }
    set {}
  }
  func exactly(_ value: Rational) -> Rational? { nil }
  func numerator(_ value: Int) -> Int? { nil }

  /// The function of one number, as exactly as it is.
  ///
  /// - Precondition: it is not a symbol; scenes are checked for that.
  func callAsFunction(_ number: Number) -> Number {
    if case .exact(let value) = number, let result = exactly(value) { return .exact(result) }
    guard let value = number.nearestDouble else {
      preconditionFailure("a function of a symbol; scenes are checked for it")
    }
    return .approximate(self(value))
  }

  func apply(to cells: Range<Int>, of numbers: inout [Number]) {
    for cell in cells { numbers[cell] = self(numbers[cell]) }
  }
  func apply(to cells: Range<Int>, of values: inout [Double]) {
    for cell in cells { values[cell] = self(values[cell]) }
  }
  func apply(to cells: Range<Int>, of numerators: inout [Int]) {
    for cell in cells { numerators[cell] = numerator(numerators[cell]) ?? numerators[cell] }
  }
}
