extension CellFormula {
  /// A term as it stands among the others: "1·(−1)", "(−4)".
  public func text(of term: Int) -> String { self[term].text(as: joint.place) }

  /// The same in pieces, each of which may be mistaken alone: "1", "·" and "(−1)".
  public func pieces(of term: Int) -> [String] { self[term].pieces(among: joint) }

  /// What stands before the first term, and behind the last: "max(" and ")", "(" and ")/4".
  public var enclosureText: (opening: String, closing: String) {
    let runs = enclosure.runs
    func text(_ runs: some Sequence<FormulaRun>) -> String { runs.reduce("") { $0 + $1.text } }
    return (text(runs.prefix { $0.term == nil }), text(runs.drop { $0.term == nil }))
  }

  /// What stands before the first term, and behind the last, in LaTeX's mathematics.
  var enclosureLaTeX: (opening: String, closing: String) {
    var writer = FormulaLaTeX()
    writer.write(enclosure)
    return (writer.latex, writer.closing)
  }
}
