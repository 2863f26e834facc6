import ConvEngine

/// The rows of the output were written as its columns.
enum TransposedOutput: Mistake {
  static let name = "transposed_output"

  static func variations(of site: MistakeSite) -> [Variation] {
    let shape = site.sized.outputShape
    guard shape.dimensions == .two, shape.rows > 1 || shape.columns > 1 else { return [] }
    return [
      Variation(
        said: "the output was written with its rows as columns", scene: Scene(site.input, [site.layer]),
        rearrangement: .transposed, rest: site.rest)
    ]
  }
}
