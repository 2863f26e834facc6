import ConvEngine

/// The first kernel of a tiled convolution was used for every output cell, as if it were shared.
enum TilesIgnored: Mistake {
  static let name = "tiles_ignored"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard case .convolution(var convolution) = site.layer, let kernel = site.sized.kernel, !kernel.isShared,
      let weights = site.weights
    else { return [] }
    let count = kernel.filters * kernel.channels * kernel.rows * kernel.columns
    convolution.kernel = Kernel(
      form: .filters, filters: kernel.filters, channels: kernel.channels, rows: kernel.rows,
      columns: kernel.columns, dimensions: kernel.dimensions, tileRows: 1, tileColumns: 1,
      weights: .numbers(Array(weights.prefix(count))))
    if case .perTile(let numbers) = convolution.bias {
      convolution.bias = .perFilter(Array(numbers.prefix(kernel.filters)))
    }
    let said = "the kernels did not take turns: the first was used for every cell"
    return [site.computing([.convolution(convolution)] + site.rest, said)]
  }
}
