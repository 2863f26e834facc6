import ConvEngine

/// What a formula comes to, behind the sign that is true of it: "= 4", "≈ 0.731".
public struct Relation: Hashable, Sendable {
  /// How the two sides compare.
  public enum Sign: String, Hashable, Sendable {
    case equal = "="
    case approximate = "≈"
    case atLeast = "≥"
  }

  /// How the two sides compare.
  public let sign: Sign
  /// The right side.
  public let value: Formula

  /// A sign and what stands behind it.
  public init(_ sign: Sign, _ value: Formula) { (self.sign, self.value) = (sign, value) }

  /// A number behind the sign that is true of it: "= −5", "≈ 0.731".
  public init(_ number: Number, _ format: NumberFormat = NumberFormat()) {
    let text = NumberText(number, format)
    self.init(text.isShortened ? .approximate : .equal, .number(text))
  }

  /// The result of a formula, with no more digits than follow from those that the formula shows.
  ///
  /// 3.3535e−4·829007 ≈ 278.01, though it is 278.00761 with all digits: with those that show it is 278.007….
  public init(_ result: Number, of formula: Formula, _ format: NumberFormat = NumberFormat()) {
    guard formula.isShortened else {
      self.init(result, format)
      return
    }
    self.init(.approximate, .number(NumberText(result, format, following: formula.value())))
  }

  /// The result that a question asks for: "= ?".
  static let covered = Relation(.equal, .covered)

  /// The value where nothing stands before it that it could be equal to: "5", "≈ 0.731".
  var alone: String { sign == .equal ? value.text : text }

  /// The sign and the value: "= 4".
  public var text: String { "\(sign.rawValue) \(value.text)" }

  /// The same in LaTeX's mathematics: "\approx 0.731".
  public var latex: String {
    switch sign {
    case .equal: "= \(value.latex)"
    case .approximate: "\\approx \(value.latex)"
    case .atLeast: "\\ge \(value.latex)"
    }
  }
}

extension NumberText {
  /// A result to as many digits as it shares with what the digits of its formula come to, and at least one.
  ///
  /// - Parameter shown: what the digits of the formula come to; nil where that is no number.
  init(_ result: Number, _ format: NumberFormat, following shown: Double?) {
    let full = NumberText(result, format)
    guard let shown, shown.isFinite, let value = result.nearestDouble, value.isFinite, value != 0 else {
      self = full
      return
    }
    let digits = SignificantDigits(shortest: value.magnitude)
    let isSameSide = shown != 0 && (shown > 0) == (value > 0)
    let shared = isSameSide ? digits.shared(with: SignificantDigits(shortest: shown.magnitude)) : 0
    // A decimal that ends is shown whole where all of its digits follow.
    let isWhole = shared >= max(digits.digits.count, digits.exponent + 1) && !full.isFraction
    let limited = NumberText(result, format, digits: max(1, shared))
    // One digit is worth a column or two more than there are.
    self = isWhole ? full : limited.form == .omitted ? NumberText(result, digits: 1) : limited
  }
}

extension SignificantDigits {
  /// To how many digits, at most 15, two numbers are the same when both are rounded: 2.4999 and 2.5001 to four.
  fileprivate func shared(with other: SignificantDigits) -> Int {
    (1...15).last { first($0) == other.first($0) } ?? 0
  }

  /// Rounded to just so many digits.
  private func first(_ count: Int) -> SignificantDigits {
    rounded(to: count).rounded(to: count).padded(to: count)
  }
}
