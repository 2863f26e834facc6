/// Every picture there is, in the order in which `o` goes through them.
public enum PictureRegistry {
  /// All pictures; the first that suits a figure shows where the chosen one does not.
  public static let all: [any Picture.Type] = [
    StencilPicture.self, LayersPicture.self, CurvePicture.self, PixelsPicture.self, BarsPicture.self,
    FlipPicture.self, VisitsPicture.self, StridePicture.self, VolumePicture.self, SharingPicture.self,
    EquivariancePicture.self, ReceptivePicture.self, ConnectionsPicture.self,
    ArchitecturePicture.self, SizesPicture.self,
    InvariancePicture.self, LosesPicture.self,
  ]

  /// The picture that a scene opens with.
  public static let usual = StencilPicture.name

  /// The names of all pictures.
  public static var names: [String] { all.map { $0.name } }

  /// The picture with a name; nil where none has it.
  public static func named(_ name: String) -> (any Picture.Type)? { all.first { $0.name == name } }

  /// The picture with a name, for a figure that is to be shown as it.
  ///
  /// - Throws: ``PictureRefusal``, where no picture has the name or the picture cannot show the figure.
  public static func picture(named name: String, for figure: Figure) throws(PictureRefusal)
    -> any Picture.Type
  {
    guard let picture = named(name) else { throw .unknown(name) }
    if let reason = picture.refusal(of: figure) { throw .unsuited(reason: reason) }
    return picture
  }

  /// The pictures that a figure can be shown as.
  public static func suiting(_ figure: Figure) -> [any Picture.Type] {
    all.filter { $0.refusal(of: figure) == nil }
  }

  /// The picture that shows a figure: the chosen one where it suits, otherwise the first that does; nil where nothing
  /// can be shown but why.
  public static func picture(of figure: Figure) -> (any Picture)? { type(of: figure).map { $0.init(figure) } }

  /// The name of the picture that shows a figure.
  public static func name(of figure: Figure) -> String? { type(of: figure)?.name }

  /// The kind of picture that shows a figure: its name, its summary, its marks.
  public static func type(of figure: Figure) -> (any Picture.Type)? {
    if let chosen = named(figure.presentation.picture), chosen.refusal(of: figure) == nil { return chosen }
    return all.first { $0.refusal(of: figure) == nil }
  }
}
