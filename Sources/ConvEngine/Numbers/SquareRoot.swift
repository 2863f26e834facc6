import BigInt

extension Number {
  /// √ of a number that is not negative: of 25 exactly 5, of 9/4 exactly 3/2, of 2 approximately 1.4142135623730951;
  /// nil of one with symbols.
  ///
  /// - Precondition: the number is not below 0.
  public var squareRoot: Number? {
    switch self {
    case .exact(let value): value.exactSquareRoot.map { .exact($0) } ?? .approximate(value.squareRoot)
    case .approximate(let value): .approximate(value.squareRoot())
    case .symbolic: nil
    }
  }
}

extension Rational {
  /// √ where it is a fraction itself: of 9/4 it is 3/2; nil of 2.
  fileprivate var exactSquareRoot: Rational? {
    // In lowest terms both parts must be squares.
    guard let above = Self.squareRoot(numerator), let below = Self.squareRoot(denominator) else { return nil }
    return Rational(above, below)
  }

  private static func squareRoot(_ value: BigInt) -> BigInt? {
    if let word = Int(exactly: value), word < 1 << 52 {
      let root = Double(word).squareRoot()
      return root == root.rounded() ? BigInt(Int(root)) : nil
    }
    let root = value.squareRoot()
    return root * root == value ? root : nil
  }

  /// √ to as many digits as a double has, however large or small the fraction is.
  fileprivate var squareRoot: Double {
    let nearest = Double(nearest: self)
    if nearest.isNormal { return nearest.squareRoot() }
    // √(n/d) = √(n·d)/d, with 2¹²⁸ times as much under the root, so that it is not rounded to few digits.
    return Double(nearest: Rational((numerator * denominator << 128).squareRoot(), denominator << 64))
  }
}
