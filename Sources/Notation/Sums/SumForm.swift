import ConvEngine

/// How the sum of one kind of layer is written: what stands before, between and behind its terms.
protocol SumForm: Sendable {
  /// How many terms there are.
  var count: Int { get }
  /// What stands before the first term.
  var opening: String { get }
  /// What parts two terms.
  var separator: Character { get }
  /// What stands behind the last term.
  var closing: String { get }
  /// A term, without what parts it from the one before.
  func term(_ index: Int, _ numbers: TermNumbers) -> String
  /// The numbers that a term is written with.
  func numbers(of index: Int) -> [Number]
  /// What it comes to.
  var results: [Number] { get }
}

extension SumForm {
  var opening: String { "" }
  var separator: Character { "+" }
  var closing: String { "" }
}

/// How numbers stand in a sum.
struct TermNumbers: Sendable {
  let style: NumberStyle
  /// The most columns a number takes.
  let width: Int

  /// A number alone.
  ///
  /// An approximate one has no ≈ here: the sign of the line says it.
  func plain(_ number: Number) -> String {
    let text = NumberText(number, style: style, width: width).text
    if case .approximate = number, text.hasPrefix("≈") { return String(text.dropFirst()) }
    return text
  }

  /// Negative numbers and sums of symbols stand in parentheses.
  func summand(_ number: Number) -> String {
    let text = plain(number)
    if case .symbolic(let polynomial) = number, polynomial.terms.count > 1 { return "(\(text))" }
    let isNegative = text.hasPrefix("−") || text.hasPrefix("≈−")
    return isNegative ? "(\(text))" : text
  }

  /// In a product fractions stand in parentheses too: 2·(1/3).
  func factor(_ number: Number) -> String {
    let text = summand(number)
    return text.utf8.contains(UInt8(ascii: "/")) && !text.hasPrefix("(") ? "(\(text))" : text
  }

  /// An exponent: e^2, e^(−2), e^(1/3).
  func power(_ exponent: Number) -> String { "e^" + factor(exponent) }
}
