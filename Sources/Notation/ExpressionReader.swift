import ConvEngine

/// An expression in letters as it was written down.
///
/// "0.5a + bw" is the polynomial (1/2)a + bw, and has the decimal "0.5" before the letter a.
public struct WrittenExpression: Hashable, Sendable {
  /// What it says, like terms collected.
  public let value: Number
  /// The numbers that were written as one before letters that occur once, by these letters: how many digits each has
  /// says how exactly it is meant.
  public let coefficients: [[Symbol]: String]
}

/// Reads an expression in letters exactly: sums of products such as `aw + bx`, `2a − 3b`, `-a*w+1/2 b`.
///
/// The factors of a product stand beside each other, or with `·`, `*` or `×` between them; blanks may be anywhere.
/// `x3` is one symbol, `a²` and `a^2` are aa, and every e is a letter: `2e3` is two times e3. A sum in brackets is
/// multiplied out, and divided by a number: `(a + b)/2` is (1/2)a + (1/2)b. These are all the ways in which
/// ``NumberText/expression(_:style:minus:)`` writes, and hands do.
///
/// - Complexity: O(characters), and the products of brackets; both have limits.
public enum ExpressionReader {
  /// Characters of one cell.
  public static let lengthLimit = 1 << 16
  /// Products of the sum that a bracket is multiplied out to.
  public static let termLimit = 4_096
  /// Letters of one product.
  public static let letterLimit = 64
  /// Brackets in brackets.
  public static let depthLimit = 8

  /// The expression that a text is.
  ///
  /// - Throws: why it is none.
  public static func expression(_ text: some StringProtocol) throws(ExpressionFault) -> WrittenExpression {
    let count = text.utf8.count
    guard count <= lengthLimit else { throw .tooLong(found: count, limit: lengthLimit) }
    var scanner = ExpressionScanner(String(text))
    return try scanner.expression()
  }
}

/// Reads the grammar of an expression, character by character.
struct ExpressionScanner {
  private let text: String
  private let characters: [Character]
  private var position = 0
  private var depth = 0
  private var work = 0
  private static let mostWork = 1 << 16

  init(_ text: String) { (self.text, characters) = (text, Array(text)) }

  mutating func expression() throws(ExpressionFault) -> WrittenExpression {
    let products = try sum()
    if let next { throw next == ")" ? .bracket(text) : unexpected }
    var coefficients: [[Symbol]: String] = [:]
    var met: Set<[Symbol]> = []
    let values = products.map(\.value)
    for (product, value) in zip(products, values) {
      for term in value.terms {
        let isNew = met.insert(term.symbols).inserted
        coefficients[term.symbols] = isNew ? product.number : nil
      }
    }
    return WrittenExpression(
      value: Number(simplifying: Polynomial(sum: values)), coefficients: coefficients)
  }

  /// The products of a sum, up to its end or a closing bracket.
  private mutating func sum() throws(ExpressionFault) -> [WrittenProduct] {
    var products = [try product()]
    while let next, WrittenProduct.isSign(next) { products.append(try product()) }
    return products
  }

  /// Signs, and factors beside each other.
  private mutating func product() throws(ExpressionFault) -> WrittenProduct {
    var product = WrittenProduct(text)
    // One sign joins it to the sum, another may be its own: a + −b.
    for _ in 0..<2 { if let sign = takeSign() { product.take(sign: sign) } }
    try factor(of: &product)
    while let next {
      if WrittenProduct.isTimes(next) {
        position += 1
        if let sign = takeSign() { product.take(sign: sign) }
        try factor(of: &product)
      } else if next == "/" {
        position += 1
        product.divide(by: try divisor())
      } else if next.isLetter || next == "(" {
        try factor(of: &product)
      } else if WrittenProduct.isDigit(next) {
        throw .numberBehind(try number().text, in: text)
      } else {
        break
      }
    }
    return product
  }

