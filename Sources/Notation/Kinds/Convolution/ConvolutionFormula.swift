import ConvEngine

extension ProductTerms {
  /// The taps of a window times the weights, and the bias: 3·1 + 0·(−1) + 2.
  init(_ walk: ConvolutionWalk, _ output: Position) {
    self.init(
      products: walk.layer.productsPerCell,
      factors: {
        let product = walk.product(output, $0)
        return (product.value, product.weight)
      }, bias: walk.layer.bias(of: output), result: { walk.result(output) })
  }
}
