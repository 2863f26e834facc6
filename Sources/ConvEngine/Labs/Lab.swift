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
  /// What comes in from outside where the input is shifted before a pooling, the nearest first: `enter: [0.3]`.
  public var entering: [Number]?
  /// The other of two inputs that a pooling cannot tell apart: `other: [0, 9, 2, 0]`.
  public var twin: TwinInput?
  /// What a task wants to be said of the one and of the other: `wanted: [9 on the left, 9 on the right]`.
  public var wanted: [String]?

  /// A lab that does nothing.
  public init() {}

  /// The same lab with whatever another says in the place of what this one says of it.
  public func changed(by other: Lab) -> Lab {
    var lab = self
    lab.magnitude = other.magnitude ?? magnitude
    lab.transformation = other.transformation ?? transformation
    lab.unit = other.unit ?? unit
    lab.networks = other.networks ?? networks
    lab.other = other.other ?? self.other
    lab.entering = other.entering ?? entering
    lab.twin = other.twin ?? twin
    lab.wanted = other.wanted ?? wanted
    return lab
  }
}
