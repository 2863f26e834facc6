import ConvEngine

/// The windows of a layer that slides over its input, for mistakes of where they stand.
struct Windows {
  let site: MistakeSite
  /// Top to bottom; nil of a signal.
  let rows: SizeFormula?
  /// Left to right.
  let columns: SizeFormula

  /// Nil where the layer has no windows at even distances.
  init?(_ site: MistakeSite) {
    guard site.convolution != nil || site.pooling?.settings.windows != nil,
      case .sliding(let rows) = site.sized.rows, case .sliding(let columns) = site.sized.columns,
      site.sized.kernel?.isShared ?? true
    else { return nil }
    self.site = site
    (self.rows, self.columns) = (site.isSignal ? nil : rows.size, columns.size)
  }

  /// The layer with stride 1 and other padding on each axis, of which windows can be picked.
  ///
  /// An average goes on to divide by the window that it has.
  func dense(before: Int, after: Int) -> Layer {
    var layer = site.layer
    layer.stride = Pair(1)
    let sides = site.sized.sides
    layer.padding = .sides(
      Sides(
        top: site.isSignal ? 0 : sides.top + before, bottom: site.isSignal ? 0 : sides.bottom + after,
        left: sides.left + before, right: sides.right + after))
    if case .pooling(var pooling) = layer, pooling.windows?.countsPaddingOfItsKind == true,
      site.pooling?.settings.windows?.countsPaddingOfItsKind == false
    {
      pooling.windows?.countsPadding = false
      layer = .pooling(pooling)
    }
    return layer
  }
}
