import ConvEngine

/// How numbers show: the student's choice.
public enum NumberStyle: CaseIterable, Sendable {
  /// 0.25; a decimal that never ends is written as a fraction.
  case decimals
  /// 1/4.
  case fractions
}

/// A number as it is written in text and on the screen, with a minus sign (−) that is impossible to miss.
public struct NumberText: Hashable, Sendable {
  /// The digits, with ≈ in front where any of them were dropped.
  public let text: String
  /// The digits alone, for a line whose own sign is ≈; … where none fit.
  public let digits: String
  /// Whether digits were dropped, so that whoever writes an equation writes ≈.
  public let isShortened: Bool

  /// The most columns that an approximate number takes: what it is behind that says little.
  public static let widestApproximate = 10

  /// How many columns the text takes.
  public var width: Int { text.unicodeScalars.count }

  /// Writes a number in at most `width` columns, as exactly as they allow.
  ///
  /// 1/3 is "1/3"; in two columns it is "…"; 22/7 in three is "≈3"; 123456789 in five is "≈1e8".
  public init(_ number: Number, style: NumberStyle = .decimals, width: Int = .max) {
    switch number {
    case .exact(let value): self.init(value, style: style, width: width)
    case .approximate(let value):
      let digits = NumberText.signed(NumberText.shortest(value))
      let width = min(width, NumberText.widestApproximate)
      if digits.unicodeScalars.count + 1 <= width {
        self.init(approximate: digits)
      } else if value.isFinite, value != 0 {
        self.init(shortening: Rational(exactly: value), to: width)
      } else {
        self.init("…", isShortened: true)
      }
    case .symbolic(let polynomial):
      let text = NumberText.expression(polynomial, style: style)
      let fits = text.unicodeScalars.count <= width
      self.init(fits ? text : "…", isShortened: !fits)
    }
  }

  private init(_ text: String, isShortened: Bool) {
    (self.text, digits, self.isShortened) = (text, text, isShortened)
  }

  /// Digits of which some are missing.
  private init(approximate digits: String) { (text, self.digits, isShortened) = ("≈" + digits, digits, true) }

  private init(_ value: Rational, style: NumberStyle, width: Int) {
    let fraction = NumberText.signed(value.description)
    let decimal = DecimalText.exact(value, places: 30).map(NumberText.signed)
    let forms = style == .decimals ? [decimal, fraction] : [fraction, decimal]
    for form in forms {
      if let form, form.unicodeScalars.count <= width {
        self.init(form, isShortened: false)
        return
      }
    }
    self.init(shortening: value, to: width)
  }

  /// The most digits that fit behind a ≈, or an exponent, or … .
  private init(shortening value: Rational, to width: Int) {
    for attempt in NumberText.attempts(value, width: width) where attempt.utf8.count + 1 <= width {
      // "0.00" says nothing of a small number that is not 0.
      if !attempt.utf8.contains(UInt8(ascii: "e")), attempt.utf8.allSatisfy({ !(49...57).contains($0) }) {
        continue
      }
      self.init(approximate: NumberText.signed(attempt))
      return
    }
    self.init("…", isShortened: true)
  }

  /// Shorter and shorter forms of a number, from the most digits that may fit a width, each made when it is looked at.
  private static func attempts(_ value: Rational, width: Int) -> some Sequence<String> {
    let longestFraction = 12
    let wholeDigits = String((value.signum < 0 ? -value : value).floor).utf8.count
    // A ≈, a sign, the whole number and the point leave so many places.
    let room = width - 2 - wholeDigits - (value.signum < 0 ? 1 : 0)
    let decimals = (0...max(0, min(longestFraction, room))).reversed().lazy
    let powers = (0...4).reversed().lazy
    let forms = decimals.map { ($0, false) } + powers.map { ($0, true) }
    return forms.lazy.map { places, isPower in
      isPower ? DecimalText.scientific(value, places: places) : DecimalText.rounded(value, places: places)
    }
  }

  /// The shortest decimal that reads back as this double: "0.1", "3", "1e+16"; −0 is 0.
  public static func shortest(_ value: Double) -> String {
    let text = value == 0 ? "0" : value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A polynomial in reading order: "aw + bx − 2ey + 3".
  ///
  /// A coefficient stands in parentheses where it is no whole number, and before a symbol like e3, which would
  /// make a number of it: "(1/2)a", "(2)e3".
  public static func expression(_ polynomial: Polynomial, style: NumberStyle = .decimals) -> String {
    var text = ""
    for term in polynomial.terms {
      let isNegative = term.coefficient.signum < 0
      text += text.isEmpty ? (isNegative ? "−" : "") : (isNegative ? " − " : " + ")
      let magnitude = isNegative ? -term.coefficient : term.coefficient
      let letters = term.symbols.map(\.name).joined()
      if magnitude != 1 || letters.isEmpty {
        let digits = NumberText(.exact(magnitude), style: style).text
        let isExponent = term.symbols.first.map { "eE".contains($0.letter) && $0.index != nil } ?? false
        let isPlain = letters.isEmpty || (magnitude.isInteger && !isExponent)
        text += isPlain ? digits : "(\(digits))"
      }
      text += letters
    }
    return text.isEmpty ? "0" : text
  }

  /// ASCII text with the minus sign of print, in an exponent too.
  private static func signed(_ ascii: String) -> String {
    ascii.utf8.contains(UInt8(ascii: "-")) ? ascii.replacing("-", with: "−") : ascii
  }
}
