import ConvEngine

extension SolvedScene {
  /// Where a walk over the scene stands at the step of a diagnosis.
  ///
  /// Term 4 of output cell (0, 1) of a 2 × 2 convolution with a bias is the bias: cell 1, term 4. Where input cells stamp
  /// the output, the cell of the walk is the one whose stamp lands there.
  ///
  /// - Complexity: O(terms of the cell).
  public func place(of step: Diagnosis.Step) -> WalkPlace {
    var place = WalkPlace()
    place.layer = step.layer
    guard layers.indices.contains(step.layer) else { return place }
    let layer = layers[step.layer]
    if case .transposed(let sized) = layer, let input = input(ofLayer: step.layer) {
      let products = TransposedWalk(sized, on: input).products(onto: step.cell)
      guard
        let product = step.term.flatMap({ products.indices.contains($0) ? products[$0] : nil })
          ?? products.first
      else { return place }
      let source = product.source
      place.cell = sized.inputShape.offset(source.channel, source.row, source.column)
      place.level = .term
      place.term = (product.tap.channel * sized.weights.rows + product.tap.row) * sized.weights.columns
      place.term += product.tap.column
      return place
    }
    place.cell = layer.outputShape.offset(step.cell.channel, step.cell.row, step.cell.column)
    guard let term = step.term, layer.hasTerms else { return place }
    (place.level, place.term) = (.term, walkTerm(term, of: step))
    return place
  }

  /// The step of the walk that is a term of the diagnosis: of a window those in the padding of a maximum count too.
  func walkTerm(_ term: Int, of step: Diagnosis.Step) -> Int {
    guard case .pooling(let sized) = layers[step.layer], let input = input(ofLayer: step.layer) else {
      return term
    }
    let walk = PoolingWalk(sized, on: input)
    let filled = (0..<sized.tapCount(of: step.cell)).filter { walk.element(step.cell, $0).value != nil }
    return filled.indices.contains(term) ? filled[term] : 0
  }
}
