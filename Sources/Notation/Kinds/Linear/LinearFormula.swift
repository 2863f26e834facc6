import ConvEngine

extension ProductTerms {
  /// Every input times its weight, and the bias: 3·1 + 0·(−1) + 2.
  init(_ walk: LinearWalk, _ output: Position) {
    self.init(
      products: walk.layer.convolution.productsPerCell,
      factors: {
        let product = walk.product(output, $0)
        return (product.value, product.weight)
      }, bias: walk.bias(of: output), result: { walk.result(output) })
  }
}
