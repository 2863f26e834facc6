import ConvEngine

/// A formula as a value: 3·1 + 0·(−1), ⌊(5 + 2 − 3)/2⌋ + 1, e^2/(e^1 + e^2).
///
/// It holds what is meant and nothing of how it is set: whether a part needs parentheses, and whether a fraction has
/// a solidus or a line, is decided where it is written, as text or in LaTeX.
///
/// ```swift
/// Formula.product([2, .sum(["a", 1])]).text     // 2·(a + 1)
/// Formula.fraction(1, over: 3).latex            // \frac{1}{3}
/// ```
public indirect enum Formula: Hashable, Sendable {
  /// A number, with the digits that show.
  case number(NumberText)
  /// A letter or a word that stands for a number: n, out_features.
  case name(String)
  /// −∞, the padding of a maximum.
  case minusInfinity
  /// What a question keeps from being read: ?.
  case covered
  /// What is too long to be written: ….
  case omitted
  /// a + b + c.
  case sum([Formula])
  /// a − b.
  case difference(Formula, Formula)
  /// a·b·c.
  case product([Formula])
  /// a/b.
  case fraction(Formula, over: Formula)
  /// a^b.
  case power(Formula, Formula)
  /// ⌊a⌋.
  case floor(Formula)
  /// ⌈a⌉.
  case ceiling(Formula)
  /// max(a, b).
  case call(Function, [Formula])
  /// a, b, c.
  case list([Formula])
  /// One of the terms of a cell, and its number, so that a view can mark the one that is being made.
  case term(Int, Formula)
  /// Where the terms of a ``CellFormula`` stand.
  case terms

  /// A function that is called by its name.
  public enum Function: String, Hashable, Sendable {
    case max, tanh
  }

  /// Euler's number, 2.718….
  static let euler = Formula.name("e")

  /// A number with every digit that it has.
  static func number(of number: Number) -> Formula { .number(NumberText(number)) }

  /// A whole number.
  static func whole(_ value: Int) -> Formula { .number(of: Number(value)) }
}

extension Formula: ExpressibleByIntegerLiteral {
  /// A whole number written in the source.
  public init(integerLiteral value: Int) { self = .whole(value) }
}

extension Formula: ExpressibleByStringLiteral {
  /// A name written in the source: `let length: Formula = "n"`.
  public init(stringLiteral name: String) { self = .name(name) }
}

extension Formula {
  /// The parts that it is made of, in the order in which they are written.
  var parts: [Formula] {
    switch self {
    case .number, .name, .minusInfinity, .covered, .omitted, .terms: []
    case .sum(let parts), .product(let parts), .call(_, let parts), .list(let parts): parts
    case .difference(let left, let right), .fraction(let left, over: let right), .power(let left, let right):
      [left, right]
    case .floor(let part), .ceiling(let part), .term(_, let part): [part]
    }
  }

  /// Whether any number shows fewer digits than it has, so that what follows is ≈.
  var isShortened: Bool {
    if case .number(let number) = self { return number.isShortened }
    return parts.contains(where: \.isShortened)
  }

  /// Whether the terms of a cell stand somewhere in it.
  var holdsTerms: Bool { self == .terms || parts.contains(where: \.holdsTerms) }
}
