import ConvEngine

/// How the line of a step writes cells and numbers, and what of them it covers.
struct StepWords: Sendable {
  let walk: LayerWalk
  /// Where the walk stands: a cell of the output, or of the input where its cells stamp the output.
  let cell: Position
  /// Which step of the cell; nil for the cell as a whole.
  let term: Int?
  let covering: Covering
  let style: NumberStyle
  /// Whether what matters least is left out.
  let isShort: Bool
  /// The most columns that a number may take.
  let width: Int

  /// A number that the layer reads; nil is the −∞ that pads a maximum.
  func read(_ number: Number?) -> Relation { covering.contains(.input) ? .covered : stated(number) }

  /// A number that is computed, which is covered with the output, and with the parts that it would tell.
  ///
  /// - Parameter formula: what stands before it, from whose digits it has to follow.
  func computed(_ number: Number?, of formula: Formula? = nil, from parts: Covering = []) -> Relation {
    covering.isDisjoint(with: parts.union(.output)) ? stated(number, of: formula) : .covered
  }

  private func stated(_ number: Number?, of formula: Formula? = nil) -> Relation {
    guard let number else { return Relation(.equal, .minusInfinity) }
    return formula.map { Relation(number, of: $0, format) } ?? Relation(number, format)
  }

  private var format: NumberFormat { NumberFormat(style: style, width: width) }

  /// A number among words, with ≈ right before it where it is shortened: "> ≈0.731".
  func plain(_ number: Number) -> String { NumberText(number, style: style, width: width).text }

  /// A term of the cell, and what it comes to: "5·(−1) = −5".
  func term(_ term: Int, comesTo result: Number) -> String { stated(formula[term], comesTo: result) }

  /// A term of the cell and its product, which a page may show while it hides the sum: "5·(−1) = −5".
  func product(_ term: Int, comesTo result: Number) -> String {
    let formula = formula[term]
    let product = covering.hidesProducts ? Relation.covered : stated(result, of: formula)
    return "\(formula.text) \(product.text)"
  }

  /// All that the cell is made of, and what it comes to: "max(0, −3) = 0".
  func formula(comesTo result: Number) -> String { stated(formula.formula, comesTo: result) }

  private func stated(_ formula: Formula, comesTo result: Number) -> String {
    "\(formula.text) \(computed(result, of: formula).text)"
  }

  /// One computed number divided by another: "20.085537 divided by 27.842472 ≈ 0.7213992".
  func quotient(_ above: Number, by below: Number, comesTo result: Number) -> String {
    let (above, below) = (
      Formula.number(NumberText(above, format)), Formula.number(NumberText(below, format))
    )
    return
      "\(above.text) divided by \(below.text) \(computed(result, of: .fraction(above, over: below)).text)"
  }

  /// The sum after a term: "= 3".
  func sum(_ sum: Number, through term: Int) -> String { formula.sum(sum, through: term).text }

  private var formula: CellFormula { CellFormula(walk, cell: cell, covering: covering, format: format) }

  /// The cell with its value, as a whole: "output[0, 1, 2] = −5".
  var resultLine: String { "\(output(cell)) \(computed(walk.result(cell)).text)" }

  /// "output[0, 1, 2]".
  func output(_ cell: Position) -> String { "output" + index(cell, in: walk.layer.outputShape) }

  /// "input[0, 1, 2]".
  func input(_ cell: Position) -> String { "input" + index(cell, in: walk.layer.inputShape) }

  /// "padding[0, −1, 2]".
  func padding(_ cell: Position) -> String { "padding" + index(cell, in: walk.layer.inputShape) }

  /// "[0, −1, 2]": in 1-D without the row, in a plain list the place alone.
  func index(_ cell: Position, in shape: Shape) -> String {
    "[" + shape.index(of: cell).map(signed).joined(separator: ", ") + "]"
  }

  /// A whole number with the minus sign of print: "−1".
  func signed(_ place: Int) -> String { place < 0 ? "−\(-place)" : "\(place)" }
}
