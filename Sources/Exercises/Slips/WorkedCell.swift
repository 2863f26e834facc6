import ConvEngine
import Notation

/// One cell of an answer beside the terms that it should be made of.
struct WorkedCell: Sendable {
  /// What is known of the whole scene.
  let working: CellWorking
  /// The cell, in reading order.
  let cell: Int
  /// What stands there in the answer.
  let given: GivenNumber
  /// What should stand there.
  let expected: Number
  /// When both are the same.
  let rule: GradingRule
  /// What it should be made of, in the order of the walk.
  let terms: [CellTerm]
  /// What the terms make together, as far as the layer that has them.
  private let total: Number
  /// By how much a sum of letters is off, where nothing comes behind it: what a slip has to change.
  private let wanted: Number?

  init(_ working: CellWorking, _ cell: Int, _ given: GivenNumber, _ rule: GradingRule) {
    (self.working, self.cell, self.given, self.rule) = (working, cell, given, rule)
    expected = working.output[cell]
    terms = working.terms(of: cell)
    total = working.combine(terms.map(\.contribution), cell)
    if case .symbolic = expected, working.adds, !working.isPooled, rule.isExact, !given.hasDigits {
      wanted = given.value + total * -1
    } else {
      wanted = nil
    }
  }

  /// A cell as a sentence names it.
  var name: String { "in " + working.name(of: cell) }

  /// Whether the answer's number comes out when some terms contribute something else; nil takes a term out.
  func gives(term: Int, as other: [Number]) -> Bool {
    let value: Number
    if working.adds {
      let change = other.reduce(.zero, +) + terms[term].contribution * -1
      // Sums of letters are long, and what two of them differ in is short.
      if let wanted { return !change.isZero && working.share(of: cell) * change == wanted }
      value = total + working.share(of: cell) * change
    } else {
      var contributions = terms.map(\.contribution)
      contributions.replaceSubrange(term...term, with: other)
      guard !contributions.isEmpty else { return false }
      value = working.combine(contributions, cell)
    }
    return value != total && rule.accepts(given, for: working.complete(value))
  }

  /// The terms for which something holds.
  func terms(where holds: (Int) -> Bool) -> [Int] { terms.indices.filter(holds) }

  /// "the term 2·1, or 1·2": the names of some terms, each once.
  func names(_ found: [Int]) -> String {
    var names: [String] = []
    for term in found where !names.contains(terms[term].name) { names.append(terms[term].name) }
    return names.prefix(3).joined(separator: ", or ") + (names.count > 3 ? ", or another" : "")
  }

  /// A number with its sign, as it is added: "+4", "−4".
  static func signed(_ number: Number) -> String {
    let text = NumberText(number).text
    return text.hasPrefix("−") || text.hasPrefix("≈") ? text : "+" + text
  }
}

/// One of the numbers that a cell is made of.
struct CellTerm: Sendable {
  /// What it is called: "the term 4·(−1)", "the bias 3".
  let name: String
  /// What it adds; in pooling the number of the window.
  let contribution: Number
  /// The factors, where it is a product or a number of a window.
  var value: Number?
  var weight: Number?
  /// Where the input is read; in the padding too.
  var place: Position?
  /// The cell of the kernel.
  var kernelCell: Position?
}
