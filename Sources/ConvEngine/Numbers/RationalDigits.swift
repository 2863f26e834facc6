import BigInt

extension Rational {
  /// The whole number of these decimal digits times a power of ten: ("125", −2) is 5/4.
  ///
  /// - Precondition: the text is digits alone.
  /// - Complexity: that of a BigInt power of ten; O(digits) while everything fits a word.
  public init(digits: String, exponent: Int) {
    if exponent <= 0, exponent >= -18, digits.utf8.count <= 18, let small = Int(digits) {
      var scale = 1
      for _ in 0..<(-exponent) { scale *= 10 }
      self.init(small, scale)
      return
    }
    guard let whole = BigInt(digits) else { preconditionFailure("'\(digits)' is not digits alone") }
    let scale = BigInt(10).power(abs(exponent))
    self = exponent < 0 ? Rational(whole, scale) : Rational(whole * scale, 1)
  }

  /// Bits of numerator and denominator together, in whole machine words: 128 for 1/2.
  ///
  /// - Complexity: O(1).
  package var bitCount: Int {
    guard words == nil else { return 2 * Int.bitWidth }
    return (numerator.magnitude.words.count + denominator.magnitude.words.count) * Int.bitWidth
  }
}
