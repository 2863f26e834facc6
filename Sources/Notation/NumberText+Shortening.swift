import ConvEngine

extension NumberText {
  /// The most places behind the point, and the most digits before an exponent.
  private static let mostPlaces = 12

  /// The form with the most significant digits that fits behind a ≈: "≈0.333", "≈3.3535e−4"; … where none does.
  ///
  /// A decimal and a power of ten with as many digits are both right; the decimal is taken unless it begins with
  /// more than three zeros.
  ///
  /// - Parameters:
  ///   - rounded: the number to so many significant digits.
  ///   - exponent: the power of ten that its first digit counts.
  ///   - digits: the most digits to be shown.
  ///   - all: how many digits it has, where they end.
  init(
    shortening rounded: (Int) -> SignificantDigits, exponent: Int, isNegative: Bool, width: Int, digits: Int,
    all: Int? = nil
  ) {
    let room = width - 1 - (isNegative ? 1 : 0)
    let decimals = NumberText.decimalDigits(exponent: exponent, room: room)
    let powers = NumberText.powerDigits(exponent: exponent, room: room)
    let most = max(0, min(digits, max(decimals, powers)))
    for count in stride(from: most, to: 0, by: -1) {
      let rounded = rounded(count)
      // Where all digits are there, zeros behind them are no claim: 100.
      let hasAll = all.map { count >= $0 } ?? false
      let decimal =
        count <= decimals ? (hasAll ? rounded.padded(to: rounded.exponent + 1) : rounded).decimal : nil
      let power = count <= powers ? NumberText.power(rounded, count: count) : nil
      let forms = [decimal.map(Form.decimal), power]
      for form in exponent < -4 ? forms.reversed() : forms {
        guard let form else { continue }
        let value = isNegative ? -rounded.value : rounded.value
        let text = NumberText(form, isNegative: isNegative, isShortened: true, shown: .exact(value))
        guard text.width <= width else { continue }
        self = text
        return
      }
    }
    self = .omitted
  }

  /// How many significant digits a decimal shows in a room for so many columns.
  private static func decimalDigits(exponent: Int, room: Int) -> Int {
    guard exponent >= 0 else { return min(room - 1 + exponent, mostPlaces) }
    let whole = exponent + 1
    return whole > room ? 0 : whole + min(max(0, room - whole - 1), mostPlaces)
  }

  /// How many significant digits stand before an exponent in a room for so many columns.
  private static func powerDigits(exponent: Int, room: Int) -> Int {
    let rest = room - "e\(exponent)".utf8.count
    return rest < 3 ? min(rest, 1) : min(rest - 1, mostPlaces)
  }

  /// Digits with an exponent; one that rounding up brought along is left out.
  private static func power(_ digits: SignificantDigits, count: Int) -> Form {
    .power(digits.rounded(to: count).mantissa, digits.exponent)
  }

  /// The characters behind the sign.
  var magnitude: String {
    switch form {
    case .decimal(let digits): digits
    case .power(let digits, let exponent): digits + "e" + (exponent < 0 ? "−\(-exponent)" : "\(exponent)")
    case .fraction(let above, let below): above + "/" + below
    case .expression(let polynomial, let style): NumberText.expression(polynomial, style: style)
    case .infinity: "∞"
    case .notANumber: "nan"
    case .omitted: "…"
    }
  }

  /// Whether the characters bring their own minus sign.
  var isSigned: Bool { if case .expression = form { true } else { false } }
}
