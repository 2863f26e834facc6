import ConvEngine
import Notation

/// The sum or the maximum of a pooled cell in one line, without a name before it: "max(1, 0.2, 0.1) = 1".
enum PoolingText {
  /// The most elements that are written out.
  private static let most = 40

  /// What a cell is made from; nil of a window too large for a line.
  static func formula(_ walk: LayerWalk, _ cell: Position, _ covering: Covering, _ style: NumberStyle)
    -> String?
  {
    let format = NumberFormat(style: style, width: NumberWidths.widest)
    let formula = CellFormula(walk, output: cell, covering: covering, format: format)
    guard formula.count <= most else { return nil }
    let joint = formula.joint == .comma ? ", " : " + "
    let terms = (0..<formula.count).map { formula.text(of: $0) }.joined(separator: joint)
    let (opening, closing) = formula.enclosureText
    let result = formula.result()
    return opening + terms + closing + " \(result.sign.rawValue) " + result.value.text
  }

  /// A number in words of a sentence.
  static func text(_ number: ShownNumber, _ style: NumberStyle) -> String {
    switch number {
    case .number(let number): NumberText(number, style: style, width: 12).text
    case .minusInfinity: "−∞"
    case .covered, .nothing: "?"
    }
  }
}
