extension Number {
  /// This number divided by a positive whole number, as exactly as it is.
  func divided(by divisor: Int) -> Number {
    if case .approximate(let value) = self { return .approximate(value / Double(divisor)) }
    return self * Number(1, over: divisor)
  }

  /// Whether this is larger; what is no number (NaN) is larger than any, as in PyTorch.
  ///
  /// - Precondition: neither is a symbol; scenes are checked for it.
  public func isGreater(than other: Number) -> Bool {
    if case .exact(let left) = self, case .exact(let right) = other { return left > right }
    guard let left = nearestDouble, let right = other.nearestDouble else {
      preconditionFailure("symbols have no order; scenes are checked for it")
    }
    return left > right || left.isNaN
  }
}
