extension NumberReader {
  /// A decimal of up to 18 digits as a numerator over a power of ten: "-0.50" is −50 over 100.
  ///
  /// Nil for anything else, be it a longer number or no number at all.
  ///
  /// - Complexity: O(digits); allocates nothing.
  public static func smallDecimal(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (numerator: Int, denominator: Int)? {
    var index = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") ? 1 : 0
    var (value, decimals, digits) = (0, 0, 0)
    var point: Int?
    while index < bytes.count, digits <= 18 {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit < 10 {
        (value, digits) = (value &* 10 &+ Int(digit), digits + 1)
      } else if bytes[index] == UInt8(ascii: "."), point == nil, digits > 0 {
        point = digits
      } else {
        break
      }
      index += 1
    }
    guard digits > 0, digits <= 18, point != digits else { return nil }
    decimals = point.map { digits - $0 } ?? 0
    if index < bytes.count {
      guard let exponent = smallExponent(bytes, index) else { return nil }
      decimals -= exponent
    }
    while decimals < 0 {
      guard value < 100_000_000_000_000_000 else { return nil }
      (value, decimals) = (value * 10, decimals + 1)
    }
    guard decimals <= 18 else { return nil }
    let denominator = powersOfTen[decimals]
    return (bytes.first == UInt8(ascii: "-") ? -value : value, denominator)
  }

  /// An exponent of up to two digits that the bytes end in.
  private static func smallExponent(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard bytes[start] | 0x20 == UInt8(ascii: "e") else { return nil }
    let rest = UnsafeBufferPointer(rebasing: bytes[(start + 1)...])
    let digits =
      rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") ? rest.count - 1 : rest.count
    return (1...2).contains(digits) ? smallInteger(rest) : nil
  }

  private static let powersOfTen = (0...18).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
