/// Words and formulas in a line: "⌊(5 + 0 + 0 − 3)/2⌋ + 1 = ⌊1⌋ + 1 = 2", "1 column left over (padding)".
public struct FormulaSentence: Hashable, Sendable {
  /// A part of the line.
  enum Part: Hashable, Sendable {
    case words(String)
    case formula(Formula)
    case relation(Relation)
  }

  var parts: [Part]

  init(_ parts: Part...) { self.parts = parts }

  /// As a line of text.
  public var text: String { text(isTight: false) }

  /// The same in fewer columns, without spaces around + and −: "⌊(5+0+0−3)/2⌋+1 = 2".
  public var tightText: String { text(isTight: true) }

  private func text(isTight: Bool) -> String {
    parts.enumerated().map { index, part in
      switch part {
      case .words(let words): words
      case .formula(let formula): formula.text(isTight: isTight)
      case .relation(let relation):
        (index > 0 ? " " : "") + "\(relation.sign.rawValue) \(relation.value.text(isTight: isTight))"
      }
    }.joined()
  }

  /// In LaTeX's mathematics.
  var latex: String {
    parts.enumerated().map { index, part in
      switch part {
      case .words(let words): "\\text{\(LaTeXText.escaped(words))}"
      case .formula(let formula): formula.latex
      case .relation(let relation): (index > 0 ? " " : "") + relation.latex
      }
    }.joined()
  }
}
