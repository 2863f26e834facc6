import ConvEngine
import Notation

/// A number as it was written down: its value, and how exactly it is meant.
///
/// "0.50" is 1/2 in two significant digits, the last of which counts hundredths; "1/2" has no digits to count.
public struct GivenNumber: Hashable, Sendable {
  /// What it says, exactly.
  public let value: Rational
  /// How many significant digits a decimal has; nil of a whole number and of a fraction.
  public let digits: Int?
  /// What its last digit counts: 1/100 of "0.50", 1 of "50"; nil of a fraction.
  public let unit: Rational?

  /// Reads a number; a ≈ or ~ before it is passed over.
  ///
  /// - Throws: why it is no number; symbols are none.
  /// - Complexity: O(digits).
  public init(_ text: some StringProtocol) throws(NumberFault) {
    var text = text[...]
    if let first = text.first, first == "≈" || first == "~" { text.removeFirst() }
    let number = try NumberReader.number(text)
    guard let value = number.exactValue else { throw .notANumber(String(text)) }
    self.value = value
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

  private static func powerOfTen(_ exponent: Int) -> Rational {
    var power: Rational = 1
    for _ in 0..<exponent.magnitude { power = power * 10 }
    return exponent < 0 ? 1 / power : power
  }
}
