import ConvEngine

/// A product as it is read, factor by factor: 2·a·w.
struct WrittenProduct {
  /// The expression it stands in, for messages.
  private let text: String
  private var coefficient: Rational = 1
  private var symbols: [Symbol] = []
  /// Sums in brackets, multiplied out.
  private var brackets: Polynomial?
  private var numbers: [String] = []
  private var isDivided = false

  init(_ text: String) { self.text = text }

  /// What it says.
  var value: Polynomial {
    let plain = Polynomial(coefficient, symbols)
    return brackets.map { $0 * plain } ?? plain
  }

  /// Its only number, with its sign, where nothing but letters stands beside that.
  var number: String? {
    guard numbers.count == 1, !isDivided, brackets == nil else { return nil }
    return (coefficient.signum < 0 ? "-" : "") + numbers[0]
  }

  /// How many products its brackets make.
  var bracketTerms: Int { brackets?.terms.count ?? 0 }

  mutating func take(sign: Character) { if sign == "-" { coefficient = -coefficient } }

  mutating func take(number: Rational, written: String) {
    coefficient = coefficient * number
    numbers.append(written)
  }

  mutating func take(symbol: Symbol) throws(ExpressionFault) {
    symbols.append(symbol)
    try check(brackets)
  }

  mutating func take(bracket products: [WrittenProduct]) throws(ExpressionFault) {
    // (−1) and (1/2) are numbers like any other.
    if products.count == 1, products[0].symbols.isEmpty, products[0].brackets == nil {
      coefficient = coefficient * products[0].coefficient
      numbers += products[0].numbers
      isDivided = isDivided || products[0].isDivided
      return
    }
    let sum = Polynomial(sum: products.map(\.value))
    let count = (brackets?.terms.count ?? 1) * sum.terms.count
    guard count <= ExpressionReader.termLimit else { throw tooLarge }
    let product = brackets.map { $0 * sum } ?? sum
    try check(product)
    brackets = product
  }

  mutating func divide(by divisor: Rational) {
    (coefficient, isDivided) = (coefficient / divisor, true)
  }

  private func check(_ brackets: Polynomial?) throws(ExpressionFault) {
    let letters = brackets?.terms.map(\.symbols.count).max() ?? 0
    guard symbols.count + letters <= ExpressionReader.letterLimit else { throw tooLarge }
  }

  /// Why it is refused where it would be more than any answer is.
  var tooLarge: ExpressionFault {
    .tooLarge(text, terms: ExpressionReader.termLimit, letters: ExpressionReader.letterLimit)
  }
}

// The characters of an expression.
extension WrittenProduct {
  static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")

  static func isSign(_ character: Character) -> Bool {
    character == "+" || character == "-" || character == "−"
  }

  static func isTimes(_ character: Character) -> Bool { "·*×⋅∙".contains(character) }

  static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
