import ConvEngine

/// The taps of the window stood side by side, whatever the dilation says.
enum DilationIgnored: Mistake {
  static let name = "dilation_ignored"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard let dilation = site.layer.dilation, dilation != Pair(1) else { return [] }
    return [
      site.changing("the dilation was ignored, and the window read cells side by side") {
        $0.dilation = Pair(1)
      }
    ].compactMap { $0 }
  }
}
