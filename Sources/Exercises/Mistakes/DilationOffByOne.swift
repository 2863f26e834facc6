import ConvEngine

/// The dilation was taken for the number of cells between two taps, or the other way round.
enum DilationOffByOne: Mistake {
  static let name = "dilation_off_by_one"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard let dilation = site.layer.dilation else { return [] }
    return [1, -1].compactMap { step in
      func moved(_ value: Int) -> Int { value == 1 ? 1 : value + step }
      let other = Pair(site.isSignal ? dilation.rows : moved(dilation.rows), moved(dilation.columns))
      // All side by side is dilation ignored.
      guard other != dilation, other != Pair(1), !site.isSignal || other.columns > 1 else { return nil }
      let said =
        step > 0
        ? "the dilation was taken for the cells left out between two taps, which makes it one more"
        : "the dilation was taken one too small"
      return site.changing(said) { $0.dilation = other }
    }
  }
}
