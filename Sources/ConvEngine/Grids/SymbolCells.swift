/// A symbol for every cell, made when it is asked for: a, b, c and so on, or x0, x1, x2.
struct SymbolCells: CellSource {
  /// From a to v; the weights have w to z.
  static let letterCount = 22

  let count: Int
  /// Whether the symbols are letters alone; there are ``letterCount`` of these.
  let hasLetters: Bool

  var bounds: ClosedRange<Int>? { nil }
  func number(at offset: Int) -> Number {
    .symbolic(hasLetters ? Symbol(letters: "a", offset) : Symbol("x", offset))
  }
  func integers() -> [Int]? { nil }
  func doubles() -> [Double] { Array(repeating: .nan, count: count) }
}

extension Symbol {
  /// The letter `index` places after another: 2 after a is c.
  init(letters first: Unicode.Scalar, _ index: Int) {
    self.init(Character(Unicode.Scalar(UInt8(first.value) + UInt8(index))))
  }
}

extension Number {
  /// A symbol as a number.
  static func symbolic(_ symbol: Symbol) -> Number { .symbolic(Polynomial(symbol)) }
}
