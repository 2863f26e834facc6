import ConvEngine

/// The rows and columns that `output_padding`, or `output_size`, adds at the end are missing.
enum OutputPaddingForgotten: Mistake {
  static let name = "output_padding_forgotten"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard let layer = site.transposed, layer.rows.extra != 0 || layer.columns.extra != 0 else { return [] }
    var settings = layer.settings
    settings.ending = .padding(Pair(0))
    return [site.computing([.transposed(settings)] + site.rest, "the output_padding was forgotten")]
  }
}
