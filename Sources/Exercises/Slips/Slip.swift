import ConvEngine
import Notation

/// A slip in a single cell; each is a file beside this one.
///
/// A new one needs its file and its line in ``SlipRegistry``.
protocol Slip: Sendable {
  /// What programs call it: `term_missing`.
  static var name: String { get }
  /// How the number in a cell comes about by it; nil where it does not.
  static func finding(in cell: WorkedCell) -> SlipFinding?
}

/// How a number comes about by a slip.
struct SlipFinding: Sendable {
  /// What was done, as a sentence goes on behind "in cell (0, 2)".
  let said: String
  /// At which term of the cell; nil for the cell as a whole.
  var term: Int?
  /// How the sum was made by it; nil where no sum shows that.
  var made: Making?

  /// A sum that is not the one that is asked.
  enum Making {
    /// The sum of another cell of the output, in reading order.
    case ofCell(Int)
    /// The sum that is asked, but for a term.
    case changed(Change)
  }

  /// What was done to one of the terms of a cell.
  enum Change {
    case missing(Int)
    case doubled(Int)
    case instead(Int, Formula)

    /// The same at another number of the term.
    func mapped(_ number: (Int) -> Int) -> Change {
      switch self {
      case .missing(let term): .missing(number(term))
      case .doubled(let term): .doubled(number(term))
      case .instead(let term, let formula): .instead(number(term), formula)
      }
    }
  }
}

/// All slips, in the order in which those that fit are listed; the last of them only where no other fits.
enum SlipRegistry {
  static let all: [any Slip.Type] = [
    TermMissing.self,
    SignSlip.self,
    TermDoubled.self,
    NeighbouringCell.self,
    WrongKernelCell.self,
    WrongInputCell.self,
  ]
  static let last: any Slip.Type = ArithmeticSlip.self
}
