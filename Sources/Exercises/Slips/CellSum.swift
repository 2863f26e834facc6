import ConvEngine
import Notation

/// The sum that a cell of an output comes from, with what is done to it behind: relu(1·0 + 2·1).
struct CellSum {
  /// The terms, without what they come to.
  let formula: CellFormula
  /// Each term in pieces: "1", "·", "0".
  let terms: [[String]]
  /// Whether what is done to them is only known approximately.
  private let isApproximate: Bool
  /// What stands around them.
  let opening, closing: String

  /// Sums of more terms than these are compared by nobody.
  private static let mostTerms = 64

  /// The sum of a cell of the output; nil where it has no terms, or more than anyone compares.
  ///
  /// - Complexity: O(terms).
  init?(_ working: CellWorking, _ cell: Int) {
    guard !working.isPooled, let walk = working.solved.walk(ofLayer: working.layer), walk.layer.hasTerms
    else {
      return nil
    }
    let formula = CellFormula(walk, output: working.position(of: cell))
    guard formula.count <= Self.mostTerms else { return nil }
    let (opening, closing) = formula.enclosureText
    let kinds = working.solved.layers[(working.layer + 1)...].map(\.kind).filter { $0 != "flatten" }
    self.opening = kinds.reversed().map { $0 + "(" }.joined() + opening
    self.closing = closing + String(repeating: ")", count: kinds.count)
    self.formula = formula
    isApproximate = working.output[cell].exactValue == nil
    terms = (0..<formula.count).map(formula.pieces)
  }

  /// What the terms come to, where that is a number: "= 11".
  func relation(to number: Number) -> Relation {
    isApproximate ? Relation(.approximate, .number(NumberText(number))) : Relation(number)
  }
}
