import ConvEngine
import Notation

/// A term was added that should have been subtracted, or the other way round.
enum SignSlip: Slip {
  static let name = "sign_slip"

  static func finding(in cell: WorkedCell) -> SlipFinding? {
    let found = cell.terms { cell.gives(term: $0, as: [cell.terms[$0].contribution * -1]) }
    guard let first = found.first else { return nil }
    let contribution = cell.terms[first].contribution * -1
    let turned = WorkedCell.signed(contribution)
    let verb = cell.working.adds ? "added" : "taken"
    return SlipFinding(
      said: "\(cell.names(found)) was \(verb) as \(turned)", term: first,
      made: .changed(.instead(first, .number(NumberText(contribution)))))
  }
}
