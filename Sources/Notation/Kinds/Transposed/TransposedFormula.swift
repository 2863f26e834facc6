import ConvEngine

extension ProductTerms {
  /// All that is stamped onto an output cell, and the bias: 3·1 + 2·2.
  init(_ walk: TransposedWalk, onto output: Position) {
    let products = walk.products(onto: output)
    self.init(
      products: products.count, factors: { (products[$0].value, products[$0].weight) },
      bias: walk.layer.bias(ofOutput: output.channel), result: { walk.result(output) })
  }
}

/// The products of a stamp, side by side: 3·0, 3·1, 3·2, 3·3 = 0, 3, 6, 9.
struct StampTerms: CellTerms {
  /// The most results that are told.
  private static let mostResults = 64

  private let walk: TransposedWalk
  private let cell: Position

  init(_ walk: TransposedWalk, _ cell: Position) { (self.walk, self.cell) = (walk, cell) }

  var count: Int { walk.layer.stampSize }
  var joint: TermJoint { .comma }

  func term(_ index: Int, _ numbers: TermNumbers) -> Formula {
    let product = walk.product(cell, index)
    return .product([numbers.input(product.value), numbers.weight(product.weight)])
  }

  var results: [Number] { (0..<min(count, StampTerms.mostResults)).map { walk.product(cell, $0).result } }
}
