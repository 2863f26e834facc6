import Screen

/// Everything that is on the screen, as one value; `update` alone changes it.
public struct Model: Sendable {
  /// The scene being walked.
  public internal(set) var stepper: Stepper
  /// Whether the help lies over it.
  public internal(set) var showsHelp = false
  /// The first line of the help that shows.
  public internal(set) var helpScroll = 0
  /// Whether the walk goes on by itself.
  public internal(set) var playing = Playing()
  /// What has been typed behind `g`, while it asks where to go.
  public internal(set) var destination: String?
  /// One line about the last key: why it could not act, or what is wrong with a number.
  public internal(set) var message: String?

  /// A model that shows a scene.
  public init(_ stepper: Stepper) { self.stepper = stepper }
}
