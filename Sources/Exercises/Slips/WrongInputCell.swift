import ConvEngine
import Notation

/// A term read a cell of the input beside the right one.
enum WrongInputCell: Slip {
  static let name = "wrong_input_cell"

  static func finding(in cell: WorkedCell) -> SlipFinding? {
    for (index, term) in cell.terms.enumerated() {
      guard term.value != nil else { continue }
      for other in cell.working.otherInputs(of: term)
      where cell.gives(term: index, as: [term.weight.map { other.value * $0 } ?? other.value]) {
        let number = NumberText(cell.given.value).text
        let read = term.weight.map { CellWorking.product(other.value, $0) } ?? NumberText(other.value).text
        return SlipFinding(
          said:
            "\(read), with input cell (\(other.cell.row), \(other.cell.column)), in place of "
            + "\(term.name) would also give \(number)",
          term: index, made: .changed(.instead(index, Self.term(other.value, term.weight))))
      }
    }
    return nil
  }

  /// A number of the input, with the weight that it meets where there is one.
  private static func term(_ value: Number, _ weight: Number?) -> Formula {
    let value = Formula.number(NumberText(value))
    return weight.map { .product([value, .number(NumberText($0))]) } ?? value
  }
}
