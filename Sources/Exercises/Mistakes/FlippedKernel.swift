import ConvEngine

/// The kernel was turned by half a turn where it should not be, or was not where `flip` asks for it.
enum FlippedKernel: Mistake {
  static let name = "flipped_kernel"

  static func variations(of site: MistakeSite) -> [Variation] {
    if let flip = site.layer.flip {
      let said =
        flip
        ? "the kernel was not turned by half a turn, as flip: true asks"
        : "the kernel was turned by half a turn"
      return [site.changing(said) { $0.flip = !flip }].compactMap { $0 }
    }
    guard let kernel = site.transposed?.weights, let weights = site.weights else { return [] }
    let size = kernel.rows * kernel.columns
    let turned = (0..<kernel.planes).flatMap { weights[$0 * size..<($0 + 1) * size].reversed() }
    return [
      site.computing([site.with(kernel.with(turned))] + site.rest, "the kernel was turned by half a turn")
    ]
  }
}