  private mutating func factor(of product: inout WrittenProduct) throws(ExpressionFault) {
    guard let next else { throw unexpected }
    if WrittenProduct.isDigit(next) {
      let number = try number()
      product.take(number: number.value, written: number.text)
    } else if next == "(" {
      try product.take(bracket: try bracket())
      // How long its numbers may be counts too.
      work += product.bracketTerms * (1 + characters.count / 256)
      guard work <= Self.mostWork else { throw product.tooLarge }
    } else {
      try symbol(of: &product)
    }
  }

  /// What stands below a fraction line: a number, in brackets or not.
  private mutating func divisor() throws(ExpressionFault) -> Rational {
    let isNegative = takeSign() == "-"
    guard let next else { throw unexpected }
    if next.isLetter { throw .divisor(text) }
    let value: Rational
    if next == "(" {
      guard let constant = Polynomial(sum: try bracket().map(\.value)).constant else { throw .divisor(text) }
      value = constant
    } else if WrittenProduct.isDigit(next) {
      value = try number().value
    } else {
      throw unexpected
    }
    guard value.signum != 0 else { throw .number(.divisionByZero(text)) }
    return isNegative ? -value : value
  }

  private mutating func bracket() throws(ExpressionFault) -> [WrittenProduct] {
    depth += 1
    defer { depth -= 1 }
    guard depth <= ExpressionReader.depthLimit else { throw .tooDeep(limit: ExpressionReader.depthLimit) }
    position += 1
    let products = try sum()
    guard let next else { throw .bracket(text) }
    guard next == ")" else { throw unexpected }
    position += 1
    return products
  }

  /// Digits, perhaps with a point among them.
  private mutating func number() throws(ExpressionFault) -> (value: Rational, text: String) {
    let start = position
    while position < characters.count,
      WrittenProduct.isDigit(characters[position]) || characters[position] == "."
    { position += 1 }
    let written = String(characters[start..<position])
    do {
      guard let value = try NumberReader.number(written).exactValue else {
        throw NumberFault.notANumber(written)
      }
      return (value, written)
    } catch let fault as NumberFault { throw .number(fault) } catch { throw unexpected }
  }

  /// A letter, digits behind it, and a power.
  private mutating func symbol(of product: inout WrittenProduct) throws(ExpressionFault) {
    let start = position
    guard let letter = next, letter.isLetter else { throw unexpected }
    position += 1
    while position < characters.count, WrittenProduct.isDigit(characters[position]) { position += 1 }
    let name = String(characters[start..<position])
    let value: Number
    do { value = try NumberReader.number(name) } catch { throw .number(error) }
    guard case .symbolic(let polynomial) = value, let symbol = polynomial.terms.first?.symbols.first else {
      throw .number(.notANumber(name))
    }
    for _ in 0..<(try power()) { try product.take(symbol: symbol) }
  }

  /// The power of a letter; 1 where none stands behind it.
  private mutating func power() throws(ExpressionFault) -> Int {
    var digits = ""
    while position < characters.count, let digit = WrittenProduct.raised.firstIndex(of: characters[position])
    {
      digits += "\(digit)"
      position += 1
    }
    if digits.isEmpty {
      guard next == "^" else { return 1 }
      position += 1
      while let next, WrittenProduct.isDigit(next) {
        digits.append(next)
        position += 1
      }
    }
    guard let power = Int(digits), (1...ExpressionReader.letterLimit).contains(power) else {
      throw .power(in: text, limit: ExpressionReader.letterLimit)
    }
    return power
  }

  private mutating func takeSign() -> Character? {
    guard let next, WrittenProduct.isSign(next) else { return nil }
    position += 1
    return next == "+" ? "+" : "-"
  }

  /// The next character that is no blank, which is gone to; nil at the end.
  private var next: Character? {
    mutating get {
      while position < characters.count, characters[position].isWhitespace { position += 1 }
      return position < characters.count ? characters[position] : nil
    }
  }

  private var unexpected: ExpressionFault {
    .unexpected(position < characters.count ? characters[position] : nil, in: text)
  }
}
