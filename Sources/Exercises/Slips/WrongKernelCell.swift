import ConvEngine
import Notation

/// A term was multiplied with another cell of the kernel.
enum WrongKernelCell: Slip {
  static let name = "wrong_kernel_cell"

  static func finding(in cell: WorkedCell) -> SlipFinding? {
    for (index, term) in cell.terms.enumerated() {
      guard let value = term.value, !value.isZero else { continue }
      // Another cell with the same weight gives the same number.
      var tried: Set<Number> = []
      for other in cell.working.otherWeights(of: term, cell.cell)
      where tried.insert(other.weight).inserted && cell.gives(term: index, as: [value * other.weight]) {
        let number = NumberText(cell.given.value).text
        return SlipFinding(
          said: "\(CellWorking.product(value, other.weight)), with kernel cell "
            + "(\(other.cell.row), \(other.cell.column)), in place of \(term.name) would also give \(number)",
          term: index,
          made: .changed(
            .instead(index, .product([.number(NumberText(value)), .number(NumberText(other.weight))]))))
      }
    }
    return nil
  }
}
