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

/// A 64-bit integer that wraps instead of checking, so that sums run in vector registers.
struct Wrapping<Base: FixedWidthInteger & Sendable>: Scalar {
  var value: Base

  @inline(__always) init(_ value: Base) { self.value = value }
  @inline(__always) static var zero: Self { Self(0) }
  @inline(__always) static func + (left: Self, right: Self) -> Self { Self(left.value &+ right.value) }
  @inline(__always) static func * (left: Self, right: Self) -> Self { Self(left.value &* right.value) }
}
