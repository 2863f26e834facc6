import ConvEngine

/// The padding of each side was taken for that of both sides together.
enum PaddingHalved: Mistake {
  static let name = "padding_halved"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard site.convolution != nil || site.pooling?.settings.windows != nil || site.transposed != nil else {
      return []
    }
    var sides = site.sized.sides
    if case .sides(let given)? = site.layer.padding { sides = given }
    guard sides.largest > 0, sides.left == sides.right, site.isSignal || sides.top == sides.bottom else {
      return []
    }
    let (rows, columns) = (site.isSignal ? 0 : sides.top, sides.left)
    let smaller = Sides(
      top: rows / 2, bottom: rows - rows / 2, left: columns / 2, right: columns - columns / 2)
    let larger = Sides(top: smaller.bottom, bottom: smaller.top, left: smaller.right, right: smaller.left)
    let said = "the padding was taken for the total of both sides, so there was half of it on each"
    return (smaller == larger ? [smaller] : [smaller, larger]).compactMap { half in
      site.changing(said) { $0.padding = .sides(half) }
    }
  }
}
