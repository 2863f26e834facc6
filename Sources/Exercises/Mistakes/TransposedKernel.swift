import ConvEngine

/// The rows of the kernel were read as its columns.
enum TransposedKernel: Mistake {
  static let name = "transposed_kernel"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard !site.isSignal, site.convolution != nil || site.transposed != nil, let kernel = site.sized.kernel,
      let weights = site.weights
    else { return [] }
    let size = kernel.rows * kernel.columns
    var turned: [Number] = []
    turned.reserveCapacity(weights.count)
    for plane in 0..<kernel.planes {
      for column in 0..<kernel.columns {
        for row in 0..<kernel.rows { turned.append(weights[plane * size + row * kernel.columns + column]) }
      }
    }
    let changed = kernel.with(turned, rows: kernel.columns, columns: kernel.rows)
    return [
      site.computing(
        [site.with(changed)] + site.rest, "the kernel was transposed, its rows read as columns")
    ]
  }
}
