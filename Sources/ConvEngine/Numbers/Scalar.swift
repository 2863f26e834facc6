import BigInt

/// A kind of number that a convolution can be computed in.
///
/// The engine states each operation once, over any scalar: machine integers and floating point for speed,
/// ``Number`` for everything a student can write in a cell. Addition and multiplication are all a
/// convolution needs; layers that compare or divide ask for more.
public protocol Scalar: Equatable, Sendable {
  /// The sum of nothing.
  static var zero: Self { get }
  /// The sum of two scalars.
  static func + (left: Self, right: Self) -> Self
  /// The product of two scalars.
  static func * (left: Self, right: Self) -> Self
}

extension Double: Scalar {}
// Machine integers trap on overflow, so whoever uses them proves a bound on every sum first.
extension Int: Scalar {}
extension Int128: Scalar {}
extension BigInt: Scalar {}
