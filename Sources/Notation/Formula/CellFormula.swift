import ConvEngine

/// The formula of one cell, term by term: `3·1 + 0·0 + 1·(−1) + 2 = 4`.
///
/// A term is made when it is asked for: a window of a thousand cells costs nothing until it is read. What a question
/// covers is covered in every part of it.
public struct CellFormula: Sendable {
  private let terms: any CellTerms
  private let numbers: TermNumbers

  /// The formula of an output cell.
  public init(
    _ walk: LayerWalk, output: Position, covering: Covering = [], format: NumberFormat = NumberFormat()
  ) {
    let terms: any CellTerms =
      switch walk.layer {
      case .convolution(let layer): ProductTerms(ConvolutionWalk(layer, on: walk.input), output)
      case .pooling(let layer): PoolingTerms(PoolingWalk(layer, on: walk.input), output)
      case .transposed(let layer): ProductTerms(TransposedWalk(layer, on: walk.input), onto: output)
      case .activation(let layer): ActivationTerms(ActivationWalk(layer, on: walk.input), output)
      case .softmax(let layer): SoftmaxTerms(SoftmaxWalk(layer, on: walk.input), output)
      case .flatten(let layer): FlattenTerms(FlattenWalk(layer, on: walk.input), output)
      case .linear(let layer): ProductTerms(LinearWalk(layer, on: walk.input), output)
      }
    self.init(terms, TermNumbers(format: format, covering: covering))
  }

  /// What the walk makes at one of its cells: the formula of an output cell, or the stamp of an input cell.
  public init(
    _ walk: LayerWalk, cell: Position, covering: Covering = [], format: NumberFormat = NumberFormat()
  ) {
    guard case .transposed(let layer) = walk.layer else {
      self.init(walk, output: cell, covering: covering, format: format)
      return
    }
    let stamp = StampTerms(TransposedWalk(layer, on: walk.input), cell)
    self.init(stamp, TermNumbers(format: format, covering: covering))
  }

  private init(_ terms: any CellTerms, _ numbers: TermNumbers) {
    (self.terms, self.numbers) = (terms, numbers)
  }

  /// How many terms there are: products, and the bias where there is one.
  public var count: Int { terms.count }

  /// What parts two terms.
  public var joint: TermJoint { terms.joint }

  /// A term as it stands in the formula: 1·(−1), or the bias.
  ///
  /// - Complexity: O(1).
  public subscript(term: Int) -> Formula { terms.term(term, numbers) }

  /// What stands around the terms, which are `.terms` in it: max(…), (…)/4.
  public var enclosure: Formula { terms.enclosure(numbers) }

  /// The whole formula, each term with its number.
  ///
  /// - Complexity: O(terms).
  public var formula: Formula {
    let all = (0..<count).map { Formula.term($0, self[$0]) }
    return enclosure.replacingTerms(by: all, joint)
  }
}

extension CellFormula {
  /// What the formula comes to, behind "=" or, where any digit was dropped, "≈"; ? where the output is covered.
  ///
  /// - Parameter shown: the terms that are written, where these are not all. Without the others nobody can check the
  ///   result, so only its sign is made to fit them.
  /// - Complexity: O(terms).
  public func result(showing shown: Range<Int>? = nil) -> Relation {
    let shown = shown ?? 0..<count
    let isShortened = enclosure.isShortened || shown.contains { self[$0].isShortened }
    return result(isShortened: isShortened, isWhole: shown == 0..<count)
  }

  /// The same where it is known whether any number of it is shortened.
  func result(isShortened: Bool, isWhole: Bool = true) -> Relation {
    guard !numbers.covering.contains(.output) else { return Relation(.equal, .covered) }
    let results = terms.results
    let texts = results.enumerated().map { index, result in
      guard isShortened, isWhole else { return NumberText(result, numbers.format) }
      let value = results.count == 1 ? value : self[index].value()
      return NumberText(result, numbers.format, following: value)
    }
    var values = texts.map(Formula.number)
    if results.count > 1, results.count < count { values.append(.omitted) }
    let sign: Relation.Sign = isShortened || texts.contains(where: \.isShortened) ? .approximate : .equal
    return Relation(sign, values.count == 1 ? values[0] : .list(values))
  }

  /// The sum after a term, with no more digits than follow from those of the terms so far.
  ///
  /// - Complexity: O(terms so far), and no more than ``mostSummed`` of them: beyond, nobody adds them up.
  public func sum(_ sum: Number, through term: Int) -> Relation {
    guard !numbers.covering.hidesSumsSoFar else { return Relation(.equal, .covered) }
    let terms = 0..<min(term + 1, count)
    guard terms.count <= CellFormula.mostSummed, terms.contains(where: { self[$0].isShortened }) else {
      return Relation(sum, numbers.format)
    }
    let value = values(of: terms)?.reduce(0, +)
    return Relation(.approximate, .number(NumberText(sum, numbers.format, following: value)))
  }

  /// The most terms whose sum so far is checked.
  private static let mostSummed = 200

  /// What the digits of all terms come to.
  private var value: Double? { values(of: 0..<count).flatMap { enclosure.value(terms: $0) } }

  private func values(of terms: Range<Int>) -> [Double]? {
    var values: [Double] = []
    for term in terms {
      guard let value = self[term].value() else { return nil }
      values.append(value)
    }
    return values
  }
}

extension Formula {
  /// The same with terms where they belong.
  fileprivate func replacingTerms(by terms: [Formula], _ joint: TermJoint) -> Formula {
    func replaced(_ parts: [Formula]) -> [Formula] {
      parts.flatMap { part in
        // The arguments of a function, and what is added to the terms, stand beside them.
        if case .terms = part { terms } else { [part.replacingTerms(by: terms, joint)] }
      }
    }
    switch self {
    case .terms:
      return terms.count == 1 ? terms[0] : joint == .plus ? .sum(terms) : .list(terms)
    case .sum(let parts): return .sum(replaced(parts))
    case .call(let function, let parts): return .call(function, replaced(parts))
    case .fraction(let above, over: let below):
      return .fraction(
        above.replacingTerms(by: terms, joint), over: below.replacingTerms(by: terms, joint))
    default: return self
    }
  }
}
