/// What a page does to its scene beyond the layers, for the picture that shows it:
/// `lab: {magnitude: [sobel_vertical, sobel_horizontal]}`.
///
/// Each word of a lab is a property here, nil where the page does not say it, and a line of `LabReader`.
public struct Lab: Hashable, Sendable {
  /// How strong the gradient is, in the place of the layer's own output.
  public var magnitude: GradientPair?
  /// What moves the input: `shift: [0, 1]`, `flip: rows`, `turn: 1` or `scale: 2`.
  public var transformation: Transformation?
  /// Which unit or weight is picked at the start, where units are drawn with their connections.
  public var unit: PickedUnit?
  /// The networks that the scene's own stands among.
  public var networks: Networks?
  /// A second input of another size, which goes through the same layers.
  public var other: OtherInput?

  /// A lab that does nothing.
  public init() {}
}
