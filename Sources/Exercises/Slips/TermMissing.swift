/// A term was left out.
enum TermMissing: Slip {
  static let name = "term_missing"

  static func finding(in cell: WorkedCell) -> SlipFinding? {
    let found = cell.terms { cell.gives(term: $0, as: []) }
    guard let first = found.first else { return nil }
    return SlipFinding(said: "\(cell.names(found)) is missing", term: first, made: .changed(.missing(first)))
  }
}
