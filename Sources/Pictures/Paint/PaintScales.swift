import ConvEngine

/// The scales of all grids of a layer: of what it reads, multiplies with and gives.
struct PaintScales: Sendable {
  let input, kernel, product, output: PaintScale

  /// The scales of a layer.
  ///
  /// - Parameter output: the whole output, where it is known; otherwise a bound on it serves.
  init(_ walk: LayerWalk, output: Tensor?) {
    let input = Extent(walk.input)
    let weights = walk.layer.kernel.map { Extent($0) } ?? Extent()
    self.input = PaintScale(input)
    kernel = PaintScale(.kernel, largest: weights.largest)
    product = PaintScale(Extent(product: input, weights))
    self.output = PaintScale(output.map { Extent($0) } ?? .bound(walk.layer, input))
  }
}
