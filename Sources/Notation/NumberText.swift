import ConvEngine

/// A number as it is written, as text and in LaTeX, with a minus sign (−) that is impossible to miss.
///
/// It keeps what its digits say, so that whatever follows from them can be computed: 1/300001 in seven columns is
/// written "≈3.3e−6", and says 33/10000000.
public struct NumberText: Hashable, Sendable {
  /// What is written, without its sign.
  enum Form: Hashable, Sendable {
    /// 12.5.
    case decimal(String)
    /// 1.2e−9: the digits before the e, and the exponent.
    case power(String, Int)
    /// 1/3.
    case fraction(String, String)
    /// aw + 2b, with its signs.
    case expression(Polynomial, NumberStyle)
    /// Infinity, and what is no number.
    case infinity, notANumber
    /// …: no digit of it fits.
    case omitted
  }

  let form: Form
  let isNegative: Bool
  /// Whether digits were dropped, so that whoever writes an equation writes ≈.
  public let isShortened: Bool
  /// The number that the digits say; nil where they say none.
  let shown: Number?

  /// The most columns that an approximate number takes: what it is behind that says little.
  public static let widestApproximate = 10

  /// With ≈ in front where any digit was dropped: "−0.25", "≈0.333".
  public var text: String { isShortened && form != .omitted ? "≈" + digits : digits }

  /// The same without ≈, as it stands in a formula, where the sign of the line says it.
  public var digits: String { isNegative && !isSigned ? "−" + magnitude : magnitude }

  /// How many columns the text takes.
  public var width: Int {
    let signs = (isShortened && form != .omitted ? 1 : 0) + (isNegative && !isSigned ? 1 : 0)
    return signs + magnitude.unicodeScalars.count
  }

  /// Whether it is a sum of symbols, which stands in parentheses beside other numbers.
  var isSum: Bool {
    if case .expression(let polynomial, _) = form { polynomial.terms.count > 1 } else { false }
  }

  /// Whether a solidus parts it.
  var isFraction: Bool { if case .fraction = form { true } else { false } }

  /// Writes a number in at most `width` columns, as exactly as they allow.
  ///
  /// 1/3 is "1/3"; in two columns it is "…"; 22/7 in three is "≈3"; 123456789 in five is "≈1e8".
  ///
  /// - Parameter digits: the most significant digits of a number that is not written whole.
  public init(_ number: Number, style: NumberStyle = .decimals, width: Int = .max, digits: Int = .max) {
    switch number {
    case .exact(let value):
      self.init(value, style: style, width: width, digits: digits)
    case .approximate(let value):
      self.init(value, width: min(width, NumberText.widestApproximate), digits: digits)
    case .symbolic(let polynomial):
      let expression = NumberText(
        .expression(polynomial, style),
        isNegative: polynomial.terms.first.map { $0.coefficient.signum < 0 } ?? false, isShortened: false,
        shown: number)
      // What is left out of a sum of letters makes it no approximation.
      self =
        expression.width <= width
        ? expression : NumberText(.omitted, isNegative: false, isShortened: false, shown: nil)
    }
  }

  /// In the room and the style of a formula's numbers.
  init(_ number: Number, _ format: NumberFormat, digits: Int = .max) {
    self.init(number, style: format.style, width: format.width, digits: digits)
  }

  init(_ form: Form, isNegative: Bool, isShortened: Bool, shown: Number?) {
    (self.form, self.isNegative, self.isShortened, self.shown) = (form, isNegative, isShortened, shown)
  }

  /// A number of which no digit fits.
  static let omitted = NumberText(.omitted, isNegative: false, isShortened: true, shown: nil)

  private init(_ value: Rational, style: NumberStyle, width: Int, digits: Int) {
    let isNegative = value.signum < 0
    let room = width - (isNegative ? 1 : 0)
    let magnitude = isNegative ? -value : value
    // A fraction says all digits there are, so none is written where only some may be.
    if digits == .max {
      for isDecimal in style == .decimals ? [true, false] : [false, true] {
        guard let form = NumberText.whole(magnitude, isDecimal: isDecimal, width: room) else { continue }
        self.init(form, isNegative: isNegative, isShortened: false, shown: .exact(value))
        return
      }
    }
    guard value.signum != 0 else {
      self = .omitted
      return
    }
    self.init(
      shortening: { SignificantDigits(magnitude, count: $0) },
      exponent: SignificantDigits.exponent(of: magnitude), isNegative: isNegative, width: width,
      digits: digits)
  }

  /// All of a number in a room for so many columns: as a decimal, or as a fraction.
  private static func whole(_ magnitude: Rational, isDecimal: Bool, width: Int) -> Form? {
    if magnitude.isInteger {
      let digits = magnitude.description
      return digits.utf8.count <= width ? .decimal(digits) : nil
    }
    if isDecimal {
      let digits = DecimalText.exact(magnitude, places: 30)
      return digits.flatMap { $0.utf8.count <= width ? .decimal($0) : nil }
    }
    let (above, below) = (String(magnitude.numerator), String(magnitude.denominator))
    return above.utf8.count + 1 + below.utf8.count <= width ? .fraction(above, below) : nil
  }

  private init(_ value: Double, width: Int, digits: Int) {
    let isNegative = value < 0
    guard value.isFinite else {
      let form: Form = value.isNaN ? .notANumber : .infinity
      let text = NumberText(form, isNegative: isNegative, isShortened: true, shown: .approximate(value))
      self = text.width <= width ? text : .omitted
      return
    }
    guard value != 0 else {
      let zero = NumberText(.decimal("0"), isNegative: false, isShortened: true, shown: 0)
      self = zero.width <= width ? zero : .omitted
      return
    }
    let shortest = SignificantDigits(shortest: value.magnitude)
    self.init(
      shortening: { shortest.rounded(to: $0) }, exponent: shortest.exponent, isNegative: isNegative,
      width: width, digits: min(digits, shortest.digits.count), all: shortest.digits.count)
  }
}
