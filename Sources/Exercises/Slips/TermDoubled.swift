/// A term was added twice.
enum TermDoubled: Slip {
  static let name = "term_doubled"

  static func finding(in cell: WorkedCell) -> SlipFinding? {
    let found = cell.terms { term in
      let contribution = cell.terms[term].contribution
      return cell.gives(term: term, as: [contribution, contribution])
    }
    guard let first = found.first else { return nil }
    return SlipFinding(
      said: "\(cell.names(found)) was added twice", term: first, made: .changed(.doubled(first)))
  }
}
