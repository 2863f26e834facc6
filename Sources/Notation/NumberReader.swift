import ConvEngine

/// Why a piece of text is not a cell: what was found, and what was expected.
public enum NumberFault: Error, Hashable, Sendable {
  /// Nothing at all.
  case empty
  /// Something that is neither a number nor a symbol.
  case notANumber(String)
  /// More digits than the limit.
  case tooManyDigits(found: Int, limit: Int)
  /// An exponent beyond the limit.
  case exponentOutOfRange(String, limit: Int)
  /// A fraction over 0.
  case divisionByZero(String)

  /// One clear line.
  public var message: String {
    switch self {
    case .empty: "an empty cell; expected a number"
    case .notANumber(let text):
      "'\(VisibleText.of(text, atMost: 40))' is no number; \(NumberAdvice.of(text))"
    case .tooManyDigits(let found, let limit): "a number of \(found) digits; expected \(limit) at most"
    case .exponentOutOfRange(let text, let limit):
      "the exponent in '\(VisibleText.of(text, atMost: 40))' is out of range; expected −\(limit) to \(limit)"
    case .divisionByZero(let text):
      "'\(VisibleText.of(text, atMost: 40))' divides by 0; expected another denominator"
    }
  }
}

/// Reads one cell exactly: a number or a symbol.
///
/// A number is `[+ or −]digits[.digits][e±digits]` or integer/integer, with − as a hyphen or U+2212: "-0.5" is
/// −1/2, "1e309" is exact, "0x10", "1_000", "1,5" and "nan" are refused. A symbol is one Latin letter, then
/// digits: "x3".
///
/// - Complexity: O(digits); whole numbers of up to 18 digits allocate nothing.
public enum NumberReader {
  /// Digits of one number.
  public static let digitLimit = 1_000
  /// The largest exponent, and the smallest below 0.
  public static let exponentLimit = 1_000
  private static let symbolDigits = 9

  /// The number or symbol that a text is.
  public static func number(_ text: some StringProtocol) throws(NumberFault) -> Number {
    var result: Result<Number, NumberFault> = .failure(.empty)
    var copy = String(text)
    copy.withUTF8 { bytes in
      do throws(NumberFault) { result = .success(try number(bytes)) } catch { result = .failure(error) }
    }
    return try result.get()
  }

  /// The number or symbol that a run of UTF-8 bytes is.
  public static func number(_ bytes: UnsafeBufferPointer<UInt8>) throws(NumberFault) -> Number {
    if let integer = smallInteger(bytes) { return Number(integer) }
    if bytes.isEmpty { throw .empty }
    if let symbol = symbol(bytes) { return .symbolic(Polynomial(symbol)) }
    var scanner = NumberScanner(bytes)
    return .exact(try scanner.number())
  }

  /// A whole number of up to 18 digits, the usual cell of a picture; nil for anything else.
  public static func smallInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { index = 1 }
    guard index < bytes.count, bytes.count - index <= 18 else { return nil }
    var value = 0
    while index < bytes.count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
      index += 1
    }
    return isNegative ? -value : value
  }

  private static func symbol(_ bytes: UnsafeBufferPointer<UInt8>) -> Symbol? {
    guard let first = bytes.first, (first | 0x20) >= UInt8(ascii: "a"), (first | 0x20) <= UInt8(ascii: "z"),
      bytes.count <= symbolDigits + 1
    else { return nil }
    let letter = Character(Unicode.Scalar(first))
    if bytes.count == 1 { return Symbol(letter) }
    // x03 is not another name of x3.
    guard bytes.count == 2 || bytes[1] != UInt8(ascii: "0") else { return nil }
    var index = 0
    for byte in bytes.dropFirst() {
      guard byte &- UInt8(ascii: "0") < 10 else { return nil }
      index = index * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return Symbol(letter, index)
  }
}

/// Reads the grammar of a number, byte by byte.
private struct NumberScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func number() throws(NumberFault) -> Rational {
    let isNegative = sign()
    let whole = digits()
    guard !whole.isEmpty else { throw fault }
    if take("/") { return try fraction(whole, isNegative) }
    var decimals = whole[whole.endIndex...]
    if take(".") {
      decimals = digits()
      guard !decimals.isEmpty else { throw fault }
    }
    try check(whole.count + decimals.count)
    let exponent = try self.exponent()
    guard position == bytes.count else { throw fault }
    let value = Rational(
      digits: String(decoding: Array(whole) + Array(decimals), as: UTF8.self),
      exponent: exponent - decimals.count
    )
    return isNegative ? -value : value
  }

  private mutating func fraction(
    _ numerator: Slice<UnsafeBufferPointer<UInt8>>, _ isNegative: Bool
  ) throws(NumberFault) -> Rational {
    let isDenominatorNegative = sign()
    let denominator = digits()
    guard !denominator.isEmpty, position == bytes.count else { throw fault }
    try check(numerator.count)
    try check(denominator.count)
    let below = Rational(digits: String(decoding: denominator, as: UTF8.self), exponent: 0)
    guard below.signum != 0 else { throw .divisionByZero(text) }
    let value = Rational(digits: String(decoding: numerator, as: UTF8.self), exponent: 0) / below
    return isNegative != isDenominatorNegative ? -value : value
  }

  private mutating func exponent() throws(NumberFault) -> Int {
    guard take("e") || take("E") else { return 0 }
    let isNegative = sign()
    let digits = digits()
    guard !digits.isEmpty else { throw fault }
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    guard significant.count <= 4, let value = Int("0" + String(decoding: significant, as: UTF8.self)),
      value <= NumberReader.exponentLimit
    else { throw .exponentOutOfRange(text, limit: NumberReader.exponentLimit) }
    return isNegative ? -value : value
  }

  /// Passes a sign, and says whether it is a minus: a hyphen or U+2212.
  private mutating func sign() -> Bool {
    if take("-") { return true }
    if take("+") { return false }
    guard bytes.dropFirst(position).starts(with: [0xE2, 0x88, 0x92]) else { return false }
    position += 3
    return true
  }

  private mutating func digits() -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = position
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    return bytes[start..<position]
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private func check(_ count: Int) throws(NumberFault) {
    guard count <= NumberReader.digitLimit else {
      throw .tooManyDigits(found: count, limit: NumberReader.digitLimit)
    }
  }

  private var text: String { String(decoding: bytes, as: UTF8.self) }
  private var fault: NumberFault { .notANumber(text) }
}
