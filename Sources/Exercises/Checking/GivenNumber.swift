import ConvEngine
import Notation

/// A number as it was written down: its value, and how exactly it is meant.
///
/// "0.50" is 1/2 in two significant digits, the last of which counts hundredths; "1/2" has no digits to count. Where
/// letters are expected it may be an expression: "0.5a + bw".
public struct GivenNumber: Hashable, Sendable {
  /// What it says, exactly: a number, or an expression in letters.
  public let value: Number
  /// How many significant digits a decimal has; nil of a whole number and of a fraction.
  public let digits: Int?
  /// What its last digit counts: 1/100 of "0.50", 1 of "50"; nil of a fraction.
  public let unit: Rational?
  /// Of an expression, the numbers before its letters, where each is written once.
  private var coefficients: [[Symbol]: GivenNumber] = [:]

  /// Reads a number; a ≈ or ~ before it is passed over.
  ///
  /// - Throws: why it is no number; symbols are none.
  /// - Complexity: O(digits).
  public init(_ text: some StringProtocol) throws(NumberFault) {
    var text = text[...]
    if let first = text.first, first == "≈" || first == "~" { text.removeFirst() }
    let number = try NumberReader.number(text)
    guard number.exactValue != nil else { throw .notANumber(String(text)) }
    value = number
    guard !text.contains("/") else {
      (digits, unit) = (nil, nil)
      return
    }
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    let mantissa = parts[0]
    let places = mantissa.firstIndex(of: ".").map { mantissa[$0...].count - 1 } ?? 0
    let exponent = parts.count > 1 ? Int(String(parts[1].map { $0 == "−" ? "-" : $0 })) ?? 0 : 0
    let isDecimal = parts.count > 1 || mantissa.contains(".")
    let figures = mantissa.filter(\.isNumber).drop { $0 == "0" }
    digits = isDecimal ? figures.count : nil
    unit = GivenNumber.powerOfTen(exponent - places)
  }

  /// Reads an expression in letters; a ≈ or ~ before it is passed over.
  ///
  /// - Throws: why it is none.
  /// - Complexity: O(characters).
  public static func inLetters(_ text: some StringProtocol) throws(ExpressionFault) -> GivenNumber {
    var text = text[...]
    if let first = text.first, first == "≈" || first == "~" { text.removeFirst() }
    // Every e is a letter here, so that numbers have no exponents.
    if !text.contains(where: \.isLetter), let number = try? GivenNumber(text) { return number }
    let written = try ExpressionReader.expression(text)
    var given = GivenNumber(exactly: written.value)
    given.coefficients = written.coefficients.compactMapValues { try? GivenNumber($0) }
    return given
  }

  private init(exactly value: Number) { (self.value, digits, unit) = (value, nil, nil) }

  /// Whether any number of it is a computer's, or may be one that was rounded.
  var hasDigits: Bool { digits != nil || coefficients.values.contains { $0.digits != nil } }

  /// The number before each product of letters.
  var parts: [[Symbol]: GivenNumber] {
    switch value {
    case .exact, .approximate: return [[]: self]
    case .symbolic(let polynomial):
      return Dictionary(
        uniqueKeysWithValues: polynomial.terms.map { term in
          (term.symbols, coefficients[term.symbols] ?? GivenNumber(exactly: .exact(term.coefficient)))
        })
    }
  }

  /// No letters of that kind.
  static let none = GivenNumber(exactly: .zero)

  private static func powerOfTen(_ exponent: Int) -> Rational {
    var power: Rational = 1
    for _ in 0..<exponent.magnitude { power = power * 10 }
    return exponent < 0 ? 1 / power : power
  }
}
