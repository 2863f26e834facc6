import ConvEngine

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
